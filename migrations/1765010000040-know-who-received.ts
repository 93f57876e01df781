import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * Whoever was given people by an export or by SCIM has a copy as those have who follow the feed, and is named when one is erased. Whether
 * a credential may still confirm follows from its key, and from those that replace it; of a token only its issuer knows.
 */
export class KnowWhoReceived1765010000040 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const table of ["consumer", "erasure_receipt"]) {
      await queryRunner.query(`
        alter table directory.${table} add received text[] collate "C" not null default '{FEED}',
          add constraint ${table}_received_check check (cardinality(received) > 0 and received <@ '{EXPORT,FEED,SCIM}'::text[] collate "C")`);
    }
    await queryRunner.query(awaitReceipts("received, ", "c.received, ", ", received = excluded.received"));
    await queryRunner.query(`
      create function public.can_confirm(credential text) returns boolean
      language plpgsql stable security definer set search_path = directory as $$
      begin
        return not exists (select from api_key k where k.id::text = can_confirm.credential) or exists (
          with recursive line as (
            select k.* from api_key k where k.id::text = can_confirm.credential
            union select k.* from api_key k join line l on k.id = l.replaced_by_id
          )
          select from line l where l.revoked_at is null and (l.expires_at is null or l.expires_at > now()) and 'sync' = any (l.scopes));
      end $$;
      comment on function public.can_confirm is 'Whether anybody may still confirm an erasure by this credential, or by one that replaces it';
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`drop function public.can_confirm(text)`);
    await queryRunner.query(awaitReceipts("", "", ""));
    await queryRunner.query(`
      delete from directory.consumer where not 'FEED' = any (received);
      alter table directory.erasure_receipt drop received;
      alter table directory.consumer drop received`);
  }
}

function awaitReceipts(column: string, value: string, again: string): string {
  return `
    create or replace function public.await_receipts() returns trigger language plpgsql as $$
    begin
      insert into directory.erasure_receipt (id, person_id, credential, consumer_name, ${column}left_xid)
      select public.uuid_v7(), new.id, c.credential, c.name, ${value}l.xid::text::bigint
      from directory.consumer c cross join lateral (
        select max(k.xid) as xid from directory.change k where k.type = 'PERSON' and k.id = new.id and k.concerns <= c.audience) l
      where l.xid >= c.began_xid
        and (c.acknowledged_xid is null or (c.acknowledged_xid, c.acknowledged_type, c.acknowledged_id) < (l.xid, new.type, new.id))
      on conflict (person_id, credential) do update set left_xid = greatest(erasure_receipt.left_xid, excluded.left_xid)${again};
      return null;
    end $$`;
}
