import { words } from "../../i18n/words.js";

export const editLinkWords = words("edit-link", {
  fr: { change: "Modifier", proposal: "Proposer une modification" },
  en: { change: "Edit", proposal: "Propose a change" },
});
