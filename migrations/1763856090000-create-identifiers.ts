import type { MigrationInterface, QueryRunner } from "typeorm";

/** An identifier names one organization. Only an external one needs its source to mean something. */
export class CreateIdentifiers1763856090000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table directory.identifier (
        id uuid primary key,
        declared_audience smallint not null default 0 check (declared_audience between 0 and 3),
        audience smallint not null check (audience between 0 and 3),
        organization_id uuid not null references directory.organization on delete cascade,
        scheme text collate "C" not null check (scheme in ('SIREN', 'SIRET', 'RNA', 'INSEE', 'QPV', 'EXTERNAL')),
        value text collate "C" not null,
        source_id uuid references directory.source,
        constraint identifier_form_check check (case scheme
          when 'SIREN' then public.is_siren(value)
          when 'SIRET' then public.is_siret(value)
          when 'RNA' then public.is_rna(value)
          when 'INSEE' then public.is_insee_commune(value)
          when 'QPV' then public.qpv_generation(value) is not null
          else btrim(value) <> '' and length(value) <= 200 end),
        constraint identifier_source_check check ((scheme = 'EXTERNAL') = (source_id is not null)),
        unique nulls not distinct (scheme, value, source_id)
      );
      create index on directory.identifier (organization_id, scheme, value);
      create index on directory.identifier (source_id);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`drop table directory.identifier`);
  }
}
