import { words } from "../../i18n/words.js";

export const actorBoxWords = words("actor-box", {
  fr: {
    none: "Aucun nom ne commence ainsi.",
    looking: "Recherche…",
    Person: "Personne",
    Event: "Rencontre",
    Project: "Projet",
    Publication: "Publication",
  },
  en: {
    none: "No name begins like this.",
    looking: "Searching…",
    Person: "Person",
    Event: "Event",
    Project: "Project",
    Publication: "Publication",
  },
});
