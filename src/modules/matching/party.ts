import parsePhoneNumber from "libphonenumber-js";
import type { IdentifierScheme, OrganizationKind } from "../organization/index.js";
import { FREE_MAIL } from "./free-mail.js";
import type { MatchCandidate } from "./match-candidate.js";
import { type NameWords, nameWords } from "./name-words.js";
import { departmentOf, type Point, postalCodeOfCommune } from "./place.js";

/** What is compared of an organization, whether a file describes it or the directory holds it; every part in one form. */
export interface Party {
  readonly names: readonly NameWords[];
  readonly acronyms: ReadonlySet<string>;
  readonly kind: OrganizationKind | undefined;
  readonly sirens: ReadonlySet<string>;
  readonly sirets: ReadonlySet<string>;
  readonly rnas: ReadonlySet<string>;
  readonly postalCodes: ReadonlySet<string>;
  readonly departments: ReadonlySet<string>;
  readonly location: Point | undefined;
  /** International form. */
  readonly phones: ReadonlySet<string>;
  readonly emails: ReadonlySet<string>;
  /** Those of the addresses that a provider gives to nobody else. */
  readonly domains: ReadonlySet<string>;
}

/** What a Party is made of. */
export type Described = Omit<MatchCandidate, "key" | "sourceId">;

export function partyOf(described: Described): Party {
  const { name, acronym, otherNames = [], kind, identifiers, postalCode, commune, location, phones, emails } = described;
  const of = (scheme: IdentifierScheme): string[] =>
    identifiers.filter((one) => one.scheme === scheme).map(({ value }) => value.replaceAll(/[\s.]/g, "").toUpperCase());
  const sirets = of("SIRET");
  const postalCodes = [postalCode?.trim(), commune === undefined ? undefined : postalCodeOfCommune(commune)].filter(isPresent);
  const departments = [...(postalCode ? [postalCode] : []), ...(commune ? [commune] : [])].map(departmentOf).filter(isPresent);
  const addresses = emails.map((email) => email.trim().toLowerCase());
  const domains = addresses.map((email) => email.slice(email.lastIndexOf("@") + 1));
  return {
    names: distinctNames([name, ...otherNames, ...(acronym ? [acronym] : [])]),
    acronyms: new Set(acronym ? [nameWords(acronym.replaceAll(".", "")).compact] : []),
    kind,
    sirens: new Set([...of("SIREN"), ...sirets.map((siret) => siret.slice(0, 9))]),
    sirets: new Set(sirets),
    rnas: new Set(of("RNA")),
    postalCodes: new Set(postalCodes),
    departments: new Set(departments),
    location,
    phones: new Set(phones.map(internationalPhone)),
    emails: new Set(addresses),
    domains: new Set(domains.filter((domain) => domain !== "" && !FREE_MAIL.has(domain))),
  };
}

/** A telephone number in the form in which the directory keeps it; as given where it cannot be one. */
export function internationalPhone(phone: string): string {
  // Most come as the directory writes them.
  if (/^\+33 \d(?: \d\d){4}$/.test(phone)) return phone;
  return parsePhoneNumber(phone, "FR")?.formatInternational() ?? phone.trim();
}

function distinctNames(names: readonly string[]): NameWords[] {
  const byCompact = new Map<string, NameWords>();
  for (const name of names) {
    const words = nameWords(name);
    const known = byCompact.get(words.compact);
    if (words.compact !== "" && (known === undefined || known.length < words.length)) byCompact.set(words.compact, words);
  }
  return [...byCompact.values()];
}

function isPresent(value: string | undefined): value is string {
  return value !== undefined && value !== "";
}
