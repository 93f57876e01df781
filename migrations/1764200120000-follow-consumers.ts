import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * Who keeps a copy, since when and confirmed up to where; and, for each person who is erased, whose copies held them (RGPD,
 * article 19). A consumer held a person if it began before the change by which the person left its sight, which need not be the
 * erasure: it may have been archived, or have objected, before. It has confirmed if it has acknowledged a place at or after that change.
 */
export class FollowConsumers1764200120000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table directory.consumer (
        credential text collate "C" primary key,
        name text not null,
        audience smallint not null check (audience between 0 and 3),
        began_at timestamptz(3) not null default now(),
        began_xid xid8 not null default pg_current_xact_id(),
        acknowledged_at timestamptz(3),
        acknowledged_xid xid8,
        acknowledged_type public.change_type,
        acknowledged_id uuid
      );

      create table directory.erasure_receipt (
        id uuid primary key,
        person_id uuid not null,
        credential text collate "C" not null,
        consumer_name text not null,
        erased_at timestamptz(3) not null default now(),
        left_xid bigint not null,
        confirmed_at timestamptz(3),
        reminded_at timestamptz(3),
        unique (person_id, credential)
      );
      create index on directory.erasure_receipt (erased_at, id);
      create index on directory.erasure_receipt (credential);

      create function public.await_receipts() returns trigger language plpgsql as $$
      begin
        insert into directory.erasure_receipt (id, person_id, credential, consumer_name, left_xid)
        select public.uuid_v7(), new.id, c.credential, c.name, l.xid::text::bigint
        from directory.consumer c cross join lateral (
          select max(k.xid) as xid from directory.change k where k.type = 'PERSON' and k.id = new.id and k.concerns <= c.audience) l
        where l.xid >= c.began_xid
          and (c.acknowledged_xid is null or (c.acknowledged_xid, c.acknowledged_type, c.acknowledged_id) < (l.xid, new.type, new.id))
        on conflict (person_id, credential) do update set left_xid = greatest(erasure_receipt.left_xid, excluded.left_xid);
        return null;
      end $$;
      create trigger await_receipts after insert or update on directory.change
        for each row when (new.reason = 'ERASED' and new.type = 'PERSON')
        execute function public.await_receipts();
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop trigger await_receipts on directory.change;
      drop function public.await_receipts();
      drop table directory.erasure_receipt, directory.consumer;
    `);
  }
}
