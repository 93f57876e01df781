import type { MigrationInterface, QueryRunner } from "typeorm";

/** Tables whose rows an archived date takes out of sight. */
const ARCHIVABLE = [
  "organization",
  "person",
  "project",
  "event",
  "publication",
  "committee",
  "contact_point",
  "position",
  "relationship",
  "partnership",
  "participation",
  "contribution",
  "college",
  "seat",
  "mandate",
  "duplicate",
];

/** What an organization has of its own, and when its audience is worked out again. */
const PARTS = [
  { table: "identifier", watched: "declared_audience, audience, organization_id", isOthers: "" },
  {
    table: "contact_point",
    watched: "needs_basis, declared_audience, audience, organization_id, position_id, archived_at",
    isOthers: "new.position_id is not null or ",
  },
];

/**
 * A trigger a row that reads one other row costs more than the row itself. A load that locks its organizations and works out what their
 * parts' audience is, for all of them at once, says so (maillage.derived, for its transaction): it is then looked at once a statement, and
 * what is not as the rule has it is refused. Archived dates and organizations cost a call only where there is something to do.
 */
export class DeriveAudiencesOfWholeLoads1765010000020 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const table of ARCHIVABLE) await onArchived(queryRunner, table, "when (new.archived_at is not null) ");
    await queryRunner.query(organizationAudience("when (new.audience is distinct from new.declared_audience) "));
    await queryRunner.query(`
      create function public.refuse_wrong_audience() returns trigger language plpgsql set enable_nestloop = off as $$
      begin
        if coalesce(current_setting('maillage.derived', true), '') = 'on' and exists (
          select from new_rows n left join directory.organization o on o.id = n.organization_id
          where n.organization_id is not null and n.audience is distinct from greatest(n.declared_audience, o.audience)
        ) then
          raise exception 'A load derived a wrong audience in %', tg_table_name;
        end if;
        return null;
      end $$;
    `);
    for (const { table, watched, isOthers } of PARTS) {
      await queryRunner.query(`
        drop trigger derive_audience on directory.${table};
        create trigger derive_audience before insert on directory.${table} for each row
          when (${isOthers}coalesce(current_setting('maillage.derived', true), '') <> 'on') execute function public.${table}_audience();
        create trigger derive_audience_again before update of ${watched} on directory.${table}
          for each row execute function public.${table}_audience();
        create trigger refuse_wrong_audience after insert on directory.${table} referencing new table as new_rows
          for each statement execute function public.refuse_wrong_audience();
      `);
    }
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const { table, watched } of PARTS) {
      await queryRunner.query(`
        drop trigger refuse_wrong_audience on directory.${table};
        drop trigger derive_audience_again on directory.${table};
        drop trigger derive_audience on directory.${table};
        create trigger derive_audience before insert or update of ${watched} on directory.${table}
          for each row execute function public.${table}_audience();
      `);
    }
    await queryRunner.query("drop function public.refuse_wrong_audience()");
    await queryRunner.query(organizationAudience(""));
    for (const table of ARCHIVABLE) await onArchived(queryRunner, table, "");
  }
}

async function onArchived(queryRunner: QueryRunner, table: string, condition: string): Promise<void> {
  await queryRunner.query(`
    drop trigger derive_audience_archived on directory.${table};
    create trigger derive_audience_archived before insert or update on directory.${table}
      for each row ${condition}execute function public.archive_audience_${table}()`);
}

function organizationAudience(condition: string): string {
  return `
    drop trigger derive_audience on directory.organization;
    create trigger derive_audience before insert or update of declared_audience, audience, archived_at on directory.organization
      for each row ${condition}execute function public.organization_audience()`;
}
