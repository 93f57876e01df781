import { words } from "../../i18n/words.js";

export const sessionWords = words("session", { fr: { title: "Se connecter" }, en: { title: "Sign in" } });
