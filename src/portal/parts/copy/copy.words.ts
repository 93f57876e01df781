import { words } from "../../i18n/words.js";

export const copyWords = words("copy", {
  fr: {
    copied: "Copié.",
    byHand: "Votre navigateur refuse la copie ; le texte est ici :",
    failed: "La copie n'a pas pu se faire. Réessayez dans un moment.",
  },
  en: {
    copied: "Copied.",
    byHand: "Your browser refuses to copy; here is the text:",
    failed: "It could not be copied. Try again in a moment.",
  },
});
