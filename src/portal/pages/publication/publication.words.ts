import { words } from "../../i18n/words.js";

export const publicationWords = words("publication", {
  fr: {
    kind: { PROCEEDINGS: "Actes", STUDY: "Étude", BOOK: "Livre", REPORT: "Rapport", OTHER: "Publication" },
    contents: "Contributions",
    cite: "Citer",
    facts: "Repères",
    collection: "Collection",
    published: "Parution",
    event: "Rencontre",
    licence: "Licence",
    read: "Lire",
    themes: "Thèmes",
    pages: "p. {{pages}}",
  },
  en: {
    kind: { PROCEEDINGS: "Proceedings", STUDY: "Study", BOOK: "Book", REPORT: "Report", OTHER: "Publication" },
    contents: "Contributions",
    cite: "Cite",
    facts: "Key facts",
    collection: "Collection",
    published: "Published",
    event: "Event",
    licence: "Licence",
    read: "Read",
    themes: "Themes",
    pages: "p. {{pages}}",
  },
});
