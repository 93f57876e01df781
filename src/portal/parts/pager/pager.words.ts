import { words } from "../../i18n/words.js";

export const pagerWords = words("pager", {
  fr: { label: "Pages", next: "Suite", first: "Début de la liste" },
  en: { label: "Pages", next: "Next", first: "Start of the list" },
});
