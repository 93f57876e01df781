import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * By what a source knew somebody who was erased, as a keyed digest: enough to refuse them when the source brings them again, too
 * little to say who they were. The digests' key is made here, never leaves the database, and only their function reads it.
 */
export class RememberErasedKeys1764100200000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table directory.erased_key (
        type text collate "C" not null,
        source_id uuid not null references directory.source,
        digest bytea not null,
        primary key (type, source_id, digest)
      );
      create index on directory.erased_key (source_id);
      create table directory.erasure_secret (
        id boolean primary key default true check (id),
        secret bytea not null
      );
      insert into directory.erasure_secret (secret)
      select sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()));

      create function public.erased_digest(source_id uuid, type text, key text) returns bytea
      language sql stable strict security definer set search_path = directory, pg_temp
      return (select sha256(s.secret || sha256(s.secret || convert_to(source_id || ' ' || type || ' ' || key, 'UTF8'))) from directory.erasure_secret s);
      comment on function public.erased_digest is 'What remains of a key (of an import, ext: before the id that the source gives) once its record is erased';

      create function public.is_erased_key(source uuid, kind text, key text) returns boolean
      language sql stable strict
      return exists (select from directory.erased_key e where e.source_id = source and e.type = kind)
        and exists (select from directory.erased_key e where e.source_id = source and e.type = kind and e.digest = public.erased_digest(source, kind, key));
      comment on function public.is_erased_key is 'Whether the source knew by this key a record that was erased';
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop function public.is_erased_key(uuid, text, text);
      drop function public.erased_digest(uuid, text, text);
      drop table directory.erasure_secret, directory.erased_key;
    `);
  }
}
