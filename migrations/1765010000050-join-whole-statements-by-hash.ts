import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * A session plans a trigger's statements once, for as few rows as its first write had: rows before and after were then compared each with
 * each when thousands were written at once, in the audit and in search documents as once in the change feed. By their hash, always.
 */
export class JoinWholeStatementsByHash1765010000050 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const name of await joiningFunctions(queryRunner))
      await queryRunner.query(`alter function public.${name}() set enable_nestloop = off`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const name of await joiningFunctions(queryRunner))
      await queryRunner.query(`alter function public.${name}() reset enable_nestloop`);
  }
}

/** The audit, and those that keep search documents. */
async function joiningFunctions(queryRunner: QueryRunner): Promise<readonly string[]> {
  const rows = (await queryRunner.query(`
    select p.proname as name from pg_proc p
    where p.pronamespace = 'public'::regnamespace and p.prorettype = 'trigger'::regtype
      and (p.proname = 'audit' or p.proname like 'document\\_%') order by 1`)) as readonly { name: string }[];
  return rows.map(({ name }) => name);
}
