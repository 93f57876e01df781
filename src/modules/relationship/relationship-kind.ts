import type { Translated } from "../../core/language.js";

/** What ties one organization to another, read from → to. The values are stored and public. */
export enum RelationshipKind {
  FUNDS = "FUNDS",
  SUPERVISES = "SUPERVISES",
  MEMBER_OF = "MEMBER_OF",
  AGREEMENT_WITH = "AGREEMENT_WITH",
  PARTNER_OF = "PARTNER_OF",
  SUCCEEDED_BY = "SUCCEEDED_BY",
}

export const relationshipKindLabels: Readonly<Record<RelationshipKind, Translated>> = {
  FUNDS: { fr: "Finance", en: "Funds" },
  SUPERVISES: { fr: "Exerce la tutelle de", en: "Supervises" },
  MEMBER_OF: { fr: "Est membre de", en: "Is a member of" },
  AGREEMENT_WITH: { fr: "A une convention avec", en: "Has an agreement with" },
  PARTNER_OF: { fr: "Est partenaire de", en: "Is a partner of" },
  SUCCEEDED_BY: { fr: "A pour successeur", en: "Was succeeded by" },
};
