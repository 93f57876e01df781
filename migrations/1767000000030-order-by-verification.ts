import type { MigrationInterface, QueryRunner } from "typeorm";

/** What versions do not count, with the column of this migration: PostgreSQL computes it. */
const GENERATED = ["name_key", "names_vector", "verified_from"];

/** Organizations are listed by when somebody last made sure of them: first those of which nobody ever did. */
export class OrderByVerification1767000000030 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table directory.organization
        add verified_from date not null generated always as (coalesce(verified_on, date '-infinity')) stored;
      create index on directory.organization (verified_from, id);
    `);
    await watchOrganizations(queryRunner, GENERATED);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query("alter table directory.organization drop verified_from");
    await watchOrganizations(
      queryRunner,
      GENERATED.filter((column) => column !== "verified_from"),
    );
  }
}

/** The audit looks up by itself what is generated. */
async function watchOrganizations(queryRunner: QueryRunner, generated: readonly string[]): Promise<void> {
  await queryRunner.query(`
    drop trigger record_version on directory.organization;
    create trigger record_version before update on directory.organization
      for each row execute function public.record_version(${generated.map((name) => `'${name}'`).join(", ")});
    drop trigger audit_insert on directory.organization;
    drop trigger audit_update on directory.organization;
    drop trigger audit_delete on directory.organization;
    call public.audit_table('organization', 'id');
  `);
}
