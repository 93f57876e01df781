import { words } from "../../i18n/words.js";

export const personWords = words("person", {
  fr: {
    person: "Personne",
    positions: "Fonctions et coordonnées",
    mandates: "Sièges",
    contributions: "Contributions",
    events: "Rencontres",
    identity: "Identité",
    network: "Son réseau",
    seeNetwork: "Voir son réseau",
    introduction: "Comment lui être présenté",
    main: "contact principal",
    behalf: "pour {{name}}",
    updated: "Modifiée le",
    part: { ORGANIZER: "organise", SPEAKER: "intervient", MODERATOR: "anime", PARTICIPANT: "participe" },
  },
  en: {
    person: "Person",
    positions: "Posts and contact details",
    mandates: "Seats",
    contributions: "Contributions",
    events: "Events",
    identity: "Identity",
    network: "Their network",
    seeNetwork: "See their network",
    introduction: "How to be introduced to them",
    main: "main contact",
    behalf: "for {{name}}",
    updated: "Changed on",
    part: { ORGANIZER: "organizer", SPEAKER: "speaker", MODERATOR: "moderator", PARTICIPANT: "participant" },
  },
});
