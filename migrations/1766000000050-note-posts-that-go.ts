import type { MigrationInterface, QueryRunner } from "typeorm";

/** How a tie is reviewed, with (`new`) or without what is said of a post that is archived, moved or removed. */
const REVIEW_BEFORE = `
      create or replace procedure public.review_tie(tie_table text, tie uuid) language plpgsql as $$
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
      end $$;`;

const REVIEW_AFTER = `
      create or replace procedure public.review_tie(tie_table text, tie uuid) language plpgsql as $$
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
            select p.id, case when p.archived_at is null then p.end_date else coalesce(p.end_date, to_char(p.archived_at at time zone 'Europe/Paris', 'YYYY-MM-DD')) end as end_date
            into latest from directory.position p
            where p.person_id = held.person_id and p.organization_id = held.organization_id
            order by p.archived_at is not null, upper(p.possible) desc, p.id limit 1;
            if latest.id is null then
              -- A post that was moved or removed is not there any more: what was noted of it stands.
              select w.cause_id as id, w.end_date into latest from directory.work_item w
              where w.mandate_id = tie and w.reason = 'LEFT_ORGANIZATION' and w.state = 'OPEN' limit 1;
            end if;
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
        delete from directory.work_item w
        where w.state = 'OPEN' and w.found_at = now()::timestamptz(3) and (w.mandate_id = tie or w.position_id = tie)
          and w.reason || w.cause_id::text <> all(found);
        update directory.work_item w set state = 'SETTLED', decided_at = now()
        where w.state = 'OPEN' and (w.mandate_id = tie or w.position_id = tie) and w.reason || w.cause_id::text <> all(found);
      end $$;`;

const TRIGGER_BEFORE = `
      create or replace function public.review_ties() returns trigger language plpgsql as $$
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
      end $$;`;

/**
 * Somebody leaves the organization they sit for, too, when their only post there is archived, moved to another organization or person, or
 * removed by the undoing of an import: their mandate waits on the work list, as when the post ends. What one transaction notes and settles
 * itself, as a merge that moves posts before mandates, leaves no trace.
 */
export class NotePostsThatGo1766000000050 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(REVIEW_AFTER);
    await queryRunner.query(`
      create procedure public.note_left(post directory.position) language plpgsql as $$
      declare
        tie record;
        day text := coalesce(post.end_date, to_char(now() at time zone 'Europe/Paris', 'YYYY-MM-DD'));
      begin
        for tie in
          select m.id, m.start_date, m.end_date from directory.mandate m
          where m.person_id = post.person_id and m.on_behalf_of_id = post.organization_id and m.archived_at is null
            and not exists (select from directory.position p where p.person_id = post.person_id and p.organization_id = post.organization_id)
          order by m.id
        loop
          if not public.ends_by(tie.end_date, day) and not isempty(public.possible_dates(tie.start_date, day)) then
            call public.note_work('mandate', tie.id, 'LEFT_ORGANIZATION', 'OPEN', post.id, null, day);
          end if;
        end loop;
        for tie in
          select m.id from directory.mandate m
          where m.person_id = post.person_id and m.on_behalf_of_id = post.organization_id
            and exists (select from directory.position p where p.person_id = post.person_id and p.organization_id = post.organization_id)
          order by m.id
        loop
          call public.review_tie('mandate', tie.id);
        end loop;
      end $$;
      comment on procedure public.note_left is 'Puts on the work list the mandates that rested on a post which is there no more';
      create or replace function public.review_ties() returns trigger language plpgsql as $$
      declare
        tie uuid;
      begin
        if tg_table_name = 'person' then
          call public.review_ties_of('person_id', 'person_id', new.id);
        elsif tg_table_name = 'organization' then
          call public.review_ties_of('organization_id', 'on_behalf_of_id', new.id);
        elsif tg_table_name = 'relationship' then
          if tg_op <> 'DELETE' then call public.review_ties_of('organization_id', 'on_behalf_of_id', new.from_id); end if;
          if tg_op = 'DELETE' or tg_op = 'UPDATE' and old.from_id <> new.from_id then
            call public.review_ties_of('organization_id', 'on_behalf_of_id', old.from_id);
          end if;
        elsif tg_table_name = 'mandate' then
          call public.review_tie('mandate', new.id);
        else
          if tg_op = 'DELETE' or tg_op = 'UPDATE' and (old.person_id, old.organization_id) <> (new.person_id, new.organization_id) then
            call public.note_left(old);
          end if;
          if tg_op <> 'DELETE' then
            call public.review_tie('position', new.id);
            for tie in select m.id from directory.mandate m where m.person_id = new.person_id and m.on_behalf_of_id = new.organization_id order by m.id loop
              call public.review_tie('mandate', tie);
            end loop;
          end if;
        end if;
        return null;
      end $$;

      create trigger review_ties_gone after delete on directory.position for each row execute function public.review_ties();
      create trigger review_ties_gone after delete on directory.relationship
        for each row when (old.kind = 'SUCCEEDED_BY') execute function public.review_ties();
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop trigger review_ties_gone on directory.relationship;
      drop trigger review_ties_gone on directory.position;
    `);
    await queryRunner.query(TRIGGER_BEFORE);
    await queryRunner.query("drop procedure public.note_left(directory.position)");
    await queryRunner.query(REVIEW_BEFORE);
  }
}
