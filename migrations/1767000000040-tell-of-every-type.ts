import type { MigrationInterface, QueryRunner } from "typeorm";

/** In the order in which a copy can be made: whatever a record names comes before it. */
const BEFORE = ["ORGANIZATION", "PERSON", "POSITION", "RELATIONSHIP", "PROJECT", "EVENT", "PUBLICATION", "COMMITTEE", "MANDATE"];
const FIRST = ["SOURCE", "THEME", "TERRITORY", "TERRITORY_CORRESPONDENCE"];
const LAST = ["INDICATOR", "OBSERVATION"];

const ALL_OF_IT = "(case when r.archived_at is null then 0 else 4 end)::smallint";

/** SQL of the least audience that sees row `r`, 4 for nobody. */
const TOLD: Readonly<Record<string, string>> = {
  source: `(case when r.archived_at is not null then 4
    when exists (select from directory.own_source w where w.source_id = r.id) then 3 else 0 end)::smallint`,
  theme: ALL_OF_IT,
  territory: ALL_OF_IT,
  territory_correspondence: ALL_OF_IT,
  indicator: "r.audience",
  observation: "r.audience",
};

const ROWS = {
  insert: "new table as new_rows",
  update: "old table as old_rows new table as new_rows",
  delete: "old table as old_rows",
};

/**
 * The feed tells of reference data and of the observatory as it does of all other records, so that whatever is exported is followed, too.
 * What contains a territory is shown with both. The type of the feed is made anew, since PostgreSQL lets no transaction use what it adds to one.
 */
export class TellOfEveryType1767000000040 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await retype(queryRunner, [...FIRST, ...BEFORE, ...LAST]);
    await queryRunner.query(
      orderChanges(
        `if tg_nargs > 1 then ${moved("(o.archived_at is null) <> (n.archived_at is null)")} else ${moved("o.audience <> n.audience")} end if;`,
      ),
    );
    await queryRunner.query(touchRecord("coalesce(tg_argv[4], 'p.audience')"));
    for (const [table, seen] of Object.entries(TOLD)) {
      await queryRunner.query(changeFunction(table, seen));
      const order = seen === "r.audience" ? `'${table.toUpperCase()}'` : `'${table.toUpperCase()}', 'archived'`;
      for (const [event, rows] of Object.entries(ROWS))
        await queryRunner.query(`
          create trigger change_${table}_${event} after ${event} on directory.${table} referencing ${rows}
            for each statement execute function public.change_${table}();
          create trigger order_changes_${event} after ${event} on directory.${table} referencing ${rows}
            for each statement execute function public.order_changes(${order})`);
    }
    for (const side of ["contained", "container"])
      for (const [event, rows] of Object.entries(ROWS))
        await queryRunner.query(`
          create trigger change_${side}_${event} after ${event} on directory.territory_containment referencing ${rows}
            for each statement execute function public.touch_record('TERRITORY', 'territory', '${side}_id', '0',
              '${ALL_OF_IT.replaceAll("r.", "p.")}')`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const event of Object.keys(ROWS)) {
      await queryRunner.query(`
        drop trigger change_contained_${event} on directory.territory_containment;
        drop trigger change_container_${event} on directory.territory_containment`);
      for (const table of Object.keys(TOLD))
        await queryRunner.query(`
          drop trigger order_changes_${event} on directory.${table};
          drop trigger change_${table}_${event} on directory.${table}`);
    }
    for (const table of Object.keys(TOLD)) await queryRunner.query(`drop function public.change_${table}()`);
    await queryRunner.query(touchRecord("'p.audience'"));
    await queryRunner.query(orderChanges(moved("o.audience <> n.audience")));
    const list = (types: readonly string[]): string => types.map((type) => `'${type}'`).join(", ");
    await queryRunner.query(`
      delete from directory.change where type in (${list([...FIRST, ...LAST])});
      update directory.consumer set acknowledged_type = 'ORGANIZATION', acknowledged_id = '00000000-0000-0000-0000-000000000000'
        where acknowledged_type in (${list(FIRST)});
      update directory.consumer set acknowledged_type = 'MANDATE', acknowledged_id = 'ffffffff-ffff-ffff-ffff-ffffffffffff'
        where acknowledged_type in (${list(LAST)})`);
    await retype(queryRunner, BEFORE);
  }
}

interface Definition {
  readonly drop: string;
  readonly create: string;
}

/** Puts another type in the place of the feed's; what is defined by the type is defined again. */
async function retype(queryRunner: QueryRunner, types: readonly string[]): Promise<void> {
  const defined = (await queryRunner.query(`
    select format('drop trigger %I on directory.change', t.tgname) as drop, pg_get_triggerdef(t.oid) as create
    from pg_trigger t where t.tgrelid = 'directory.change'::regclass and not t.tgisinternal
    union all
    select format('drop routine %s', p.oid::regprocedure), format('%s; comment on routine %s is %L', pg_get_functiondef(p.oid), p.oid::regprocedure,
      obj_description(p.oid, 'pg_proc'))
    from pg_proc p where 'public.change_type'::regtype = any (p.proargtypes)`)) as readonly Definition[];
  for (const { drop } of defined) await queryRunner.query(drop);
  await queryRunner.query(`
    alter type public.change_type rename to former_change_type;
    create type public.change_type as enum (${types.map((type) => `'${type}'`).join(", ")});
    alter table directory.change alter type type public.change_type using type::text::public.change_type;
    alter table directory.consumer alter acknowledged_type type public.change_type using acknowledged_type::text::public.change_type;
    drop type public.former_change_type`);
  for (const { create } of defined) await queryRunner.query(create);
}

/** As those of the first types: whole statements at a time, one row a record and transaction. */
function changeFunction(table: string, seen: string): string {
  const type = table.toUpperCase();
  const of = (row: "o" | "n"): string => seen.replaceAll("r.", `${row}.`);
  const moved = seen === "r.audience" ? "o.version <> n.version or o.audience <> n.audience" : "o.version <> n.version";
  const before = "case when c.is_touch then excluded.audience_before else c.audience_before end";
  const kept = `
      on conflict (xid, type, id) do update set
        audience_before = ${before},
        audience_after = excluded.audience_after,
        concerns = greatest(least(c.concerns, excluded.concerns), coalesce(least(${before}, excluded.audience_after), 4)),
        is_touch = false,
        reason = case when c.reason = 'ERASED' then c.reason else excluded.reason end`;
  const columns = "type, id, audience_before, audience_after, concerns, reason";
  return `
    create function public.change_${table}() returns trigger language plpgsql set enable_nestloop = off set enable_seqscan = off as $$
    begin
      if tg_op = 'INSERT' then
        insert into directory.change as c (${columns})
        select '${type}', s.id, null, s.after, s.after, null from (select n.id, ${of("n")} as after from new_rows n) s where s.after < 4
        ${kept};
      elsif tg_op = 'UPDATE' then
        insert into directory.change as c (${columns})
        select '${type}', s.id, nullif(s.before, 4), nullif(s.after, 4), least(s.before, s.after), case when s.after = 4 then 'DELETED' end
        from (
          select n.id, ${of("o")} as before, ${of("n")} as after from old_rows o join new_rows n on n.id = o.id where ${moved}
        ) s where least(s.before, s.after) < 4
        ${kept};
      else
        insert into directory.change as c (${columns})
        select '${type}', s.id, s.before, null, s.before, 'DELETED' from (select o.id, ${of("o")} as before from old_rows o) s where s.before < 4
        ${kept};
      end if;
      if found then perform pg_notify('maillage_change', ''); end if;
      return null;
    end $$`;
}

function moved(condition: string): string {
  return `ids := array(select n.id from new_rows n join old_rows o on o.id = n.id where ${condition});`;
}

/** @param updated statements that find the records which an update showed or hid */
function orderChanges(updated: string): string {
  return `
    create or replace function public.order_changes() returns trigger language plpgsql set enable_nestloop = off as $$
    declare
      changed public.change_type := tg_argv[0];
      ids uuid[];
    begin
      if not exists (select from directory.change k where k.xid > pg_current_xact_id()) then return null; end if;
      case tg_op
        when 'INSERT' then ids := array(select n.id from new_rows n);
        when 'UPDATE' then ${updated}
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
    end $$`;
}

/** @param audience an expression of the SQL of the least audience that sees the record, \`p\` */
function touchRecord(audience: string): string {
  return `
    create or replace function public.touch_record() returns trigger language plpgsql set enable_nestloop = off as $$
    declare
      type text := tg_argv[0];
      record_table text := tg_argv[1];
      owner text := tg_argv[2];
      seen text := tg_argv[3];
      audience text := ${audience};
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
          select m.owner, m.seen, (select %4$s from directory.%2$I p where p.id = m.owner for key share) as audience
          from (select s.owner, min(s.seen) as seen from (%3$s) s where s.seen < 4 group by s.owner order by s.owner) m
          offset 0
        ) t
        where t.audience < 4 and greatest(t.audience, t.seen) < coalesce(
          (select k.concerns from directory.change k where k.xid = pg_current_xact_id() and k.type = %1$L and k.id = t.owner), 9)
        on conflict (xid, type, id) do update set
          concerns = greatest(least(c.concerns, excluded.concerns), coalesce(least(c.audience_before, c.audience_after), 4))
      $sql$, type, record_table, rows, audience);
      perform pg_notify('maillage_change', '');
      return null;
    end $$`;
}
