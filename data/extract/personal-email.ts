/** Words that name a desk, a service or a place, met before or after the dot of an organisational address. */
const deskWords = new Set(
  `accueil act adil amont anah bebe caa ce cdif cir charonne clavel contact cour creche csn ddpp direction famille greffe infos info information
  jdc laprovidence mairie maison asso paris pi pif pij pmi pole secretariat siege sie sip sorbonne spf standard turgot belleville cpi association`.split(
    /\s+/,
  ),
);

function namesDesk(word: string): boolean {
  return /\d|-/.test(word) || deskWords.has(word) || word.startsWith("pole") || word.startsWith("cio");
}

/**
 * Whether an address seems to name a person: first.last@ or f.last@, where the first part is no desk word. Errs towards "personal": dropping
 * a switchboard's address costs less than publishing someone's.
 */
export function isPersonalEmail(email: string): boolean {
  const [first, ...rest] = (email.split("@")[0] ?? "").toLowerCase().split(/[._]/);
  if (first === undefined || rest.length === 0) return false;
  if (first.length === 1) return true;
  return !namesDesk(first) && !rest.some(namesDesk);
}
