import type { MigrationInterface, QueryRunner } from "typeorm";

/** The files and pages where a publication can be read, each under a licence of its own. */
export class CreatePublicationFiles1765200050000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table directory.publication_file (
        id uuid primary key,
        declared_audience smallint not null default 0 check (declared_audience between 0 and 3),
        audience smallint not null check (audience between 0 and 4),
        publication_id uuid not null references directory.publication on delete cascade,
        rank int not null,
        url text not null,
        label text check (btrim(label) <> '' and length(label) <= 500),
        media_type text collate "C" check (media_type ~ '^[a-z0-9.+-]+/[a-z0-9.+-]+$' and length(media_type) <= 100),
        licence text check (btrim(licence) <> '' and length(licence) <= 200),
        unique (publication_id, url)
      );
      create index on directory.publication_file (publication_id, rank, id);
      call public.derive_audience('publication_file', array['publication_id:publication']);
      call public.audit_table('publication_file', 'publication_id');
      call public.touch_with('publication_file', 'PUBLICATION', 'publication', 'publication_id', 'r.audience');
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      call public.forget_audience('publication_file', array['publication_id:publication']);
      drop table directory.publication_file;
    `);
  }
}
