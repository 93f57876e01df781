import type { StatementRunner } from "../../core/context.js";
import { FREE_MAIL } from "./free-mail.js";
import { lookUpQuery, MANY, termOf, type WordCounts } from "./look-up-words.js";
import type { MatchCandidate } from "./match-candidate.js";
import { type NameWords, nameWords, nameWordsOfKey } from "./name-words.js";
import { internationalPhone } from "./party.js";

/** How many organizations a name may lead to: those with most of its words. */
const BY_NAME = 6;
/** How many of exactly its name, where its name is a common one. */
const NAMESAKES = 50;
/** A contact that more organizations share says nothing of one. */
const BY_CONTACT = 10;

/** Organizations in sight that a candidate may be. */
export interface Likely {
  readonly candidate: number;
  readonly organizationId: string;
}

/** One of them, and what it is called: enough to see whether it is worth a closer look. */
export interface LikelyByName extends Likely {
  readonly names: readonly NameWords[];
}

/** How many organizations have each word in their names; no more than MANY are counted. */
export async function countWords(runner: StatementRunner, words: readonly string[]): Promise<Map<string, number>> {
  const rows = await runner.run<{ word: string; count: number }>({
    name: "matching_words",
    text: `
      select w.word, (
        with found as materialized (select from organization o where o.names_vector @@ w.query::tsquery)
        select count(*)::int from (select from found limit ${MANY}) f) as count
      from unnest($1::text[], $2::text[]) w(word, query)`,
    values: [words, words.map(termOf)],
  });
  return new Map(rows.map(({ word, count }) => [word, count]));
}

interface NamedRow {
  /** The query or name that found it. */
  readonly asked: string;
  readonly organizationId: string;
  readonly key: string;
  readonly length: number;
  /** Acronym and other names, as they are written; null where there are none. */
  readonly others: readonly string[] | null;
}

/**
 * Those that have the candidates' words in their names, or the same name where all its words are common.
 * @param words of each candidate, in their order
 */
export async function likelyByName(
  runner: StatementRunner,
  candidates: readonly MatchCandidate[],
  words: readonly (readonly string[])[],
  counts: WordCounts,
): Promise<LikelyByName[]> {
  const [byWords, byKey] = [new Map<string, number[]>(), new Map<string, number[]>()];
  candidates.forEach((candidate, at) => {
    const query = candidate.isExact ? undefined : lookUpQuery(words[at] ?? [], counts);
    const [asking, key] = query === undefined ? [byKey, candidate.name] : [byWords, query];
    const askers = asking.get(key);
    if (askers) askers.push(at);
    else asking.set(key, [at]);
  });
  const found: [Map<string, number[]>, NamedRow[]][] = [];
  if (byWords.size > 0) found.push([byWords, await askByWords(runner, [...byWords.keys()])]);
  if (byKey.size > 0) found.push([byKey, await askByKey(runner, [...byKey.keys()])]);
  const namesOf = new Map<string, readonly NameWords[]>();
  return found.flatMap(([asking, rows]) =>
    rows.flatMap(({ asked, organizationId, key, length, others }) => {
      const names = namesOf.get(organizationId) ?? [nameWordsOfKey(key, length), ...(others ?? []).map(nameWords)];
      namesOf.set(organizationId, names);
      return (asking.get(asked) ?? []).map((candidate) => ({ candidate, organizationId, names }));
    }),
  );
}

const NAMED = `f.id as "organizationId", f.name_key as key, f.length, nullif(array_remove(f.acronym || f.other_names, null), '{}') as others`;
const NAMED_COLUMNS = "o.id, o.name_key, length(o.name) as length, o.acronym, o.other_names";

function askByWords(runner: StatementRunner, queries: readonly string[]): Promise<NamedRow[]> {
  return runner.run<NamedRow>({
    name: "matching_names",
    text: `
      select q.query as asked, ${NAMED}
      from unnest($1::text[]) q(query) cross join lateral (
        select ${NAMED_COLUMNS} from organization o
        where o.names_vector @@ q.query::tsquery and o.archived_at is null
        order by ts_rank(o.names_vector, q.query::tsquery, 1) desc, o.id limit ${BY_NAME}
      ) f`,
    values: [queries],
  });
}

function askByKey(runner: StatementRunner, names: readonly string[]): Promise<NamedRow[]> {
  return runner.run<NamedRow>({
    name: "matching_name_keys",
    text: `
      select q.name as asked, ${NAMED}
      from unnest($1::text[]) q(name) cross join lateral (
        select ${NAMED_COLUMNS} from organization o
        where o.name_key = public.sort_key(q.name) and o.archived_at is null limit ${NAMESAKES}
      ) f`,
    values: [names],
  });
}

/** Those that have a telephone, an e-mail address or its domain in common with a candidate. */
export async function likelyByContact(runner: StatementRunner, candidates: readonly MatchCandidate[]): Promise<Likely[]> {
  const given = candidates.flatMap(({ phones, emails }, candidate) => [
    ...phones.map((phone) => ({ candidate, kind: "PHONE", value: internationalPhone(phone) })),
    ...emails.flatMap((email) => contactsOfEmail(email.trim().toLowerCase())).map((one) => ({ candidate, ...one })),
  ]);
  if (given.length === 0) return [];
  return await runner.run<Likely>({
    name: "matching_contacts",
    text: `
      select distinct g.candidate, f.organization_id as "organizationId"
      from unnest($1::int[], $2::text[], $3::text[]) g(candidate, kind, value) cross join lateral (
        (select c.organization_id from contact_point c
          where g.kind = c.kind and c.kind in ('PHONE', 'EMAIL') and lower(c.value) = g.value and c.organization_id is not null limit ${BY_CONTACT + 1})
        union all
        (select c.organization_id from contact_point c
          where g.kind = 'DOMAIN' and c.kind = 'EMAIL' and split_part(lower(c.value), '@', 2) = g.value and c.organization_id is not null
          limit ${BY_CONTACT + 1})
      ) f cross join lateral (select from organization o where o.id = f.organization_id and o.archived_at is null limit 1) o`,
    values: [given.map((one) => one.candidate), given.map((one) => one.kind), given.map((one) => one.value)],
  });
}

function contactsOfEmail(email: string): { readonly kind: string; readonly value: string }[] {
  const domain = email.slice(email.lastIndexOf("@") + 1);
  return [{ kind: "EMAIL", value: email }, ...(FREE_MAIL.has(domain) ? [] : [{ kind: "DOMAIN", value: domain }])];
}
