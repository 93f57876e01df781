import { words } from "../../i18n/words.js";

export const actorBoxWords = words("actor-box", {
  fr: { none: "Aucun nom ne commence ainsi.", looking: "Recherche…", person: "Personne", open: "Montrer les choix" },
  en: { none: "No name begins like this.", looking: "Searching…", person: "Person", open: "Show the choices" },
});
