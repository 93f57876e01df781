import { words } from "../../i18n/words.js";

export const sheetWords = words("sheet", { fr: { contents: "Dans cette fiche" }, en: { contents: "On this sheet" } });
