import { words } from "../../i18n/words.js";

export const contactWords = words("contact", {
  fr: {
    kind: { PHONE: "Téléphone", EMAIL: "Courriel", POSTAL: "Adresse", WEB: "Site" },
    withheld: {
      OBJECTION: "Non communiqué : la personne s'y est opposée (RGPD, article 21).",
      NO_LEGAL_BASIS: "Non communiqué : aucune base légale n'est enregistrée. L'équipe du centre peut en faire la demande à la personne.",
      AUDIENCE: "Réservé au comité ou à l'équipe du centre.",
    },
  },
  en: {
    kind: { PHONE: "Telephone", EMAIL: "E-mail", POSTAL: "Address", WEB: "Site" },
    withheld: {
      OBJECTION: "Withheld: the person objected to its being passed on (GDPR, article 21).",
      NO_LEGAL_BASIS: "Withheld: no legal basis has been recorded. The centre's team can ask the person for it.",
      AUDIENCE: "Kept to the committee or to the centre's team.",
    },
  },
});
