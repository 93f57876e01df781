import type { MigrationInterface, QueryRunner } from "typeorm";

const SETS = `array_remove(array['kind:' || lower(p.kind),
  'collection:' || nullif(trim('-' from regexp_replace(public.sort_key(p.collection), '[^a-z0-9]+', '-', 'g')), '')], null)`;

/**
 * What harvesters are told of each publication that everyone could see once: when that last changed, and whether it is gone. Unlike the
 * change feed it is kept for good. It follows the feed, which knows of the changes around a publication, too.
 */
export class FollowHarvestedPublications1764800110000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table directory.harvested_publication (
        id uuid primary key,
        audience smallint not null default 0 check (audience = 0),
        stamp timestamptz(0) not null,
        is_deleted boolean not null,
        sets text[] collate "C" not null
      );
      comment on column directory.harvested_publication.audience is 'Everyone: no other publication has a row';
      comment on column directory.harvested_publication.sets is 'Its kind and its collection, as they last were for everyone';
      create index on directory.harvested_publication (stamp, id);

      insert into directory.harvested_publication (id, stamp, is_deleted, sets)
      select p.id, date_trunc('second', coalesce(p.archived_at, p.updated_at)), p.archived_at is not null, ${SETS}
      from directory.publication p where p.declared_audience = 0;

      -- The second in which it was written: a transaction that commits later is found by who asks again from a little earlier.
      create function public.follow_harvested_publication() returns trigger language plpgsql as $$
      begin
        insert into directory.harvested_publication as h (id, stamp, is_deleted, sets)
        values (new.id, date_trunc('second', clock_timestamp()), new.audience_after is distinct from 0,
          coalesce((select ${SETS} from directory.publication p where p.id = new.id), '{}'))
        on conflict (id) do update set stamp = excluded.stamp, is_deleted = excluded.is_deleted,
          sets = case when excluded.is_deleted then h.sets else excluded.sets end;
        return null;
      end $$;
      create trigger follow_harvested_publication after insert or update on directory.change
        for each row when (new.type = 'PUBLICATION' and new.concerns = 0) execute function public.follow_harvested_publication();
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop trigger follow_harvested_publication on directory.change;
      drop function public.follow_harvested_publication();
      drop table directory.harvested_publication;
    `);
  }
}
