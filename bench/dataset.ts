import { createHash } from "node:crypto";
import pg from "pg";
import { loadInBulk } from "./bulk-load.js";

/** Ids of the bench are uuids made of a table's number and a counter, so that the same size gives the same network every time. */
const ids = `
  create or replace function pg_temp.uid(kind int, n bigint) returns uuid language sql immutable as
    $$ select (lpad(to_hex(kind), 8, '0') || '-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid $$;
  create or replace function pg_temp.pick(choices text[], n bigint) returns text language sql immutable as
    $$ select choices[1 + abs(hashint8(n)) % cardinality(choices)] $$;
  create or replace function pg_temp.roll(n bigint, salt int, sides int) returns int language sql immutable as
    $$ select abs(hashint8(n * 31 + salt)) % sides $$;
`;

const kinds = `array['ASSOCIATION','ASSOCIATION','ASSOCIATION','ASSOCIATION','ASSOCIATION','ASSOCIATION','COMPANY','PUBLIC_BODY','SOCIAL_LANDLORD','STATE_SERVICE',
  'CITY_DIRECTORATE','LOCAL_DEVELOPMENT_TEAM','RESEARCH_INSTITUTION','CONSULTATIVE_COUNCIL','OTHER']`;
const firstWords = `array['Association','Régie','Centre social','Maison','Collectif','Compagnie','Fédération','Agence','Observatoire','Atelier','Union','Théâtre','École','Mission','Espace','Réseau']`;
const secondWords = `array['des habitants','de quartier','pour l''éducation','des familles','de la jeunesse','solidaire','des cultures','du logement','de l''emploi','contre les discriminations',
  'des femmes','de la laïcité','du numérique','de santé','des parents','citoyenne']`;
const thirdWords = `array['Belleville','Goutte d''Or','Ménilmontant','Bercy','Batignolles','Charonne','Vaugirard','Grenelle','Clichy','La Chapelle','Montmartre','Plaisance','Popincourt','Auteuil']`;

type Step = readonly [what: string, statement: string];

/** Few rows, whose triggers matter: they make the closure. */
const places: readonly Step[] = [
  [
    "territories",
    `insert into territory(id, code, kind, name, generation)
    select pg_temp.uid(1, 0), '75056', 'COMMUNE', 'Paris', null::int
    union all select pg_temp.uid(1, n), (75100 + n)::text, 'ARRONDISSEMENT', 'Paris ' || n, null from generate_series(1, 20) n
    union all select pg_temp.uid(1, 100 + n), 'QN075' || lpad(n::text, 2, '0') || 'M', 'QPV', 'Quartier ' || n, 2024 from generate_series(1, 60) n`,
  ],
  [
    "containment",
    `insert into territory_containment(container_id, contained_id)
    select pg_temp.uid(1, 0), pg_temp.uid(1, n) from generate_series(1, 20) n
    union all select pg_temp.uid(1, 1 + n % 20), pg_temp.uid(1, 100 + n) from generate_series(1, 60) n`,
  ],
];

/** What fills a migrated directory with `$1` organizations and what hangs on them; each is one statement. */
const steps: readonly Step[] = [
  [
    "organizations",
    `insert into organization(id, audience, kind, name, acronym, description, parent_id, latitude, longitude, created_at, updated_at)
    select pg_temp.uid(2, n), 0, pg_temp.pick(${kinds}, n), pg_temp.pick(${firstWords}, n * 7) || ' ' || pg_temp.pick(${secondWords}, n * 13) || ' ' || pg_temp.pick(${thirdWords}, n * 17) || ' ' || n,
      case when n % 4 = 0 then 'A' || n end, 'Actions de proximité et accompagnement des publics, dossier ' || n || '.', case when n > 100 and n % 3 = 0 then pg_temp.uid(2, 1 + n % 100) end,
      48.80 + pg_temp.roll(n, 1, 10000) / 100000.0, 2.25 + pg_temp.roll(n, 2, 15000) / 100000.0,
      timestamptz '2020-01-01' + n * interval '1 minute', timestamptz '2024-01-01' + pg_temp.roll(n, 3, 1000000) * interval '1 minute'
    from generate_series(1, $1::bigint) n`,
  ],
  [
    "their territories",
    `insert into organization_territory(organization_id, territory_id)
    select distinct pg_temp.uid(2, n), pg_temp.uid(1, case when k = 0 then 1 + pg_temp.roll(n, 4, 20) else 101 + pg_temp.roll(n, 5, 60) end) from generate_series(1, $1::bigint) n, generate_series(0, 1) k where k = 0 or n % 2 = 0`,
  ],
  [
    "their themes",
    `insert into organization_theme(organization_id, theme_id)
    select distinct pg_temp.uid(2, n), t.ids[1 + pg_temp.roll(n, 6 + k, cardinality(t.ids))] from generate_series(1, $1::bigint) n, generate_series(1, 2) k, (select array_agg(id order by code) ids from theme) t`,
  ],
  [
    "identifiers",
    `insert into identifier(id, audience, organization_id, scheme, value)
    select pg_temp.uid(3, n), 0, pg_temp.uid(2, n), 'RNA', 'W75' || lpad(n::text, 7, '0') from generate_series(1, $1::bigint) n`,
  ],
  [
    "contact points",
    `insert into contact_point(id, audience, organization_id, kind, label, value, rank)
    select pg_temp.uid(4, n * 3 + k), 0, pg_temp.uid(2, n), (array['PHONE','EMAIL','WEB'])[k + 1], 'Accueil', (array['+33 1 40 00 00 00','contact' || n || '@example.org','https://example.org/' || n])[k + 1], k
    from generate_series(1, $1::bigint) n, generate_series(0, 2) k`,
  ],
  [
    "people",
    `insert into person(id, audience, given_name, family_name) select pg_temp.uid(5, n), 0, pg_temp.pick(array['Camille','Dominique','Claude','Sacha','Noa','Lou','Alix','Charlie'], n * 3), 'Exemple' || n from generate_series(1, $1::bigint) n`,
  ],
  [
    "positions",
    `insert into position(id, audience, person_id, organization_id, role, is_main_contact, start_date, end_date)
    select pg_temp.uid(6, n * 2 + k), 0, pg_temp.uid(5, n), pg_temp.uid(2, case when k = 0 then n else 1 + pg_temp.roll(n, 9, $1::int) end), pg_temp.pick(array['Directrice','Chargé de mission','Cheffe de projet','Présidente'], n + k), k = 0,
      (2015 + pg_temp.roll(n, 10, 9))::text, case when k = 1 and n % 3 = 0 then '2024' end from generate_series(1, $1::bigint) n, generate_series(0, 1) k where k = 0 or n % 2 = 0`,
  ],
  [
    "relationships",
    `insert into relationship(id, audience, kind, label, from_id, to_id, start_date, end_date, amount)
    select pg_temp.uid(7, n * 5 + k), 0, 'FUNDS', 'Subvention', pg_temp.uid(2, 1 + pg_temp.roll(n, 11 + k, 300)), pg_temp.uid(2, n), (2020 + k)::text, (2020 + k)::text, 1000 + pg_temp.roll(n, 20 + k, 90000)
    from generate_series(301, $1::bigint) n, generate_series(0, 4) k`,
  ],
  [
    "projects",
    `insert into project(id, audience, name, description, start_date) select pg_temp.uid(8, n), 0, 'Projet ' || pg_temp.pick(${secondWords}, n) || ' ' || n, null, '2023' from generate_series(1, $1::bigint / 10) n`,
  ],
  [
    "partnerships",
    `insert into partnership(id, audience, project_id, organization_id, role, start_date)
    select pg_temp.uid(9, n * 4 + k), 0, pg_temp.uid(8, n), pg_temp.uid(2, 1 + pg_temp.roll(n * 4 + k, 30, $1::int)), (array['LEAD','FUNDER','OPERATOR','PARTNER'])[k + 1], '2023' from generate_series(1, $1::bigint / 10) n, generate_series(0, 3) k`,
  ],
  [
    "events",
    `insert into event(id, audience, format, title, starts_at) select pg_temp.uid(10, n), 0, pg_temp.pick(array['TRAINING','STUDY_DAY','ZOOM_SUR','AUTOUR_DE'], n), 'Rencontre ' || pg_temp.pick(${secondWords}, n * 5) || ' ' || n,
      timestamptz '2022-01-01' + n * interval '3 hours' from generate_series(1, $1::bigint / 100) n`,
  ],
  [
    "participations",
    `insert into participation(id, audience, event_id, person_id, organization_id, role)
    select pg_temp.uid(11, n * 20 + k), 0, pg_temp.uid(10, n), case when k > 0 then pg_temp.uid(5, 1 + pg_temp.roll(n * 20 + k, 31, $1::int)) end, pg_temp.uid(2, 1 + pg_temp.roll(n * 20 + k, 31, $1::int)), (case when k = 0 then 'ORGANIZER' when k < 3 then 'SPEAKER' else 'PARTICIPANT' end)
    from generate_series(1, $1::bigint / 100) n, generate_series(0, 19) k`,
  ],
  [
    "committees",
    `insert into committee(id, audience, slug, name) select pg_temp.uid(12, n), 0, 'comite-' || n, 'Comité ' || n from generate_series(1, greatest(1, $1::bigint / 2000)) n`,
  ],
  [
    "colleges",
    `insert into college(id, audience, committee_id, name, rank) select pg_temp.uid(13, n * 4 + k), 0, pg_temp.uid(12, n), 'Collège ' || k, k from generate_series(1, greatest(1, $1::bigint / 2000)) n, generate_series(0, 3) k`,
  ],
  [
    "seats",
    `insert into seat(id, audience, college_id, title, has_voting_right, rank) select pg_temp.uid(14, n * 24 + k), 0, pg_temp.uid(13, n * 4 + k % 4), 'Siège ' || k, true, k from generate_series(1, greatest(1, $1::bigint / 2000)) n, generate_series(0, 23) k`,
  ],
  [
    "mandates",
    `insert into mandate(id, audience, seat_id, person_id, on_behalf_of_id, role, start_date) select pg_temp.uid(15, n * 24 + k), 0, pg_temp.uid(14, n * 24 + k), pg_temp.uid(5, 1 + pg_temp.roll(n * 24 + k, 32, $1::int)), pg_temp.uid(2, 1 + pg_temp.roll(n * 24 + k, 32, $1::int)), 'MEMBER', '2022'
    from generate_series(1, greatest(1, $1::bigint / 2000)) n, generate_series(0, 23) k where k <> 5`,
  ],
  [
    "who is private",
    `with private as (select id from organization where not public.is_administration(kind)),
      posts as (update position p set audience = 1 from private o where o.id = p.organization_id and p.audience = 0),
      people as (
        select p.person_id as id from position p left join private o on o.id = p.organization_id group by 1 having count(o.id) = count(*)
        except select m.person_id from mandate m where not exists (select from private o where o.id = m.on_behalf_of_id)),
      kept as (update person p set audience = 1 from people k where k.id = p.id and p.audience = 0),
      parts as (update participation p set audience = 1 where p.audience = 0 and p.person_id is not null
        and (exists (select from private o where o.id = p.organization_id) or exists (select from people k where k.id = p.person_id)))
    update mandate m set audience = 1 where m.audience = 0
      and (exists (select from private o where o.id = m.on_behalf_of_id) or exists (select from people k where k.id = m.person_id))`,
  ],
];

/** Changes with what is generated. */
export const datasetFingerprint = createHash("sha256")
  .update(JSON.stringify([ids, places, steps]))
  .digest("hex")
  .slice(0, 12);

/**
 * Fills an empty, migrated directory with a network of `organizations` organizations, always the same for the same size.
 * @param inBulk false lets every trigger run, which gives the same and takes far longer
 */
export async function generateNetwork(
  ownerUrl: string,
  organizations: number,
  onStep: (what: string, done: number, of: number) => void,
  inBulk = true,
): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl, options: "-c search_path=directory,public" });
  await client.connect();
  try {
    await client.query("set maillage.bulk = on");
    await client.query(ids);
    for (const [, statement] of places) await client.query(statement);
    const load = async () => {
      for (const [index, [what, statement]] of steps.entries()) {
        onStep(what, index, steps.length + 1);
        await client.query(statement, statement.includes("$1") ? [organizations] : []);
      }
    };
    if (inBulk) await loadInBulk(client, load, () => onStep("indexes", steps.length, steps.length + 1));
    else await load();
    await client.query("vacuum analyze");
  } finally {
    await client.end();
  }
}
