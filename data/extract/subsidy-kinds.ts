const research =
  /UNIVERSIT|\bCNRS\b|\bINSERM\b|RECHERCHE|HAUTES ETUDES|NORMALE SUPERIEURE|\bMUSEUM\b|\bINALCO\b|ETUDES DEMOGRAPHI|INSTITUT NATIONAL D ETUDES|INSTITUT PHYSIQUE|SANTE RECHERCHE/;

/** The kind of a beneficiary, from the legal nature that the City records and, where that is too wide, from the name. */
export function beneficiaryKind(legalNature: string | null, name: string): string {
  const capitals = name.toUpperCase();
  if (legalNature === "Associations") return "ASSOCIATION";
  if (legalNature === "Entreprises") return "COMPANY";
  if (/^DEPARTEMENT D/.test(capitals)) return "DEPARTMENT";
  if (/^(PREFECTURE|RECTORAT)/.test(capitals)) return "STATE_SERVICE";
  if (/PARIS HABITAT|LA FONCIERE DE LA VILLE/.test(capitals)) return "SOCIAL_LANDLORD";
  if (/AMBASSADE|METROPOLITAN ASSEMBLY/.test(capitals) || legalNature === "Autres" || legalNature === null) return "OTHER";
  return research.test(capitals) ? "RESEARCH_INSTITUTION" : "PUBLIC_BODY";
}
