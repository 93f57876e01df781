import type { MigrationInterface, QueryRunner } from "typeorm";

/** What sets off a review of which ties, by table. */
const TRIGGERS: readonly (readonly [table: string, events: string, condition?: string])[] = [
  ["mandate", "insert or update of person_id, on_behalf_of_id, start_date, end_date, archived_at"],
  ["position", "insert or update of person_id, organization_id, start_date, end_date, archived_at"],
  ["person", "update of died_on", "old.died_on is distinct from new.died_on"],
  ["organization", "update of dissolved_on", "old.dissolved_on is distinct from new.dissolved_on"],
  ["relationship", "insert or update of kind, from_id, to_id, start_date, archived_at", "new.kind = 'SUCCEEDED_BY'"],
];

/**
 * Posts and mandates never stay open when what they rest on ends. A death or a dissolution closes them at its date (those that had not
 * begun are archived), which is noted here as CLOSED. That somebody left the organization they sit for, or that it was succeeded, is for
 * the staff to judge: it waits here as OPEN. It happens in the transaction that says so, whoever writes.
 *
 * People and organizations are read for share: who writes a tie waits for a death or a dissolution that is being written, and the other way round.
 */
export class ListWorkOnTies1765100070000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table directory.work_item (
        id uuid primary key,
        reason text collate "C" not null
          check (reason in ('PERSON_DIED', 'ORGANIZATION_DISSOLVED', 'LEFT_ORGANIZATION', 'ORGANIZATION_SUCCEEDED')),
        state text collate "C" not null check (state in ('OPEN', 'ACCEPTED', 'DISMISSED', 'SETTLED', 'CLOSED')),
        mandate_id uuid references directory.mandate on delete cascade,
        position_id uuid references directory.position on delete cascade,
        cause_id uuid not null,
        successor_id uuid references directory.organization on delete cascade,
        end_date text,
        found_at timestamptz(3) not null default now(),
        decided_at timestamptz(3),
        decided_by text,
        unique (mandate_id, reason, cause_id),
        unique (position_id, reason, cause_id),
        constraint work_item_tie_check check (num_nonnulls(mandate_id, position_id) = 1),
        constraint work_item_decision_check check ((state = 'OPEN') = (decided_at is null))
      );
      create index on directory.work_item (found_at, id);
      create index on directory.work_item (state, found_at, id);
      create index on directory.work_item (successor_id);

      create function public.ends_by(end_date text, day text) returns boolean language sql immutable parallel safe
      return coalesce(public.partial_date_latest(end_date) <= public.partial_date_latest(day), false);
      comment on function public.ends_by is 'Whether a tie has ended when the day, month or year given has';

      create procedure public.note_work(tie_table text, tie uuid, why text, what text, cause uuid, successor uuid, day text)
      language plpgsql as $$
      begin
        execute format('
          insert into directory.work_item as w (id, %1$I, reason, state, cause_id, successor_id, end_date, decided_at)
          values (public.uuid_v7(), $1, $2, $3, $4, $5, $6, case when $3 <> ''OPEN'' then now() end)
          on conflict (%1$I, reason, cause_id) do update set
            state = case when w.state = ''SETTLED'' then excluded.state when $3 = ''CLOSED'' then $3 else w.state end,
            decided_at = case when w.state = ''SETTLED'' or $3 = ''CLOSED'' then excluded.decided_at else w.decided_at end,
            successor_id = excluded.successor_id,
            end_date = case when w.state in (''OPEN'', ''SETTLED'') or $3 = ''CLOSED'' then excluded.end_date else w.end_date end
          where w.state <> $3 or w.end_date is distinct from excluded.end_date or w.successor_id is distinct from excluded.successor_id', tie_table || '_id')
        using tie, why, what, cause, successor, day;
      end $$;

      create procedure public.close_tie(tie_table text, tie uuid, why text, cause uuid, day text) language plpgsql as $$
      declare
        actor text := coalesce(current_setting('maillage.actor', true), '');
      begin
        perform set_config('maillage.actor', (coalesce(nullif(actor, '')::jsonb, '{}') || jsonb_build_object('reason', why))::text, true);
        call public.note_work(tie_table, tie, why, 'CLOSED', cause, null, day);
        execute format('
          update directory.%I t set
            end_date = case when isempty(public.possible_dates(t.start_date, $2)) then t.end_date else $2 end,
            archived_at = case when isempty(public.possible_dates(t.start_date, $2)) then now() else t.archived_at end
          where t.id = $1', tie_table) using tie, day;
        perform set_config('maillage.actor', actor, true);
      end $$;
      comment on procedure public.close_tie is 'Ends a post or a mandate on a day; one that begins later is archived. The audit is told why';

      create procedure public.review_tie(tie_table text, tie uuid) language plpgsql as $$
      declare
        held record;
        died text;
        dissolved text;
        latest record;
        succession record;
        found text[] := '{}';
      begin
        if tie_table = 'mandate' then
          select m.person_id, m.on_behalf_of_id as organization_id, m.start_date, m.end_date, m.archived_at into held
          from directory.mandate m where m.id = tie;
        else
          select p.person_id, p.organization_id, p.start_date, p.end_date, p.archived_at into held from directory.position p where p.id = tie;
        end if;
        if held.archived_at is null then
          select p.died_on into died from directory.person p where p.id = held.person_id for share;
          if died is not null and not public.ends_by(held.end_date, died) then
            call public.close_tie(tie_table, tie, 'PERSON_DIED', held.person_id, died);
            return;
          end if;
          select o.dissolved_on into dissolved from directory.organization o where o.id = held.organization_id for share;
          if dissolved is not null and not public.ends_by(held.end_date, dissolved) then
            call public.close_tie(tie_table, tie, 'ORGANIZATION_DISSOLVED', held.organization_id, dissolved);
            return;
          end if;
          if tie_table = 'mandate' then
            select p.id, p.end_date into latest from directory.position p
            where p.person_id = held.person_id and p.organization_id = held.organization_id and p.archived_at is null
            order by upper(p.possible) desc, p.id limit 1;
            if latest.end_date is not null and not public.ends_by(held.end_date, latest.end_date)
              and not isempty(public.possible_dates(held.start_date, latest.end_date)) then
              call public.note_work(tie_table, tie, 'LEFT_ORGANIZATION', 'OPEN', latest.id, null, latest.end_date);
              found := found || ('LEFT_ORGANIZATION' || latest.id::text);
            end if;
          end if;
          for succession in
            select r.id, r.to_id, coalesce(r.start_date, dissolved) as day from directory.relationship r
            where r.from_id = held.organization_id and r.kind = 'SUCCEEDED_BY' and r.archived_at is null
          loop
            if not coalesce(isempty(public.possible_dates(held.start_date, succession.day)), false)
              and (held.end_date is null or not public.ends_by(held.end_date, succession.day) or exists (
                select from directory.work_item w
                where (w.mandate_id = tie or w.position_id = tie) and w.reason = 'ORGANIZATION_DISSOLVED' and w.state = 'CLOSED'
                  and w.end_date = held.end_date)) then
              call public.note_work(tie_table, tie, 'ORGANIZATION_SUCCEEDED', 'OPEN', succession.id, succession.to_id, succession.day);
              found := found || ('ORGANIZATION_SUCCEEDED' || succession.id::text);
            end if;
          end loop;
        end if;
        update directory.work_item w set state = 'SETTLED', decided_at = now()
        where w.state = 'OPEN' and (w.mandate_id = tie or w.position_id = tie) and w.reason || w.cause_id::text <> all(found);
      end $$;
      comment on procedure public.review_tie is 'Closes a post or a mandate whose ground is gone, or puts it on the work list';

      create procedure public.review_ties_of(column_of_position text, column_of_mandate text, whose uuid) language plpgsql as $$
      declare
        tie uuid;
      begin
        for tie in execute format('select t.id from directory.position t where t.%I = $1 order by t.id', column_of_position) using whose loop
          call public.review_tie('position', tie);
        end loop;
        for tie in execute format('select t.id from directory.mandate t where t.%I = $1 order by t.id', column_of_mandate) using whose loop
          call public.review_tie('mandate', tie);
        end loop;
      end $$;

      create function public.review_ties() returns trigger language plpgsql as $$
      declare
        tie uuid;
      begin
        if tg_table_name = 'person' then
          call public.review_ties_of('person_id', 'person_id', new.id);
        elsif tg_table_name = 'organization' then
          call public.review_ties_of('organization_id', 'on_behalf_of_id', new.id);
        elsif tg_table_name = 'relationship' then
          call public.review_ties_of('organization_id', 'on_behalf_of_id', new.from_id);
        else
          call public.review_tie(tg_table_name, new.id);
          if tg_table_name = 'position' then
            for tie in select m.id from directory.mandate m where m.person_id = new.person_id and m.on_behalf_of_id = new.organization_id order by m.id loop
              call public.review_tie('mandate', tie);
            end loop;
          end if;
        end if;
        return null;
      end $$;
    `);
    for (const [table, events, condition] of TRIGGERS) {
      await queryRunner.query(`
        create trigger review_ties after ${events} on directory.${table}
          for each row ${condition === undefined ? "" : `when (${condition})`} execute function public.review_ties()`);
    }
    await queryRunner.query(`
      do $$
      declare
        tie uuid;
      begin
        for tie in select p.id from directory.position p join directory.organization o on o.id = p.organization_id where o.dissolved_on is not null
        loop call public.review_tie('position', tie); end loop;
        for tie in select m.id from directory.mandate m loop call public.review_tie('mandate', tie); end loop;
        for tie in select p.id from directory.position p
          join directory.relationship r on r.from_id = p.organization_id and r.kind = 'SUCCEEDED_BY' and r.archived_at is null
        loop call public.review_tie('position', tie); end loop;
      end $$`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const [table] of TRIGGERS) await queryRunner.query(`drop trigger review_ties on directory.${table}`);
    await queryRunner.query(`
      drop function public.review_ties();
      drop procedure public.review_ties_of(text, text, uuid);
      drop procedure public.review_tie(text, uuid);
      drop procedure public.close_tie(text, uuid, text, uuid, text);
      drop procedure public.note_work(text, uuid, text, text, uuid, uuid, text);
      drop function public.ends_by(text, text);
      drop table directory.work_item;
    `);
  }
}
