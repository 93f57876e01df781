import type { StatementRunner } from "../../core/context.js";
import { FREE_MAIL } from "./free-mail.js";
import { lookUpQuery, lookUpWords, termOf, type WordCounts } from "./look-up-words.js";
import type { MatchCandidate } from "./match-candidate.js";
import { internationalPhone } from "./party.js";

/** How many organizations a name may lead to: those with most of its words. */
const BY_NAME = 10;
/** A contact that more organizations share says nothing of one. */
const BY_CONTACT = 10;

/** Organizations in sight that a candidate may be. */
interface Likely {
  readonly candidate: number;
  readonly organizationId: string;
}

/** How many organizations have each word in their names. */
export async function countWords(runner: StatementRunner, words: readonly string[]): Promise<Map<string, number>> {
  const rows = await runner.run<{ word: string; count: number }>({
    name: "matching_words",
    text: `
      select w.word, (select count(*)::int from organization o where o.names_vector @@ w.query::tsquery) as count
      from unnest($1::text[], $2::text[]) w(word, query)`,
    values: [words, words.map(termOf)],
  });
  return new Map(rows.map(({ word, count }) => [word, count]));
}

/** Those that have the candidates' words in their names. */
export async function likelyByName(runner: StatementRunner, candidates: readonly MatchCandidate[], counts: WordCounts): Promise<Likely[]> {
  const asking = new Map<string, number[]>();
  candidates.forEach((candidate, at) => {
    const query = lookUpQuery(lookUpWords(candidate), counts);
    if (query !== undefined) asking.set(query, [...(asking.get(query) ?? []), at]);
  });
  const queries = [...asking.keys()];
  const rows = await runner.run<{ query: number; organizationId: string }>({
    name: "matching_names",
    text: `
      select q.rank::int - 1 as query, f.id as "organizationId"
      from unnest($1::text[]) with ordinality q(query, rank) cross join lateral (
        select o.id from organization o where o.names_vector @@ q.query::tsquery and o.archived_at is null
        order by ts_rank(o.names_vector, q.query::tsquery) desc, o.id limit ${BY_NAME}
      ) f`,
    values: [queries],
  });
  return rows.flatMap(({ query, organizationId }) =>
    (asking.get(queries[query] ?? "") ?? []).map((candidate) => ({ candidate, organizationId })),
  );
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
      ) f join organization o on o.id = f.organization_id and o.archived_at is null`,
    values: [given.map((one) => one.candidate), given.map((one) => one.kind), given.map((one) => one.value)],
  });
}

function contactsOfEmail(email: string): { readonly kind: string; readonly value: string }[] {
  const domain = email.slice(email.lastIndexOf("@") + 1);
  return [{ kind: "EMAIL", value: email }, ...(FREE_MAIL.has(domain) ? [] : [{ kind: "DOMAIN", value: domain }])];
}
