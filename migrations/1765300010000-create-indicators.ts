import type { MigrationInterface, QueryRunner } from "typeorm";

/** What every row has. */
const GUARDED = `
  id uuid primary key,
  declared_audience smallint not null default 0 check (declared_audience between 0 and 3),
  audience smallint not null check (audience between 0 and 4),
  created_at timestamptz(3) not null default now(),
  updated_at timestamptz(3) not null default now(),
  version int not null default 1,
  archived_at timestamptz(3)`;

/** Each with what its audience follows from, and its generated columns, which move no version. */
const TABLES: readonly { readonly table: string; readonly dependences: readonly string[]; readonly generated: readonly string[] }[] = [
  { table: "indicator", dependences: [], generated: ["names_vector"] },
  { table: "observation", dependences: ["indicator_id:indicator"], generated: ["possible", "starts_on"] },
];

/**
 * What the observatory measures (`indicator`), and what was measured where and when (`observation`). Of one source there is one value for
 * an indicator, a territory and a period; a territory is of one generation, so that no series runs from one perimeter into another.
 */
export class CreateIndicators1765300010000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table directory.indicator (${GUARDED},
        code text collate "C" not null check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(code) <= 100),
        label text not null check (btrim(label) <> '' and length(label) <= 500),
        label_en text not null check (btrim(label_en) <> '' and length(label_en) <= 500),
        definition text check (btrim(definition) <> '' and length(definition) <= 5000),
        unit text not null check (btrim(unit) <> '' and length(unit) <= 100),
        unit_en text not null check (btrim(unit_en) <> '' and length(unit_en) <= 100),
        names_vector tsvector not null generated always as (public.names_vector(label, label_en)) stored,
        unique (code),
        unique (id, audience)
      );
      create index on directory.indicator (code, id);
      create index on directory.indicator using gin (names_vector);

      create table directory.observation (${GUARDED},
        indicator_id uuid not null references directory.indicator,
        territory_id uuid not null references directory.territory,
        start_date text not null check (public.is_partial_date(start_date)),
        end_date text not null check (public.is_partial_date(end_date)),
        value numeric(14, 2) not null,
        note text check (btrim(note) <> '' and length(note) <= 1000),
        source_id uuid not null references directory.source,
        possible daterange not null generated always as (public.possible_dates(start_date, end_date)) stored,
        starts_on date not null generated always as (public.starts_on(start_date)) stored,
        constraint observation_dates_check check (not isempty(possible))
      );
      create unique index observation_key on directory.observation (indicator_id, territory_id, start_date, end_date, source_id)
        where archived_at is null;
      create index on directory.observation (starts_on, id);
      create index on directory.observation (indicator_id, territory_id, starts_on);
      create index on directory.observation (territory_id);
      create index on directory.observation (source_id);

      create function public.period_label(start_date text, end_date text) returns text
      language sql immutable strict parallel safe
      return case
        when start_date = end_date then start_date
        when start_date ~ '^[0-9]{4}-(01|04|07|10)$' and end_date ~ '^[0-9]{4}-(03|06|09|12)$' and left(start_date, 4) = left(end_date, 4)
          and right(end_date, 2)::int - right(start_date, 2)::int = 2
          then left(start_date, 4) || '-T' || right(end_date, 2)::int / 3
        else start_date || '/' || end_date end;
      comment on function public.period_label is 'A period as people write it: 2023, 2023-T2 (a quarter), 2023-06, 2023-12-31, 2022-07/2023-06';
    `);
    for (const { table, dependences, generated } of TABLES) await guard(queryRunner, table, dependences, generated);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const { table, dependences } of [...TABLES].reverse()) {
      await queryRunner.query("call public.forget_audience($1, $2)", [table, dependences]);
      await queryRunner.query(`drop table directory.${table}; drop function public.archive_audience_${table}()`);
    }
    await queryRunner.query("drop function public.period_label(text, text)");
  }
}

/** Its effective audience, its version and its history, as every table that is written by itself. */
async function guard(queryRunner: QueryRunner, table: string, dependences: readonly string[], generated: readonly string[]): Promise<void> {
  const columns = ["declared_audience", "audience", ...dependences.map((dependence) => dependence.split(":")[0]), "archived_at"];
  const ignored = [...generated, "audience"].map((column) => `'${column}'`).join(", ");
  await queryRunner.query("call public.derive_audience($1, $2)", [table, dependences]);
  await queryRunner.query(`
    create function public.archive_audience_${table}() returns trigger language plpgsql as $$
    begin
      if new.archived_at is not null then new.audience := 4; end if;
      return new;
    end $$;
    create trigger derive_audience_archived before insert or update on directory.${table}
      for each row execute function public.archive_audience_${table}();
    drop trigger derive_audience on directory.${table};
    create trigger derive_audience before insert or update of ${columns.join(", ")} on directory.${table}
      for each row execute function public.${table}_audience();
    create trigger record_version before update on directory.${table} for each row execute function public.record_version(${ignored});
    call public.audit_table('${table}', 'id');
  `);
}
