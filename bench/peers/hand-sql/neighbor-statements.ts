import { NEIGHBORS_FIRST, NEIGHBORS_ON } from "../../questions/neighbors.js";

/** Whom an actor is tied to, and how strongly, a row a tie; what Maillage's network keeps in memory. Asked as the public. */
const tiesOf = (actor: string): string => {
  const holds = `possible @> '${NEIGHBORS_ON}'::date and audience = 0`;
  const weight = `0.8::float8 * case kind when 'SUPERVISES' then 1 when 'MEMBER_OF' then 0.9 when 'FUNDS' then 0.9
    when 'AGREEMENT_WITH' then 0.8 when 'PARTNER_OF' then 0.8 when 'SUCCEEDED_BY' then 0.6 end`;
  return `(
    select to_id as other, ${weight} as weight from relationship where from_id = ${actor} and ${holds}
    union all select from_id, ${weight} from relationship where to_id = ${actor} and ${holds}
    union all select organization_id, 0.9::float8 from position where person_id = ${actor} and ${holds}
    union all select person_id, 0.9::float8 from position where organization_id = ${actor} and ${holds})`;
};

/** Chances that add up: 1 - (1 - a)(1 - b)… */
const together = (strength: string): string => `1 - exp(sum(ln(1 - ${strength})))`;

/** From the strongest of `near` and `far`. */
const ANSWER = `
  best as (
    select id, 1 as distance, strength from near union all select id, 2, strength from far
    order by strength desc, distance, id limit ${NEIGHBORS_FIRST}
  )
  select json_build_object('network', json_build_object('neighbors', (
    select coalesce(json_agg(json_build_object('distance', b.distance, 'strength', b.strength, 'actor', json_build_object('id', b.id, 'name', coalesce(
      (select o.name from organization o where o.id = b.id),
      (select h.given_name || ' ' || h.family_name from person h where h.id = b.id)))) order by b.strength desc, b.distance, b.id), '[]')
    from best b)))::text as json`;

/** The ties of the ties, joined. */
export const NEIGHBORS_BY_JOIN = `
  with near as materialized (
    select t.other as id, ${together("t.weight")} as strength from ${tiesOf("$1::uuid")} t where t.other <> $1::uuid group by 1
  ),
  pair as (
    select n.id as via, n.strength as passed, t.other, ${together("t.weight")} as strength
    from near n cross join lateral ${tiesOf("n.id")} t where t.other <> n.id group by 1, 2, 3
  ),
  far as (
    select other as id, ${together("passed * strength")} as strength from pair
    where other <> $1::uuid and other not in (select id from near) group by 1
  ),${ANSWER}`;

/** Walked to the depth asked for, whatever it is; what was walked is weighed afterwards. */
export const NEIGHBORS_BY_RECURSION = `
  with recursive walk as (
    select null::uuid as via, $1::uuid as other, 0 as distance, null::float8 as weight
    union all
    select w.other, t.other, w.distance + 1, t.weight
    from walk w cross join lateral ${tiesOf("w.other")} t where w.distance < 2 and t.other <> w.other
  ),
  tie as materialized (
    select via, other, distance, ${together("weight")} as strength from walk where distance > 0 group by 1, 2, 3
  ),
  near as materialized (select other as id, strength from tie where distance = 1),
  far as (
    select t.other as id, ${together("n.strength * t.strength")} as strength from tie t join near n on n.id = t.via
    where t.distance = 2 and t.other <> $1::uuid and t.other not in (select id from near) group by 1
  ),${ANSWER}`;
