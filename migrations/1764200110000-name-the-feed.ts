import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * Transaction ids mean something in one cluster's one history. The feed's identity changes when the database is restored from a
 * dump (its tables are new ones), copied, or recovered to an earlier moment or failed over to a standby (a new timeline): cursors
 * from before are then refused, MR001, and so is one that is ahead of every transaction.
 */
export class NameTheFeed1764200110000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create function public.feed_identity() returns text
      language sql stable security definer set search_path = pg_catalog as $$
        select left(md5(concat_ws(':', s.system_identifier, c.timeline_id, d.oid, 'directory.change'::regclass::oid)), 12)
        from pg_control_system() s, pg_control_checkpoint() c, pg_database d where d.datname = current_database()
      $$;
      comment on function public.feed_identity is 'Tells this history of the directory from any other, in 12 characters';

      create function public.follow_feed(identity text, xid xid8) returns boolean language plpgsql stable as $$
      begin
        if identity <> public.feed_identity() or xid > pg_snapshot_xmax(pg_current_snapshot()) then
          raise exception 'the cursor belongs to another history of the directory' using errcode = 'MR001';
        end if;
        return true;
      end $$;
      comment on function public.follow_feed is 'True, or MR001 for a cursor of another history';
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`drop function public.follow_feed(text, xid8), public.feed_identity()`);
  }
}
