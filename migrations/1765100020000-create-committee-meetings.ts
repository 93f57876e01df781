import type { MigrationInterface, QueryRunner } from "typeorm";

/** Tables of what a committee does, each with what its audience follows from, owners first. */
const TABLES: readonly (readonly [table: string, ...dependences: string[]])[] = [
  ["meeting", "committee_id:committee"],
  ["agenda_item", "meeting_id:meeting"],
  ["meeting_attendance", "meeting_id:meeting", "mandate_id:mandate", "person_id:person"],
  ["proxy", "meeting_id:meeting", "giver_id:mandate", "holder_id:mandate"],
  ["decision", "meeting_id:meeting"],
  ["document", "mandate_id:mandate", "meeting_id:meeting"],
];

/** What every row has. */
const GUARDED = `
  id uuid primary key,
  declared_audience smallint not null default 0 check (declared_audience between 0 and 3),
  audience smallint not null check (audience between 0 and 4),
  created_at timestamptz(3) not null default now(),
  updated_at timestamptz(3) not null default now(),
  version int not null default 1,
  archived_at timestamptz(3)`;

/**
 * Meetings of committees: agenda, who was there, who voted for whom, what was decided, and the documents of a meeting or of a mandate. That an attendance or
 * a proxy is a mandate's of that committee on that day is said by triggers (the next migration): no foreign key can.
 */
export class CreateCommitteeMeetings1765100020000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table directory.mandate add constraint mandate_id_audience_key unique (id, audience);

      create table directory.meeting (${GUARDED},
        committee_id uuid not null references directory.committee,
        title text check (btrim(title) <> '' and length(title) <= 500),
        starts_at timestamptz(3) not null,
        ends_at timestamptz(3),
        held_on date not null generated always as ((starts_at at time zone 'Europe/Paris')::date) stored,
        place text check (btrim(place) <> '' and length(place) <= 500),
        status text collate "C" not null default 'PLANNED' check (status in ('PLANNED', 'HELD', 'CANCELLED')),
        unique (id, audience),
        constraint meeting_dates_check check (starts_at <= ends_at)
      );
      create index on directory.meeting (committee_id, starts_at, id);
      create index on directory.meeting (starts_at, id);

      create table directory.agenda_item (${GUARDED},
        meeting_id uuid not null references directory.meeting,
        rank int not null default 0,
        title text not null check (btrim(title) <> '' and length(title) <= 500),
        description text check (btrim(description) <> '' and length(description) <= 20000),
        unique (id, meeting_id)
      );
      create index on directory.agenda_item (meeting_id, rank, id);

      create table directory.meeting_attendance (${GUARDED},
        meeting_id uuid not null references directory.meeting,
        mandate_id uuid references directory.mandate,
        person_id uuid references directory.person,
        status text collate "C" not null check (status in ('PRESENT', 'EXCUSED', 'ABSENT')),
        unique (meeting_id, mandate_id),
        unique (meeting_id, person_id),
        constraint meeting_attendance_actor_check check (num_nonnulls(mandate_id, person_id) = 1)
      );
      create index on directory.meeting_attendance (mandate_id);
      create index on directory.meeting_attendance (person_id);

      create table directory.proxy (${GUARDED},
        meeting_id uuid not null references directory.meeting,
        giver_id uuid not null references directory.mandate,
        holder_id uuid not null references directory.mandate,
        unique (meeting_id, giver_id),
        constraint proxy_ends_check check (giver_id <> holder_id)
      );
      create index on directory.proxy (meeting_id, holder_id);
      create index on directory.proxy (giver_id);
      create index on directory.proxy (holder_id);

      create table directory.decision (${GUARDED},
        meeting_id uuid not null references directory.meeting,
        agenda_item_id uuid,
        rank int not null default 0,
        text text not null check (btrim(text) <> '' and length(text) <= 20000),
        votes_for int check (votes_for >= 0),
        votes_against int check (votes_against >= 0),
        abstentions int check (abstentions >= 0),
        is_adopted boolean not null,
        foreign key (agenda_item_id, meeting_id) references directory.agenda_item (id, meeting_id),
        constraint decision_votes_check check (num_nulls(votes_for, votes_against, abstentions) in (0, 3))
      );
      create index on directory.decision (meeting_id, rank, id);
      create index on directory.decision (agenda_item_id, meeting_id);

      create table directory.document (${GUARDED},
        mandate_id uuid references directory.mandate,
        meeting_id uuid references directory.meeting,
        agenda_item_id uuid,
        kind text collate "C" not null default 'OTHER' check (kind in ('APPOINTMENT', 'AGENDA_PAPER', 'MINUTES', 'OTHER')),
        title text not null check (btrim(title) <> '' and length(title) <= 500),
        dated_on text check (public.is_partial_date(dated_on)),
        url text,
        text text check (btrim(text) <> '' and length(text) <= 200000),
        licence text check (btrim(licence) <> '' and length(licence) <= 200),
        approved_on date,
        foreign key (agenda_item_id, meeting_id) references directory.agenda_item (id, meeting_id),
        constraint document_owner_check check (num_nonnulls(mandate_id, meeting_id) = 1),
        constraint document_content_check check (num_nonnulls(url, text) >= 1),
        constraint document_kind_owner_check check (
          case kind when 'APPOINTMENT' then mandate_id is not null when 'OTHER' then true else meeting_id is not null end),
        constraint document_approval_check check (approved_on is null or kind = 'MINUTES')
      );
      create index on directory.document (mandate_id);
      create index on directory.document (meeting_id);
      create index on directory.document (agenda_item_id, meeting_id);
      create unique index document_minutes_key on directory.document (meeting_id) where kind = 'MINUTES' and archived_at is null;
    `);
    for (const [table, ...dependences] of TABLES) await guard(queryRunner, table, dependences);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const [table, ...dependences] of [...TABLES].reverse()) {
      await queryRunner.query("call public.forget_audience($1, $2)", [table, dependences]);
      await queryRunner.query(`drop table directory.${table}; drop function public.archive_audience_${table}()`);
    }
    await queryRunner.query("alter table directory.mandate drop constraint mandate_id_audience_key");
  }
}

/** Its effective audience, its version and its history, as every table that is written by itself. */
async function guard(queryRunner: QueryRunner, table: string, dependences: readonly string[]): Promise<void> {
  const columns = ["declared_audience", "audience", ...dependences.map((dependence) => dependence.split(":")[0]), "archived_at"];
  const ignored = table === "meeting" ? "'held_on', 'audience'" : "'audience'";
  await queryRunner.query("call public.derive_audience($1, $2)", [table, dependences]);
  await queryRunner.query(`
    create function public.archive_audience_${table}() returns trigger language plpgsql as $$
    begin
      if new.archived_at is not null then new.audience := 4; end if;
      return new;
    end $$;
    create trigger derive_audience_archived before insert or update on directory.${table}
      for each row execute function public.archive_audience_${table}();
    drop trigger derive_audience on directory.${table};
    create trigger derive_audience before insert or update of ${columns.join(", ")} on directory.${table}
      for each row execute function public.${table}_audience();
    create trigger record_version before update on directory.${table} for each row execute function public.record_version(${ignored});
    call public.audit_table('${table}', 'id');
  `);
}
