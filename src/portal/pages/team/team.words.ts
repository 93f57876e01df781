import { words } from "../../i18n/words.js";

export const teamWords = words("team", {
  fr: {
    title: "Équipe",
    what: "Ce qui attend une décision du centre, et les outils qui tiennent l'annuaire à jour.",
    nothing: "rien n'attend",
    waiting_one: "{{number}} en attente",
    waiting_other: "{{number}} en attente",
    group: { decide: "À décider", bring: "Apporter" },
    entry: {
      duplicates: {
        name: "Doublons possibles",
        about: "Deux fiches qui parlent peut-être du même organisme : les comparer, les fusionner ou les séparer.",
      },
      imports: {
        name: "Imports",
        about: "Apporter un tableau : lire ce qu'il ferait, le corriger, l'appliquer, et l'annuler s'il le faut.",
      },
    },
  },
  en: {
    title: "Team",
    what: "What waits for a decision of the centre, and the tools that keep the directory up to date.",
    nothing: "nothing waits",
    waiting_one: "{{number}} waiting",
    waiting_other: "{{number}} waiting",
    group: { decide: "To decide", bring: "Bring" },
    entry: {
      duplicates: {
        name: "Possible duplicates",
        about: "Two sheets that may speak of one organization: compare them, merge them or keep them apart.",
      },
      imports: {
        name: "Imports",
        about: "Bring a table: read what it would do, mend it, apply it, and undo it if need be.",
      },
    },
  },
});
