import type { MigrationInterface, QueryRunner } from "typeorm";

const WATCHED: Readonly<Record<string, string>> = {
  participation: "event_id, audience, role, category, headcount",
  event_attendance: "event_id, audience, category, count",
};

const EVENTS = ["insert", "update", "delete"] as const;

const ROWS: Readonly<Record<(typeof EVENTS)[number], string>> = {
  insert: "new table as new_rows",
  update: "old table as old_rows new table as new_rows",
  delete: "old table as old_rows",
};

function changedRows(event: (typeof EVENTS)[number], columns: string): string {
  const rows = (side: "old" | "new"): string => `select ${columns} from ${side}_rows`;
  if (event === "insert") return rows("new");
  if (event === "delete") return rows("old");
  return `(${rows("old")} except all ${rows("new")}) union all (${rows("new")} except all ${rows("old")})`;
}

/**
 * How many came to an event, public by public, without being named to an audience: those who were counted, and those whose names are
 * kept from it. Each audience is told a number of its own, made of what the next one is told and of those who are named to that one
 * alone; from one to four it is none or five, by a secret start of its own. So whatever one audience is told, alone or beside what the
 * others are told, follows from numbers that are none, five or more (docs/adr/0017). STAFF's, of the fourth row, is exact. `more` is by how much
 * an audience is told more than the one before it.
 */
export class TellWhoIsNotNamed1766000000051 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table directory.unnamed_attendance (
        id uuid primary key default public.uuid_v7(),
        event_id uuid not null references directory.event on delete cascade,
        category text collate "C" not null,
        audience smallint not null check (audience between 0 and 3),
        count int not null check (count >= 0),
        more int not null,
        unique (event_id, category, audience)
      );

      create function public.told_number(count bigint, purpose text, of uuid) returns int language sql stable
      return case when count between 1 and 4 then public.rounded_share(0, count, public.rounding_start(purpose, of)) else count end;
      comment on function public.told_number is 'What a number of people is told as to those who may not see their names';

      create procedure public.tell_unnamed(events uuid[]) language plpgsql security definer set search_path = directory, pg_temp as $$
      begin
        perform from event e where e.id = any(events) order by e.id for no key update;
        with named as (
          select p.event_id, coalesce(p.category, 'OTHER') as category, p.audience, coalesce(p.headcount, 1) as n,
            coalesce(public.told_number(p.headcount, 'headcount', p.id), 1) as told
          from participation p where p.event_id = any(events) and p.role = 'PARTICIPANT' and p.audience < 4
        ),
        counted as (
          select a.event_id, a.category, a.audience, a.count from event_attendance a where a.event_id = any(events) and a.audience < 4
        ),
        cell as (select event_id, category from named union select event_id, category from counted),
        staff as (
          select c.event_id, c.category, coalesce(k.count, 0)::bigint as n3, coalesce(k.audience, 0) as least,
            (select coalesce(sum(n.n), 0) from named n where (n.event_id, n.category) = (c.event_id, c.category) and n.audience = 3) as s3,
            (select coalesce(sum(n.told), 0) from named n where (n.event_id, n.category) = (c.event_id, c.category) and n.audience = 2) as s2,
            (select coalesce(sum(n.told), 0) from named n where (n.event_id, n.category) = (c.event_id, c.category) and n.audience = 1) as s1
          from cell c left join counted k on (k.event_id, k.category) = (c.event_id, c.category)
        ),
        committee as (select s.*, public.told_number(s.n3 + s.s3, 'unnamed 2 ' || s.category, s.event_id)::bigint as n2 from staff s),
        member as (select c.*, public.told_number(c.n2 + c.s2, 'unnamed 1 ' || c.category, c.event_id)::bigint as n1 from committee c),
        everyone as (select m.*, public.told_number(m.n1 + m.s1, 'unnamed 0 ' || m.category, m.event_id)::bigint as n0 from member m),
        told as (
          select e.event_id, e.category, r.audience, case when r.audience < e.least then 0 else r.count end as count
          from everyone e, lateral (values (0, e.n0), (1, e.n1), (2, e.n2), (3, e.n3)) r(audience, count)
        ),
        stepped as (
          select t.*, t.count - coalesce(lag(t.count) over (partition by t.event_id, t.category order by t.audience), 0) as more from told t
        ),
        gone as (
          delete from unnamed_attendance u where u.event_id = any(events)
            and not exists (select from cell c where (c.event_id, c.category) = (u.event_id, u.category))
        )
        insert into unnamed_attendance as u (event_id, category, audience, count, more)
        select s.event_id, s.category, s.audience, s.count, s.more from stepped s
        on conflict (event_id, category, audience) do update set count = excluded.count, more = excluded.more
          where (u.count, u.more) <> (excluded.count, excluded.more);
      end $$;
      comment on procedure public.tell_unnamed is 'Works out anew what each audience is told of those who came to the events without being named to it';
      revoke execute on procedure public.tell_unnamed from public;
    `);
    for (const [table, columns] of Object.entries(WATCHED)) {
      for (const event of EVENTS) {
        await queryRunner.query(`
          create function public.tell_unnamed_${table}_${event}() returns trigger language plpgsql security definer set search_path = directory, pg_temp as $$
          declare
            events uuid[] := array(select distinct r.event_id from (${changedRows(event, columns)}) r order by 1);
          begin
            if events <> '{}' then call public.tell_unnamed(events); end if;
            return null;
          end $$;
          create trigger tell_unnamed_${event} after ${event} on directory.${table} referencing ${ROWS[event]}
            for each statement execute function public.tell_unnamed_${table}_${event}()`);
      }
    }
    await queryRunner.query(`
      call public.touch_with('unnamed_attendance', 'EVENT', 'event', 'event_id', 'r.audience');
      do $$ declare events uuid[] := array(select id from directory.event); begin call public.tell_unnamed(events); end $$;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of Object.keys(WATCHED)) {
      for (const event of EVENTS) {
        await queryRunner.query(`
          drop trigger tell_unnamed_${event} on directory.${table};
          drop function public.tell_unnamed_${table}_${event}()`);
      }
    }
    await queryRunner.query(`
      drop procedure public.tell_unnamed(uuid[]);
      drop function public.told_number(bigint, text, uuid);
      drop table directory.unnamed_attendance;
    `);
  }
}
