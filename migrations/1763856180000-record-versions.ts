import type { MigrationInterface, QueryRunner } from "typeorm";

/** Records with a version of their own. */
const VERSIONED = ["organization", "person", "project", "event", "publication", "committee"];

/**
 * A record's version and time of change move when, and only when, one of its own columns does: neither a write that changes nothing
 * nor a change of what surrounds it counts. The columns that PostgreSQL generates are not computed yet when a trigger sees the new row.
 */
export class RecordVersions1763856180000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create function public.record_version() returns trigger language plpgsql as $$
      declare
        ignored text[] := tg_argv || array['version', 'updated_at'];
      begin
        new.version := old.version;
        new.updated_at := old.updated_at;
        if to_jsonb(new) - ignored <> to_jsonb(old) - ignored then
          new.version := old.version + 1;
          new.updated_at := now();
        end if;
        return new;
      end $$;
    `);
    for (const table of VERSIONED) {
      const generated = (await queryRunner.query(
        `select a.attname as name from pg_attribute a
         where a.attrelid = ('directory.' || quote_ident($1))::regclass and a.attgenerated <> '' and not a.attisdropped order by a.attnum`,
        [table],
      )) as readonly { name: string }[];
      await queryRunner.query(`
        create trigger record_version before update on directory.${table}
          for each row execute function public.record_version(${generated.map(({ name }) => `'${name}'`).join(", ")})
      `);
    }
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of VERSIONED) await queryRunner.query(`drop trigger record_version on directory.${table}`);
    await queryRunner.query(`drop function public.record_version()`);
  }
}
