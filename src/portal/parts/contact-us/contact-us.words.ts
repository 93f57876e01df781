import { words } from "../../i18n/words.js";

export const contactUsWords = words("contactUs", {
  fr: {
    write: "Écrivez à",
    form: "Remplissez le formulaire de contact du centre :",
    or: "ou remplissez son formulaire de contact :",
    missing: "Aucune adresse n'est encore indiquée pour ce portail : son exploitant la donne par {{variable}}.",
  },
  en: {
    write: "Write to",
    form: "Use the centre's contact form:",
    or: "or use its contact form:",
    missing: "No address is given for this portal yet: its operator gives one by {{variable}}.",
  },
});
