import { words } from "../../i18n/words.js";

export const dialogWords = words("dialog", { fr: { leave: "Ne rien faire" }, en: { leave: "Do nothing" } });
