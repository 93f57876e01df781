import type { MigrationInterface, QueryRunner } from "typeorm";

/** Tables that had a version from the start. */
const RECORDS = ["organization", "person", "project", "event", "publication", "committee"];

/** Parts and ties, which are written by themselves too. */
const TIES = ["contact_point", "position", "relationship", "partnership", "participation", "contribution", "college", "seat", "mandate"];

const REFERENCES = ["source", "theme", "territory"];

/** Tables whose audience follows from others; also the parts that are written with their owner. */
const DEPENDENCES: readonly (readonly [table: string, ...dependences: string[]])[] = [
  ["organization"],
  ["identifier", "organization_id:organization"],
  ["person"],
  ["position", "person_id:person", "organization_id:organization"],
  ["contact_point", "organization_id:organization", "position_id:position"],
  ["relationship", "from_id:organization", "to_id:organization"],
  ["project"],
  ["partnership", "project_id:project", "organization_id:organization"],
  ["event"],
  ["event_attendance", "event_id:event"],
  ["participation", "event_id:event", "person_id:person", "organization_id:organization"],
  ["publication"],
  ["contribution", "publication_id:publication", "person_id:person"],
  ["committee"],
  ["college", "committee_id:committee"],
  ["seat", "college_id:college"],
  ["mandate", "seat_id:seat", "person_id:person"],
];

/**
 * Whatever can be written has a version, for those who write at once, and can be archived. An archived row's effective audience is
 * 4, nobody's: it and all that depends on it leave everyone's sight at once, and come back as they were.
 */
export class VersionAndArchiveEverything1764000100000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const table of [...TIES, ...REFERENCES]) {
      await queryRunner.query(`
        alter table directory.${table}
          add created_at timestamptz(3) not null default now(),
          add updated_at timestamptz(3) not null default now(),
          add version int not null default 1`);
      await versionTable(queryRunner, table);
    }
    for (const table of [...RECORDS, ...TIES, ...REFERENCES])
      await queryRunner.query(`alter table directory.${table} add archived_at timestamptz(3)`);
    for (const [table] of DEPENDENCES) await boundAudience(queryRunner, table, 4);
    await boundAudience(queryRunner, "search_document", 4);
    for (const [table] of DEPENDENCES) {
      const isArchivable = [...RECORDS, ...TIES].includes(table);
      if (!isArchivable) continue;
      await queryRunner.query(`
        create function public.archive_audience_${table}() returns trigger language plpgsql as $$
        begin
          if new.archived_at is not null then new.audience := 4; end if;
          return new;
        end $$;
        create trigger derive_audience_archived before insert or update on directory.${table}
          for each row execute function public.archive_audience_${table}();
        drop trigger derive_audience on directory.${table};
      `);
      await queryRunner.query(`create trigger derive_audience before insert or update of ${watched(table)} on directory.${table}
        for each row execute function public.${table}_audience()`);
    }
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const [table] of DEPENDENCES) {
      if (![...RECORDS, ...TIES].includes(table)) continue;
      await queryRunner.query(`
        update directory.${table} set archived_at = null where archived_at is not null;
        drop trigger derive_audience_archived on directory.${table};
        drop function public.archive_audience_${table}();
        drop trigger derive_audience on directory.${table};
        create trigger derive_audience before insert or update of ${watched(table).replace(", archived_at", "")} on directory.${table}
          for each row execute function public.${table}_audience()`);
    }
    await boundAudience(queryRunner, "search_document", 3);
    for (const [table] of DEPENDENCES) await boundAudience(queryRunner, table, 3);
    for (const table of [...RECORDS, ...TIES, ...REFERENCES]) await queryRunner.query(`alter table directory.${table} drop archived_at`);
    for (const table of [...TIES, ...REFERENCES]) {
      await queryRunner.query(`
        drop trigger record_version on directory.${table};
        alter table directory.${table} drop created_at, drop updated_at, drop version`);
    }
  }
}

/** The columns from which a table's audience is worked out, in the order of its trigger. */
function watched(table: string): string {
  const [, ...dependences] = DEPENDENCES.find(([name]) => name === table) ?? [table];
  return ["declared_audience", "audience", ...dependences.map((dependence) => dependence.split(":")[0]), "archived_at"].join(", ");
}

async function boundAudience(queryRunner: QueryRunner, table: string, most: number): Promise<void> {
  await queryRunner.query(`
    alter table directory.${table} drop constraint ${table}_audience_check;
    alter table directory.${table} add constraint ${table}_audience_check check (audience between 0 and ${most})`);
}

async function versionTable(queryRunner: QueryRunner, table: string): Promise<void> {
  const generated = (await queryRunner.query(
    `select a.attname as name from pg_attribute a
     where a.attrelid = ('directory.' || quote_ident($1))::regclass and a.attgenerated <> '' and not a.attisdropped order by a.attnum`,
    [table],
  )) as readonly { name: string }[];
  await queryRunner.query(`
    create trigger record_version before update on directory.${table}
      for each row execute function public.record_version(${[...generated.map(({ name }) => name), "audience"].map((name) => `'${name}'`).join(", ")})`);
}
