import type { MigrationInterface, QueryRunner } from "typeorm";

const MEETINGS = "event_publication";

/**
 * For tables whose rows are shown with a record of the change feed: tells the feed of it whenever they change, as the triggers of the
 * first such tables do. Arguments: the record's type, its table, the column that names it, and SQL of the least audience that sees row
 * `r`: a tie to what is hidden, or gone, tells those who see it alone. A table with an id counts as changed what its rows' versions and audiences tell, or, without versions, all of a row.
 */
export class TouchRecords1765200020000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create function public.touch_record() returns trigger language plpgsql set enable_nestloop = off as $$
      declare
        type text := tg_argv[0];
        record_table text := tg_argv[1];
        owner text := tg_argv[2];
        seen text := tg_argv[3];
        sides text := case tg_op when 'INSERT' then 'new_rows' when 'DELETE' then 'old_rows' end;
        rows text;
      begin
        if sides is not null then
          rows := format('select r.%I as owner, %s as seen from %I r', owner, seen, sides);
        else
          rows := format(
            'select r.%1$I as owner, %2$s as seen from (
              (select * from old_rows except select * from new_rows) union all (select * from new_rows except select * from old_rows)) r',
            owner, seen);
        end if;
        execute format($sql$
          insert into directory.change as c (type, id, audience_before, audience_after, concerns, is_touch)
          select %1$L, t.owner, t.audience, t.audience, greatest(t.audience, t.seen), true
          from (
            select m.owner, m.seen, (select p.audience from directory.%2$I p where p.id = m.owner for key share) as audience
            from (select s.owner, min(s.seen) as seen from (%3$s) s where s.seen < 4 group by s.owner order by s.owner) m
            offset 0
          ) t
          where t.audience < 4 and greatest(t.audience, t.seen) < coalesce(
            (select k.concerns from directory.change k where k.xid = pg_current_xact_id() and k.type = %1$L and k.id = t.owner), 9)
          on conflict (xid, type, id) do update set
            concerns = greatest(least(c.concerns, excluded.concerns), coalesce(least(c.audience_before, c.audience_after), 4))
        $sql$, type, record_table, rows);
        perform pg_notify('maillage_change', '');
        return null;
      end $$;
      comment on function public.touch_record is 'Tells the change feed that something shown with a record changed';

      create procedure public.touch_with(part text, type text, record_table text, owner text, seen text) language plpgsql as $$
      declare
        event text[];
      begin
        foreach event slice 1 in array array[
          ['insert', 'new table as new_rows'],
          ['update', 'old table as old_rows new table as new_rows'],
          ['delete', 'old table as old_rows']]
        loop
          execute format('create trigger %I after %s on directory.%I referencing %s for each statement execute function public.touch_record(%L, %L, %L, %L)',
            'change_' || record_table || '_' || event[1], event[1], part, event[2], type, record_table, owner, seen);
        end loop;
      end $$;
      comment on procedure public.touch_with is 'Lets a table touch the records with which its rows are shown';

      call public.touch_with('${MEETINGS}', 'EVENT', 'event', 'event_id',
        'coalesce((select p.audience from directory.publication p where p.id = r.publication_id), 4)');
      call public.touch_with('${MEETINGS}', 'PUBLICATION', 'publication', 'publication_id',
        'coalesce((select e.audience from directory.event e where e.id = r.event_id), 4)');
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    const names = ["event", "publication"].flatMap((record) => ["insert", "update", "delete"].map((event) => `change_${record}_${event}`));
    for (const name of names) await queryRunner.query(`drop trigger ${name} on directory.${MEETINGS}`);
    await queryRunner.query("drop procedure public.touch_with(text, text, text, text, text); drop function public.touch_record()");
  }
}
