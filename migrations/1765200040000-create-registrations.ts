import type { MigrationInterface, QueryRunner } from "typeorm";

const CATEGORIES = `'FIELD_TEAM', 'PROJECT_LEAD', 'CITY_SERVICE', 'ELECTED_OFFICIAL', 'STATE', 'REGION', 'SOCIAL_LANDLORD',
  'FAMILY_ALLOWANCE_FUND', 'EMPLOYMENT_SERVICE', 'ASSOCIATION', 'COMPANY', 'RESEARCHER', 'RESIDENT_COUNCIL', 'OTHER'`;

const DEPENDENCES = ["event_id:event", "person_id:person", "organization_id:organization"];

/**
 * Who asked to come to a meeting. The database gives the places, whoever writes: whoever asks while one is free has it, the others wait
 * in the order in which they asked, and the first of them are promoted as soon as a place is free, in the transaction that frees it.
 * All of this happens while the meeting's row is locked. `place` is the order, drawn under that lock. Nobody is promoted once the meeting
 * has begun. Someone who registers by themselves is `UNCONFIRMED`, and takes no place, until they follow the link that is sent to their
 * address.
 *
 * `event_seating` is what is published of it all: two numbers a meeting, which everyone who sees the meeting may know.
 */
export class CreateRegistrations1765200040000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create sequence directory.registration_place;

      create table directory.registration (
        id uuid primary key,
        declared_audience smallint not null default 0 check (declared_audience between 0 and 3),
        audience smallint not null check (audience between 0 and 4),
        created_at timestamptz(3) not null default now(),
        updated_at timestamptz(3) not null default now(),
        version int not null default 1,
        archived_at timestamptz(3),
        event_id uuid not null references directory.event,
        person_id uuid references directory.person,
        organization_id uuid references directory.organization,
        given_name text check (btrim(given_name) <> '' and length(given_name) <= 200),
        family_name text check (btrim(family_name) <> '' and length(family_name) <= 200),
        email text check (length(email) <= 254 and email ~ '^[^@[:space:]]+@[^@[:space:]]+\\.[^@[:space:]]+$'),
        organization_name text check (btrim(organization_name) <> '' and length(organization_name) <= 500),
        category text collate "C" check (category in (${CATEGORIES})),
        language text collate "C" not null default 'fr' check (language in ('fr', 'en')),
        legal_basis text collate "C" not null default 'PUBLIC_TASK' check (legal_basis in ('PUBLIC_TASK', 'CONSENT')),
        status text collate "C" not null default 'REGISTERED' check (status in ('UNCONFIRMED', 'REGISTERED', 'WAITING', 'CANCELLED')),
        place bigint,
        confirmed_at timestamptz(3),
        came boolean,
        email_key text generated always as (lower(btrim(email))) stored,
        constraint registration_who_check check (person_id is not null or family_name is not null and email is not null)
      );
      create index on directory.registration (event_id, status, place, id);
      create index on directory.registration (person_id, id);
      create index on directory.registration (organization_id, id);
      create index on directory.registration (email_key);
      create unique index registration_person_once on directory.registration (event_id, person_id)
        where status <> 'CANCELLED' and archived_at is null;
      create unique index registration_email_once on directory.registration (event_id, email_key)
        where status <> 'CANCELLED' and archived_at is null;

      create table directory.event_seating (
        event_id uuid primary key references directory.event on delete cascade,
        taken int not null check (taken >= 0),
        waiting int not null check (waiting >= 0)
      );

      create table directory.registration_letter (
        id uuid primary key,
        registration_id uuid not null references directory.registration on delete cascade,
        kind text collate "C" not null check (kind in ('CONFIRMATION_ASKED', 'REGISTERED', 'WAITING', 'PROMOTED', 'CANCELLED')),
        asked_at timestamptz(3) not null default now(),
        queued_at timestamptz(3),
        sent_at timestamptz(3)
      );
      create index on directory.registration_letter (registration_id, asked_at);
      create index registration_letter_unqueued on directory.registration_letter (asked_at) where queued_at is null;
      comment on table directory.registration_letter is 'What is to be told to whoever registered: written with what it tells of, sent afterwards';

      create function public.ask_registration_letter(registration uuid, letter text) returns void language plpgsql as $$
      begin
        insert into directory.registration_letter (id, registration_id, kind) values (public.uuid_v7(), registration, letter);
        perform pg_notify('maillage_registration', '');
      end $$;

      create function public.seat_registration() returns trigger language plpgsql as $$
      declare
        places int;
        held boolean := tg_op = 'UPDATE' and old.status in ('REGISTERED', 'WAITING') and old.archived_at is null;
      begin
        if tg_op = 'UPDATE' and new.event_id <> old.event_id then
          raise exception 'a registration stays with its meeting' using errcode = '23514', schema = 'directory', table = 'registration',
            column = 'event_id';
        end if;
        if new.archived_at is not null or new.status in ('UNCONFIRMED', 'CANCELLED') or held then return new; end if;
        -- An export that is loaded again says who had which place.
        if tg_op = 'INSERT' and new.place is not null then return new; end if;
        select e.capacity into places from directory.event e where e.id = new.event_id for no key update;
        new.place := nextval('directory.registration_place');
        new.status := case when places is null or places > (
          select count(*) from directory.registration r
          where r.event_id = new.event_id and r.status = 'REGISTERED' and r.archived_at is null and r.id <> new.id)
          then 'REGISTERED' else 'WAITING' end;
        return new;
      end $$;

      create function public.promote_waiting(meeting uuid) returns void language plpgsql as $$
      declare
        places int;
        begins timestamptz;
        taken int;
      begin
        select e.capacity, e.starts_at into places, begins from directory.event e where e.id = meeting for no key update;
        if begins <= now() then return; end if;
        select count(*) into taken from directory.registration r
          where r.event_id = meeting and r.status = 'REGISTERED' and r.archived_at is null;
        update directory.registration set status = 'REGISTERED' where id in (
          select r.id from directory.registration r where r.event_id = meeting and r.status = 'WAITING' and r.archived_at is null
          order by r.place limit case when places is not null then greatest(places - taken, 0) end);
      end $$;
      comment on function public.promote_waiting is 'Gives the free places of a meeting to the first who wait';

      create function public.follow_registration() returns trigger language plpgsql as $$
      declare
        meeting uuid := coalesce(new.event_id, old.event_id);
        was text := case when tg_op <> 'INSERT' and old.archived_at is null then old.status end;
        becomes text := case when tg_op <> 'DELETE' and new.archived_at is null then new.status end;
        letter text := case
          when tg_op = 'DELETE' then null
          when becomes = 'UNCONFIRMED' then 'CONFIRMATION_ASKED'
          when was = 'WAITING' and becomes = 'REGISTERED' then 'PROMOTED'
          when becomes in ('REGISTERED', 'WAITING') then becomes
          when was in ('REGISTERED', 'WAITING') then 'CANCELLED' end;
      begin
        if was is not distinct from becomes then return null; end if;
        perform from directory.event e where e.id = meeting for no key update;
        if letter is not null and coalesce(current_setting('maillage.bulk', true), '') <> 'on'
          and exists (select from directory.event e where e.id = meeting and coalesce(e.ends_at, e.starts_at) > now()) then
          perform public.ask_registration_letter(new.id, letter);
        end if;
        if was = 'REGISTERED' then perform public.promote_waiting(meeting); end if;
        insert into directory.event_seating as s (event_id, taken, waiting)
        select meeting, count(*) filter (where r.status = 'REGISTERED'), count(*) filter (where r.status = 'WAITING')
        from directory.registration r where r.event_id = meeting and r.archived_at is null
        on conflict (event_id) do update set taken = excluded.taken, waiting = excluded.waiting
          where (s.taken, s.waiting) <> (excluded.taken, excluded.waiting);
        return null;
      end $$;

      create function public.waiting_rank(meeting uuid, place bigint) returns bigint language sql stable security definer
        set search_path = directory, public
      return (select count(*) from directory.registration r
        where r.event_id = meeting and r.status = 'WAITING' and r.archived_at is null and r.place <= waiting_rank.place);
      comment on function public.waiting_rank is 'How many wait for a place of the meeting up to this one: a number, which tells whoever waits no more than is published';

      create trigger seat_registration before insert or update of event_id, status, archived_at on directory.registration
        for each row execute function public.seat_registration();
      create trigger follow_registration after insert or delete or update of status, archived_at on directory.registration
        for each row execute function public.follow_registration();

      create function public.follow_capacity() returns trigger language plpgsql as $$
      begin
        perform public.promote_waiting(new.id);
        return null;
      end $$;
      create trigger follow_capacity after update of capacity, starts_at on directory.event
        for each row when (old.capacity is distinct from new.capacity or old.starts_at <> new.starts_at)
        execute function public.follow_capacity();

      -- Whoever registers is the staff's to know, whatever is declared; and their own organization's, on its own sheet.
      create function public.archive_audience_registration() returns trigger language plpgsql as $$
      begin
        new.declared_audience := 3;
        new.audience := case when new.archived_at is not null then 4 else greatest(new.audience, 3) end;
        return new;
      end $$;
      create trigger derive_audience_archived before insert or update on directory.registration
        for each row execute function public.archive_audience_registration();
      create trigger record_version before update on directory.registration
        for each row execute function public.record_version('email_key', 'audience');

      alter table directory.retention_run add erased_registrations int not null default 0;
    `);
    await queryRunner.query("call public.derive_audience('registration', $1)", [DEPENDENCES]);
    await queryRunner.query(`
      drop trigger derive_audience on directory.registration;
      create trigger derive_audience
        before insert or update of declared_audience, audience, event_id, person_id, organization_id, archived_at on directory.registration
        for each row execute function public.registration_audience();
      call public.audit_table('registration', 'id', array['place']);
      call public.touch_with('event_seating', 'EVENT', 'event', 'event_id', '0');
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query("call public.forget_audience('registration', $1)", [DEPENDENCES]);
    await queryRunner.query(`
      alter table directory.retention_run drop erased_registrations;
      drop trigger follow_capacity on directory.event;
      drop function public.waiting_rank(uuid, bigint);
      drop table directory.registration_letter, directory.event_seating, directory.registration;
      drop function public.follow_capacity();
      drop function public.follow_registration();
      drop function public.promote_waiting(uuid);
      drop function public.seat_registration();
      drop function public.ask_registration_letter(uuid, text);
      drop function public.archive_audience_registration();
      drop sequence directory.registration_place;
    `);
  }
}
