import { folded } from "./folded.js";

/** Words that name a desk, a service, a place or a body in an organisational address. */
const DESK_WORDS = new Set(
  `accueil adil agence amicale anah asso association bibliotheque bureau caf ccas cdg centre cidf cio cg collectif comite commune communaute conseil contact
  courrier courriel cr creche ddt direccte direction ecole etat famille federation france gendarmerie greffe greta info infos information jeunesse
  ligue mail mairie maison mediatheque mission msap onac paris pif pmi pole prefecture presse region sante secretariat secretaire service siege
  social sous sport standard support syndicat technique territoire theatre tresorerie union urbanisme ville village`.split(/\s+/),
);

/**
 * Whether an address of an organization seems to name a person: first.last@ or f.last@, unless a word is a desk's or one of the
 * organization's own name. Errs towards "personal": hiding a switchboard's address costs less than publishing someone's.
 */
export function isPersonalEmail(email: string, organization: string): boolean {
  const words = (email.split("@")[0] ?? "").toLowerCase().split(/[._-]/);
  if (words.length < 2 || words.some((word) => /\d/.test(word))) return false;
  const own = new Set(folded(organization).split(" "));
  return !words.some((word) => DESK_WORDS.has(word) || (word.length > 2 && own.has(word)));
}
