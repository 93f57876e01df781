import type { MigrationInterface, QueryRunner } from "typeorm";

const ONCE = "group by s.owner order by s.owner";

/**
 * A transaction that has noted as much of a record as its part would say has also locked it: neither is done again, which is most of what
 * a load's feed costs. What is looked up row by row is looked up in indexes, whatever the statistics of tables that are being filled say:
 * a plan made while the feed was empty read all of it for each row.
 */
export class TouchWhatWasToldOnce1765010000030 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const { name, definition } of await feedFunctions(queryRunner)) {
      const type = /insert into directory\.change as c[^']*select '(\w+)', t\.owner/.exec(definition)?.[1];
      const once = `group by s.owner having not exists (select from directory.change w
            where w.xid = pg_current_xact_id() and w.type = '${type}' and w.id = s.owner and w.concerns <= min(s.seen)) order by s.owner`;
      if (type !== undefined) await queryRunner.query(definition.replaceAll(ONCE, once));
      await queryRunner.query(`alter function public.${name}() set enable_seqscan = off`);
    }
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const { name, definition } of await feedFunctions(queryRunner)) {
      const before = definition.replaceAll(/group by s\.owner having not exists \([^()]*\(\)[^()]*\(s\.seen\)\) order by s\.owner/g, ONCE);
      if (before !== definition) await queryRunner.query(before);
      await queryRunner.query(`alter function public.${name}() reset enable_seqscan`);
    }
  }
}

/** Those that note changes whole statements at a time. */
async function feedFunctions(queryRunner: QueryRunner): Promise<readonly { readonly name: string; readonly definition: string }[]> {
  return (await queryRunner.query(`
    select p.proname as name, pg_get_functiondef(p.oid) as definition from pg_proc p
    where p.pronamespace = 'public'::regnamespace and p.proname like 'change\\_%' and 'enable_nestloop=off' = any (p.proconfig)
    order by p.proname`)) as readonly { name: string; definition: string }[];
}
