import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * Where a meeting is held, how many places it has and when one may register, how many came in all as the organizers counted; under what
 * title somebody speaks, how many came for an organization without being named; the books and studies that a meeting is about.
 */
export class DescribeMeetings1765200010000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table directory.event
        add address text check (btrim(address) <> '' and length(address) <= 500),
        add latitude double precision check (latitude between -90 and 90),
        add longitude double precision check (longitude between -180 and 180),
        add capacity int check (capacity > 0),
        add registration_opens_at timestamptz(3),
        add registration_closes_at timestamptz(3),
        add attendance_total int check (attendance_total >= 0),
        add constraint event_location_check check ((latitude is null) = (longitude is null)),
        add constraint event_registration_check check (registration_opens_at < registration_closes_at);

      alter table directory.participation
        add title text check (btrim(title) <> '' and length(title) <= 500),
        add headcount int,
        add constraint participation_headcount_check
          check (headcount is null or headcount > 0 and person_id is null and organization_id is not null and role = 'PARTICIPANT');

      create table directory.event_publication (
        event_id uuid not null references directory.event on delete cascade on update cascade,
        publication_id uuid not null references directory.publication on delete cascade on update cascade,
        primary key (event_id, publication_id)
      );
      create index on directory.event_publication (publication_id, event_id);
      call public.audit_table('event_publication', 'event_id');
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop table directory.event_publication;
      alter table directory.participation drop constraint participation_headcount_check, drop title, drop headcount;
      alter table directory.event
        drop constraint event_location_check, drop constraint event_registration_check,
        drop address, drop latitude, drop longitude, drop capacity, drop registration_opens_at, drop registration_closes_at,
        drop attendance_total;
    `);
  }
}
