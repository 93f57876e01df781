import type { MigrationInterface, QueryRunner } from "typeorm";

const RECORDS = ["organization", "person", "position", "relationship", "project", "event", "publication", "committee", "mandate"];

const TRANSITIONS = {
  insert: "new table as new_rows",
  update: "old table as old_rows new table as new_rows",
  delete: "old table as old_rows",
};

/**
 * A transaction that began earlier may show, hide or remove a record after a later one changed it and ended: by the order of transactions, in
 * which the feed is read, what it did comes first, and the record's last change tells of a state that is over. Nobody can have read the
 * later change, since the earlier transaction ran: it takes that change into its own, for whoever the one or the other concerns. It holds the record's lock, so that no
 * other transaction changes the record meanwhile. Who saw the record in between, in a first copy, is among those who saw it before.
 */
export class OrderChanges1766000000090 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create function public.order_changes() returns trigger language plpgsql set enable_nestloop = off as $$
      declare
        changed public.change_type := tg_argv[0];
        ids uuid[];
      begin
        if not exists (select from directory.change k where k.xid > pg_current_xact_id()) then return null; end if;
        case tg_op
          when 'INSERT' then ids := array(select n.id from new_rows n);
          when 'UPDATE' then ids := array(select n.id from new_rows n join old_rows o on o.id = n.id where o.audience <> n.audience);
          else ids := array(select o.id from old_rows o);
        end case;
        with later as (
          delete from directory.change k where k.xid > pg_current_xact_id() and k.type = changed and k.id = any (ids)
          returning k.id, k.audience_before, k.audience_after, k.concerns, k.reason, k.identifiers
        ), taken as (
          select l.id, least(min(l.audience_before), min(l.audience_after)) as audience_before, min(l.concerns) as concerns,
            bool_or(l.reason = 'ERASED') as is_erased,
            jsonb_path_query_array(jsonb_agg(l.identifiers) filter (where l.identifiers is not null), '$[*][*]') as identifiers
          from later l group by l.id
        )
        update directory.change c set
          audience_before = least(c.audience_before, t.audience_before),
          concerns = least(c.concerns, t.concerns),
          reason = case when t.is_erased then 'ERASED' else c.reason end,
          identifiers = case when c.identifiers is null or t.identifiers is null then coalesce(c.identifiers, t.identifiers)
            else (select jsonb_agg(distinct told) from jsonb_array_elements(c.identifiers || t.identifiers) told) end
        from taken t where c.xid = pg_current_xact_id() and c.type = changed and c.id = t.id;
        return null;
      end $$;
      comment on function public.order_changes is 'Makes the last change of a record, by transactions, the one that made it what it is';
    `);
    // After the trigger that notes the change: they run in the order of their names.
    for (const table of RECORDS)
      for (const [event, tables] of Object.entries(TRANSITIONS))
        await queryRunner.query(`
          create trigger order_changes_${event} after ${event} on directory.${table} referencing ${tables}
            for each statement execute function public.order_changes('${table.toUpperCase()}')`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of RECORDS)
      for (const event of Object.keys(TRANSITIONS)) await queryRunner.query(`drop trigger order_changes_${event} on directory.${table}`);
    await queryRunner.query("drop function public.order_changes()");
  }
}
