import type { MigrationInterface, QueryRunner } from "typeorm";

interface Versioned {
  readonly table: string;
  /** Columns that are kept, with their types, under the names that the table itself has. */
  readonly columns: readonly string[];
  readonly names: readonly string[];
  /** The column that names what the row is in, and that thing's table: nothing is known before what it is in. */
  readonly within?: readonly [column: string, table: string];
  readonly indexed: readonly string[];
}

const DATES = [
  "start_date text",
  "end_date text",
  "possible daterange not null generated always as (public.possible_dates(start_date, end_date)) stored",
  "certain daterange not null generated always as (public.certain_dates(start_date, end_date)) stored",
  "starts_on date not null generated always as (public.starts_on(start_date)) stored",
];

const VERSIONED: readonly Versioned[] = [
  {
    table: "college",
    columns: ["committee_id uuid not null", "name text not null", "rank int not null"],
    names: ["committee_id", "name", "rank"],
    indexed: ["committee_id"],
  },
  {
    table: "seat",
    columns: [
      "college_id uuid not null",
      "title text not null",
      "has_voting_right boolean not null",
      "rank int not null",
      "required_profile text",
      ...DATES,
    ],
    names: ["college_id", "title", "has_voting_right", "rank", "required_profile", "start_date", "end_date"],
    within: ["college_id", "college"],
    indexed: ["college_id"],
  },
  {
    table: "mandate",
    columns: [
      "seat_id uuid not null",
      "person_id uuid not null references directory.person on delete cascade",
      "on_behalf_of_id uuid references directory.organization on delete set null",
      `role text collate "C" not null`,
      "is_substitute boolean not null generated always as (role = 'SUBSTITUTE') stored",
      ...DATES,
    ],
    names: ["seat_id", "person_id", "on_behalf_of_id", "role", "start_date", "end_date"],
    within: ["seat_id", "seat"],
    indexed: ["seat_id", "person_id", "on_behalf_of_id"],
  },
];

/**
 * The second clock: each state of a college, a seat or a mandate, with the time during which the directory knew it so (`recorded`, whole
 * milliseconds) and who saw it then (`audience`). Triggers write it, so neither an import nor a job forgets. Several changes in one
 * transaction are one: it has one time for all it writes, that of its first. What nobody saw was not known. The colleges, seats and mandates that are there
 * already are known from now on: what the directory said of them before, it did not keep.
 *
 * `person_id` is a foreign key: a person's erasure takes the versions along, and a merge renames them.
 */
export class KeepVersionsOfSeats1765100050000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create function public.recording_time() returns timestamptz language plpgsql as $$
      begin
        if coalesce(current_setting('maillage.recorded_at', true), '') = '' then
          perform set_config('maillage.recorded_at', date_trunc('milliseconds', clock_timestamp())::text, true);
        end if;
        return current_setting('maillage.recorded_at')::timestamptz;
      end $$;
      comment on function public.recording_time is 'When this transaction began to be known: one time for all that it writes';

      create function public.keep_version() returns trigger language plpgsql as $$
      declare
        names text := tg_argv[0];
        versions text := tg_table_name || '_version';
        last record;
        begins timestamptz := public.recording_time();
        parent timestamptz;
      begin
        if tg_op = 'UPDATE' then
          if old.version = new.version and old.audience = new.audience then return null; end if;
        end if;
        execute format('select v.version_id, lower(v.recorded) as since, upper(v.recorded) as until from directory.%I v
          where v.id = $1 order by v.recorded desc limit 1', versions) into last using case tg_op when 'DELETE' then old.id else new.id end;
        if last.until is not null then
          begins := greatest(begins, last.until);
        elsif last.since >= begins then
          execute format('delete from directory.%I where version_id = $1', versions) using last.version_id;
          begins := last.since;
        elsif last.version_id is not null then
          execute format('update directory.%I set recorded = tstzrange(lower(recorded), $2) where version_id = $1', versions)
            using last.version_id, begins;
        end if;
        if tg_op = 'DELETE' then return null; end if;
        if new.audience > 3 then return null; end if;
        if tg_nargs > 1 then
          execute format('select lower(v.recorded) from directory.%I v where v.id = ($1).%I and upper_inf(v.recorded)', tg_argv[2] || '_version', tg_argv[1])
            into parent using new;
          begins := greatest(begins, parent);
        end if;
        execute format('insert into directory.%I (version_id, recorded, audience, id, version, %s)
          select public.uuid_v7(), tstzrange($1, null), ($2).audience, ($2).id, ($2).version, %s', versions, names,
          (select string_agg(format('($2).%I', btrim(n)), ', ') from unnest(string_to_array(names, ',')) n)) using begins, new;
        return null;
      end $$;
      comment on function public.keep_version is 'Closes what was known of a row, and opens what is known now';
    `);
    for (const versioned of VERSIONED) await keep(queryRunner, versioned);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const { table } of [...VERSIONED].reverse()) {
      await queryRunner.query(`drop trigger keep_version on directory.${table}; drop table directory.${table}_version`);
    }
    await queryRunner.query("drop function public.keep_version(); drop function public.recording_time()");
  }
}

async function keep(queryRunner: QueryRunner, { table, columns, names, within, indexed }: Versioned): Promise<void> {
  const list = names.join(", ");
  await queryRunner.query(`
    create table directory.${table}_version (
      version_id uuid primary key,
      recorded tstzrange not null,
      audience smallint not null check (audience between 0 and 3),
      id uuid not null,
      version int not null,
      ${columns.join(",\n")},
      constraint ${table}_version_taken exclude using gist (id with =, recorded with &&)
    );
    ${indexed.map((column) => `create index on directory.${table}_version (${column})`).join("; ")};
    insert into directory.${table}_version (version_id, recorded, audience, id, version, ${list})
    select public.uuid_v7(), tstzrange(public.recording_time(), null), audience, id, version, ${list} from directory.${table} where audience < 4;
    create trigger keep_version after insert or update or delete on directory.${table}
      for each row execute function public.keep_version('${list}'${within === undefined ? "" : `, '${within[0]}', '${within[1]}'`});
  `);
}
