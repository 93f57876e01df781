/** What a column of a table may be. */
export const ORGANIZATION_FIELDS = [
  "name",
  "acronym",
  "otherNames",
  "kind",
  "siret",
  "siren",
  "rna",
  "externalId",
  "description",
  "phone",
  "email",
  "web",
  "street",
  "postalCode",
  "city",
  "foundedOn",
  "territories",
  "verifiedOn",
] as const;
export const PERSON_FIELDS = ["fullName", "givenName", "familyName", "role", "personPhone", "personEmail"] as const;

export type ColumnField = (typeof ORGANIZATION_FIELDS)[number] | (typeof PERSON_FIELDS)[number];

/** Of which a table may have several columns. */
export const REPEATABLE: readonly ColumnField[] = [
  "otherNames",
  "phone",
  "email",
  "web",
  "street",
  "territories",
  "personPhone",
  "personEmail",
];

/** Words of headings that say what a column is; of a heading, the first that is found. */
const GUESSES: readonly (readonly [ColumnField, RegExp])[] = [
  ["siret", /\bsiret\b/],
  ["siren", /\bsiren\b/],
  ["rna", /\brna\b/],
  ["personEmail", /(mail|courriel).*(contact|referent|responsable|personne)/],
  ["email", /mail|courriel|messagerie/],
  ["personPhone", /(tel|portable|mobile).*(contact|referent|responsable|personne)|\bportable\b|\bmobile\b/],
  ["phone", /\btel|\bphone/],
  ["web", /\bsite\b|\bweb\b|\burl\b/],
  ["postalCode", /^cp$|code postal|postcode/],
  ["city", /\bville\b|commune|localite|\bcity\b|\btown\b/],
  ["street", /adresse|\brue\b|\bvoie\b|\baddress\b|street/],
  ["acronym", /sigle|acronym/],
  ["verifiedOn", /verifie|verified/],
  ["foundedOn", /creation|creee|fondation|founded/],
  ["territories", /\bqpv\b|quartier|territoire/],
  ["givenName", /prenom|first name|given name/],
  ["familyName", /nom de famille|nom du contact|last name|family name|surname/],
  ["role", /fonction|\bposte\b|\brole\b|qualite|\bjob\b/],
  ["kind", /\btype\b|nature|categorie|\bkind\b/],
  ["name", /structure|organis|association|raison sociale|denomination|etablissement|partenaire|^(nom|name|intitule)\b/],
  ["fullName", /contact|referent|interlocuteur|responsable|president|direct(eur|rice)/],
  ["description", /description|\bobjet\b|missions?|activite|presentation/],
];

/** As the server compares names of columns: without case, accents, punctuation and spaces around. */
export function folded(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}#$]+/gu, " ")
    .trim();
}

/** What each column seems to be, by its heading; empty where nothing tells. A person has a first name: beside one, a mere "nom" is theirs. */
export function guessedFields(headings: readonly string[]): (ColumnField | "")[] {
  const names = headings.map(folded);
  const hasGivenName = names.some((name) => /prenom|first name|given name/.test(name));
  const taken = new Set<ColumnField>();
  return names.map((name) => {
    const found = hasGivenName && /^(nom|name)$/.test(name) ? "familyName" : GUESSES.find(([, pattern]) => pattern.test(name))?.[0];
    if (found === undefined || (taken.has(found) && !REPEATABLE.includes(found))) return "";
    taken.add(found);
    return found;
  });
}
