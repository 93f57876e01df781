import { words } from "../../i18n/words.js";

export const collectionWords = words("collection", {
  fr: {
    title: "La collection",
    what: "Les actes des rencontres, les études et les ouvrages, les plus récents d'abord.",
    words: "Mots du titre",
    kind: "Genre",
    all: "Tous",
    show: "Afficher",
    count_one: "{{count}} publication",
    count_other: "{{count}} publications",
    none: "Aucune publication ne correspond. Essayez d'autres mots.",
    with: "Avec {{names}}{{more}}",
    more: " et {{count}} autres",
  },
  en: {
    title: "The collection",
    what: "Proceedings, studies and books, the latest first.",
    words: "Words of the title",
    kind: "Kind",
    all: "All",
    show: "Show",
    count_one: "{{count}} publication",
    count_other: "{{count}} publications",
    none: "No publication matches. Try other words.",
    with: "With {{names}}{{more}}",
    more: " and {{count}} others",
  },
});
