import { words } from "../../i18n/words.js";

export const projectWords = words("project", {
  fr: {
    project: "Projet",
    who: "Qui y prend part",
    facts: "Repères",
    themes: "Thèmes",
    territories: "Territoires",
    organization: "Organisme",
    as: "Rôle",
    when: "Période",
    amount: "Montant",
    caption_one: "{{count}} organisme",
    caption_other: "{{count}} organismes",
    role: { LEAD: "Porteur", FUNDER: "Financeur", OPERATOR: "Opérateur", PARTNER: "Partenaire", BENEFICIARY: "Bénéficiaire" },
  },
  en: {
    project: "Project",
    who: "Who takes part",
    facts: "Key facts",
    themes: "Themes",
    territories: "Territories",
    organization: "Organization",
    as: "Role",
    when: "Period",
    amount: "Amount",
    caption_one: "{{count}} organization",
    caption_other: "{{count}} organizations",
    role: { LEAD: "Lead", FUNDER: "Funder", OPERATOR: "Operator", PARTNER: "Partner", BENEFICIARY: "Beneficiary" },
  },
});
