import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * Fewer than five people are no number for those who may not see their names: each such count is none or five to them, at random with the right mean,
 * always alike. The random start of each event is a keyed digest of its id, under a key that is made here, never leaves the
 * database and is read by no other function.
 */
export class KeepFewAttendeesSecret1765300030000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table directory.rounding_secret (
        id boolean primary key default true check (id),
        secret bytea not null
      );
      insert into directory.rounding_secret (secret)
      select sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()));

      create function public.rounding_start(purpose text, of uuid) returns int
      language sql stable strict security definer set search_path = directory, pg_temp
      return (
        select (('x' || encode(substr(sha256(s.secret || sha256(s.secret || convert_to(purpose || ' ' || of, 'UTF8'))), 1, 6), 'hex'))::bit(48)::bigint % 5)::int
        from directory.rounding_secret s);
      comment on function public.rounding_start is 'From 0 to 4, known to nobody: where the rounding of the small numbers of one record starts';

      create function public.rounded_share(before bigint, count bigint, start int) returns int
      language sql immutable strict parallel safe
      return (5 * ((before + count + start) / 5 - (before + start) / 5))::int;
      comment on function public.rounded_share is 'What a small number is told as, 0 or 5, when the small numbers before it add up to so many: all of them together are told within 5 of what they are';
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop function public.rounded_share(bigint, bigint, int);
      drop function public.rounding_start(text, uuid);
      drop table directory.rounding_secret;
    `);
  }
}
