import { words } from "../../i18n/words.js";

export const secretWords = words("secret", {
  fr: {
    once: "Notez ce texte maintenant : il n'est montré qu'une fois.",
    why: "Ni cette page ni le serveur ne pourront le redonner ; perdu, il faut en faire un autre. Qui l'a agit en votre nom : ne l'envoyez pas par courriel.",
    copy: "Copier",
    copied: "Copié.",
    notCopied: "Votre navigateur ne le permet pas : sélectionnez-le et copiez-le.",
    kept: "C'est noté",
  },
  en: {
    once: "Note it now: it is shown this once.",
    why: "Neither this page nor the server can give it again; once lost, another has to be made. Whoever has it acts in your name: do not send it by e-mail.",
    copy: "Copy",
    copied: "Copied.",
    notCopied: "Your browser does not allow it: select it and copy it.",
    kept: "I have noted it",
  },
});
