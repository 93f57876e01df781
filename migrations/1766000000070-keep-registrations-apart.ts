import type { MigrationInterface, QueryRunner } from "typeorm";

const HOLDS = "status <> 'CANCELLED' and archived_at is null";

/**
 * Whom one organization registers for a meeting, another cannot know: it registers them as if it were the first. One organization
 * registers a person and an address once; whoever registers by themselves does so once.
 */
export class KeepRegistrationsApart1766000000070 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await this.hold(queryRunner, ", organization_id) nulls not distinct", "and person_id is not null", "and email_key is not null");
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    // Of several registrations of one person or address for a meeting, the first stays.
    await queryRunner.query(`
      alter table directory.registration disable trigger user;
      update directory.registration r set archived_at = now(), audience = 4 where ${HOLDS} and exists (
        select from directory.registration o where o.event_id = r.event_id and (o.person_id = r.person_id or o.email_key = r.email_key)
          and o.status <> 'CANCELLED' and o.archived_at is null and o.id < r.id);
      alter table directory.registration enable trigger user;
      update directory.event_seating s set
        taken = (select count(*) from directory.registration r where r.event_id = s.event_id and r.status = 'REGISTERED' and r.archived_at is null),
        waiting = (select count(*) from directory.registration r where r.event_id = s.event_id and r.status = 'WAITING' and r.archived_at is null);
    `);
    await this.hold(queryRunner, ")", "", "");
  }

  private async hold(queryRunner: QueryRunner, rest: string, ofPerson: string, ofAddress: string): Promise<void> {
    await queryRunner.query(`
      drop index directory.registration_person_once, directory.registration_email_once;
      create unique index registration_person_once on directory.registration (event_id, person_id${rest} where ${HOLDS} ${ofPerson};
      create unique index registration_email_once on directory.registration (event_id, email_key${rest} where ${HOLDS} ${ofAddress};
    `);
  }
}
