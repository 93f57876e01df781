import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * Two thresholds: `audience` sees that the contact point exists, `value_audience` and above also see its value. Once withheld,
 * its value may be erased and the record of it kept.
 */
export class CreateContactPoints1763856110000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table directory.contact_point (
        id uuid primary key,
        declared_audience smallint not null default 0 check (declared_audience between 0 and 3),
        audience smallint not null check (audience between 0 and 3),
        value_audience smallint not null default 0 check (value_audience between 0 and 3),
        organization_id uuid references directory.organization on delete cascade,
        position_id uuid references directory.position on delete cascade,
        kind text collate "C" not null check (kind in ('PHONE', 'EMAIL', 'POSTAL', 'WEB')),
        label text,
        value text check (btrim(value) <> ''),
        withheld text collate "C" check (withheld in ('OBJECTION', 'NO_LEGAL_BASIS')),
        legal_basis text,
        notice_date date,
        retention_date date,
        rank int not null default 0,
        constraint contact_point_owner_check check (num_nonnulls(organization_id, position_id) = 1),
        constraint contact_point_value_present check (value is not null or withheld is not null)
      );
      create index on directory.contact_point (organization_id, rank, id);
      create index on directory.contact_point (position_id, rank, id);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`drop table directory.contact_point`);
  }
}
