import { words } from "../../i18n/words.js";

export const teamWords = words("team", {
  fr: {
    title: "Équipe",
    what: "Ce qui attend une décision du centre, et les outils qui tiennent l'annuaire à jour.",
    nothing: "rien n'attend",
    waiting_one: "{{number}} en attente",
    waiting_other: "{{number}} en attente",
    group: { decide: "À décider" },
    entry: {
      duplicates: {
        name: "Doublons possibles",
        about: "Deux fiches qui parlent peut-être du même organisme : les comparer, les fusionner ou les séparer.",
      },
    },
  },
  en: {
    title: "Team",
    what: "What waits for a decision of the centre, and the tools that keep the directory up to date.",
    nothing: "nothing waits",
    waiting_one: "{{number}} waiting",
    waiting_other: "{{number}} waiting",
    group: { decide: "To decide" },
    entry: {
      duplicates: {
        name: "Possible duplicates",
        about: "Two sheets that may speak of one organization: compare them, merge them or keep them apart.",
      },
    },
  },
});
