import type { Variables } from "../../questions/question.js";
import { recursively } from "../recursively.js";
import { NEIGHBORS_BY_JOIN, NEIGHBORS_BY_RECURSION } from "./neighbor-statements.js";

interface HandStatement {
  /** Its only column is the answer's data, as JSON text. */
  readonly text: string;
  /** @param today in Paris, YYYY-MM-DD */
  values(variables: Variables, today: string): unknown[];
}

const CONTACTS = `
  select coalesce(json_agg(json_build_object('kind', c.kind, 'label', c.label, 'value', c.value) order by c.rank, c.id), '[]')
  from contact_point c`;
const INSTANT = `'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'`;
const THEMES_OF = (organization: string): string => `
  select coalesce(json_agg(json_build_object('code', t.code, 'label', t.label) order by t.code), '[]')
  from organization_theme ot join theme t on t.id = ot.theme_id where ot.organization_id = ${organization}`;

/** One statement a question, as someone who knows PostgreSQL would write it for that question alone. */
export const statements: Readonly<Record<string, HandStatement>> = {
  "directory-page": {
    text: `
      with page as materialized (
        select o.id, o.name, o.acronym, o.name_key, o.parent_id, row_number() over (order by o.name_key, o.id) as place
        from organization o
        where o.kind = $1 and exists (
          select from organization_territory ot join territory_closure c on c.descendant_id = ot.territory_id
          where ot.organization_id = o.id and c.ancestor_id = (select t.id from territory t where t.code = $2))
        order by o.name_key, o.id limit 26
      )
      select json_build_object('organizations', json_build_object(
        'edges', coalesce(json_agg(json_build_object('node', json_build_object(
          'id', p.id, 'name', p.name, 'acronym', p.acronym,
          'parent', (select json_build_object('id', r.id, 'name', r.name) from organization r where r.id = p.parent_id),
          'themes', (${THEMES_OF("p.id")}),
          'contactPoints', (${CONTACTS} where c.organization_id = p.id)
        )) order by p.place) filter (where p.place <= 25), '[]'),
        'pageInfo', json_build_object(
          'hasNextPage', count(*) > 25,
          'endCursor', (select json_build_array(l.name_key, l.id)::text from page l where l.place <= 25 order by l.place desc limit 1))
      ))::text as json
      from page p`,
    values: ({ kind, territory }) => [single(kind), single(territory)],
  },

  sheet: {
    text: `
      select json_build_object('organization', (
        select json_build_object(
          'id', o.id, 'kind', o.kind, 'name', o.name, 'acronym', o.acronym, 'description', o.description,
          'updatedAt', to_char(o.updated_at at time zone 'UTC', ${INSTANT}),
          'parent', (select json_build_object('id', r.id, 'name', r.name) from organization r where r.id = o.parent_id),
          'identifiers', (
            select coalesce(json_agg(json_build_object('scheme', i.scheme, 'value', i.value) order by i.scheme, i.value, i.id), '[]')
            from identifier i where i.organization_id = o.id),
          'themes', (${THEMES_OF("o.id")}),
          'territories', (
            select coalesce(json_agg(json_build_object('code', t.code, 'name', t.name) order by t.code), '[]')
            from organization_territory ot join territory t on t.id = ot.territory_id where ot.organization_id = o.id),
          'contactPoints', (${CONTACTS} where c.organization_id = o.id),
          'positions', json_build_object('edges', (
            select coalesce(json_agg(json_build_object('node', json_build_object(
              'role', p.role, 'isMainContact', p.is_main_contact, 'startDate', p.start_date,
              'person', json_build_object('id', h.id, 'name', h.name, 'positions', json_build_object('edges', (
                select coalesce(json_agg(json_build_object('node', json_build_object(
                  'role', q.role, 'startDate', q.start_date,
                  'organization', json_build_object('id', q.organization_id, 'name', q.name, 'kind', q.kind)
                )) order by q.is_main_contact desc, q.starts_on desc, q.id desc), '[]')
                from (
                  select q.*, w.name, w.kind from position q join organization w on w.id = q.organization_id
                  where q.person_id = h.id and q.possible @> $2::date
                  order by q.is_main_contact desc, q.starts_on desc, q.id desc limit 5) q)))
            )) order by p.is_main_contact desc, p.starts_on desc, p.id desc), '[]')
            from (
              select p.* from position p where p.organization_id = o.id and p.possible @> $2::date
              order by p.is_main_contact desc, p.starts_on desc, p.id desc limit 10) p
            join person h on h.id = p.person_id)),
          'relationships', json_build_object('edges', (
            select coalesce(json_agg(json_build_object('node', json_build_object(
              'kind', r.kind, 'label', r.label, 'startDate', r.start_date, 'endDate', r.end_date,
              'amount', case when r.amount is not null then json_build_object('value', r.amount::text, 'currency', r.currency) end,
              'from', (
                select json_build_object('id', f.id, 'name', f.name, 'kind', f.kind, 'contactPoints', (
                  select coalesce(json_agg(json_build_object('kind', c.kind, 'value', c.value) order by c.rank, c.id), '[]')
                  from contact_point c where c.organization_id = f.id))
                from organization f where f.id = r.from_id)
            )) order by r.starts_on desc, r.id desc), '[]')
            from (
              select u.* from (
                (select a.* from relationship a where a.from_id = o.id and a.possible && daterange('2020-01-01', null, '[]')
                 order by a.starts_on desc, a.id desc limit 10)
                union all
                (select b.* from relationship b where b.to_id = o.id and b.possible && daterange('2020-01-01', null, '[]')
                 order by b.starts_on desc, b.id desc limit 10)) u
              order by u.starts_on desc, u.id desc limit 10) r)),
          'partnerships', json_build_object('edges', (
            select coalesce(json_agg(json_build_object('node', json_build_object(
              'role', p.role,
              'project', json_build_object('id', j.id, 'name', j.name, 'partnerships', json_build_object('edges', (
                select coalesce(json_agg(json_build_object('node', json_build_object(
                  'role', q.role, 'organization', json_build_object('id', q.organization_id, 'name', q.name, 'kind', q.kind)
                )) order by q.starts_on desc, q.id desc), '[]')
                from (
                  select q.*, w.name, w.kind from partnership q join organization w on w.id = q.organization_id
                  where q.project_id = j.id and q.possible @> $2::date
                  order by q.starts_on desc, q.id desc limit 5) q)))
            )) order by p.starts_on desc, p.id desc), '[]')
            from (
              select p.* from partnership p where p.organization_id = o.id and p.possible @> $2::date
              order by p.starts_on desc, p.id desc limit 5) p
            join project j on j.id = p.project_id))
        ) from organization o where o.id = $1
      ))::text as json`,
    values: ({ id }, today) => [id, today],
  },

  names: {
    text: `
      with page as materialized (
        select o.id, o.name, o.kind, o.acronym, o.name_key, row_number() over (order by o.name_key, o.id) as place
        from organization o where o.names_vector @@ public.names_query($1)
        order by o.name_key, o.id limit 26
      )
      select json_build_object('organizations', json_build_object(
        'edges', coalesce(json_agg(json_build_object('node', json_build_object(
          'id', p.id, 'name', p.name, 'kind', p.kind, 'acronym', p.acronym,
          'territories', (
            select coalesce(json_agg(json_build_object('code', t.code, 'name', t.name) order by t.code), '[]')
            from organization_territory ot join territory t on t.id = ot.territory_id where ot.organization_id = p.id)
        )) order by p.place) filter (where p.place <= 25), '[]'),
        'pageInfo', json_build_object(
          'hasNextPage', count(*) > 25,
          'endCursor', (select json_build_array(l.name_key, l.id)::text from page l where l.place <= 25 order by l.place desc limit 1))
      ))::text as json
      from page p`,
    values: ({ text }) => [text],
  },

  "changed-since": {
    text: `
      with page as materialized (
        select o.id, o.kind, o.name, o.acronym, o.updated_at, o.version, row_number() over (order by o.updated_at, o.id) as place
        from organization o where o.updated_at >= $1
        order by o.updated_at, o.id limit 101
      )
      select json_build_object('organizations', json_build_object(
        'edges', coalesce(json_agg(json_build_object('node', json_build_object(
          'id', p.id, 'kind', p.kind, 'name', p.name, 'acronym', p.acronym,
          'updatedAt', to_char(p.updated_at at time zone 'UTC', ${INSTANT}), 'version', p.version,
          'identifiers', (
            select coalesce(json_agg(json_build_object('scheme', i.scheme, 'value', i.value) order by i.scheme, i.value, i.id), '[]')
            from identifier i where i.organization_id = p.id),
          'contactPoints', (
            select coalesce(json_agg(json_build_object('id', c.id, 'kind', c.kind, 'label', c.label, 'value', c.value) order by c.rank, c.id), '[]')
            from contact_point c where c.organization_id = p.id)
        )) order by p.place) filter (where p.place <= 100), '[]'),
        'pageInfo', json_build_object(
          'hasNextPage', count(*) > 100,
          'endCursor', (select json_build_array(l.updated_at, l.id)::text from page l where l.place <= 100 order by l.place desc limit 1))
      ))::text as json
      from page p`,
    values: ({ since }) => [since],
  },

  changes: {
    text: `
      with page as materialized (
        select o.id, o.kind, o.name, o.acronym, o.updated_at, o.version, row_number() over (order by o.id) as place
        from organization o order by o.id limit $1::int + 1
      )
      select json_build_object('changes', json_build_object(
        'cursor', (select json_build_array(pg_snapshot_xmin(pg_current_snapshot())::text, l.id)::text from page l where l.place <= $1 order by l.place desc limit 1),
        'hasMore', true,
        'changes', coalesce(json_agg(json_build_object(
          'kind', 'UPSERT', 'id', p.id, 'at', to_char(p.updated_at at time zone 'UTC', ${INSTANT}),
          'node', json_build_object(
            'kind', p.kind, 'name', p.name, 'acronym', p.acronym, 'version', p.version,
            'identifiers', (
              select coalesce(json_agg(json_build_object('scheme', i.scheme, 'value', i.value) order by i.scheme, i.value, i.id), '[]')
              from identifier i where i.organization_id = p.id),
            'contactPoints', (
              select coalesce(json_agg(json_build_object('id', c.id, 'kind', c.kind, 'label', c.label, 'value', c.value) order by c.rank, c.id), '[]')
              from contact_point c where c.organization_id = p.id))
        ) order by p.place) filter (where p.place <= $1), '[]')
      ))::text as json
      from page p`,
    values: ({ first }) => [first],
  },

  committee: {
    text: `
      select json_build_object('committee', (
        select json_build_object('id', k.id, 'name', k.name, 'colleges', (
          select coalesce(json_agg(json_build_object('name', g.name, 'seats', (
            select coalesce(json_agg(json_build_object('id', s.id, 'title', s.title, 'hasVotingRight', s.has_voting_right, 'mandate', (
              select json_build_object('role', m.role, 'startDate', m.start_date,
                'onBehalfOf', (select json_build_object('id', b.id, 'name', b.name, 'kind', b.kind) from organization b where b.id = m.on_behalf_of_id),
                'person', (
                  select json_build_object('id', h.id, 'name', h.name, 'positions', json_build_object('edges', (
                    select coalesce(json_agg(json_build_object('node', json_build_object(
                      'role', q.role, 'organization', json_build_object('id', q.organization_id, 'name', q.name)
                    )) order by q.is_main_contact desc, q.starts_on desc, q.id desc), '[]')
                    from (
                      select q.*, w.name from position q join organization w on w.id = q.organization_id
                      where q.person_id = h.id and q.possible @> $2::date
                      order by q.is_main_contact desc, q.starts_on desc, q.id desc limit 3) q)))
                  from person h where h.id = m.person_id))
              from mandate m where m.seat_id = s.id and not m.is_substitute and m.possible @> $2::date
              order by m.starts_on desc, m.id desc limit 1
            )) order by s.rank, s.id), '[]')
            from seat s where s.college_id = g.id
          )) order by g.rank, g.id), '[]')
          from college g where g.committee_id = k.id))
        from committee k where k.slug = $1
      ))::text as json`,
    values: ({ slug }, today) => [slug, today],
  },

  neighbors: { text: NEIGHBORS_BY_JOIN, values: ({ of }) => [of] },
  [recursively("neighbors")]: { text: NEIGHBORS_BY_RECURSION, values: ({ of }) => [of] },
};

/** The page is of one kind and one territory: written by hand, its statement takes no lists. */
function single(list: unknown): unknown {
  return Array.isArray(list) ? list[0] : list;
}
