import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * Territories, what directly contains what (a priority neighbourhood may span communes), and `territory_closure`: each territory
 * with everything that it contains, at any depth, itself included.
 */
export class CreateTerritories1763856070000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table directory.territory (
        id uuid primary key,
        code text collate "C" not null,
        kind text collate "C" not null check (kind in ('COUNTRY', 'REGION', 'DEPARTMENT', 'COMMUNE', 'ARRONDISSEMENT', 'QPV')),
        name text not null check (btrim(name) <> '' and length(name) <= 500),
        generation smallint,
        latitude double precision check (latitude between -90 and 90),
        longitude double precision check (longitude between -180 and 180),
        name_key text collate "C" not null generated always as (public.sort_key(name)) stored,
        names_vector tsvector not null generated always as (public.names_vector(name)) stored,
        unique (code, kind),
        constraint territory_code_check check (case kind
          when 'COUNTRY' then code ~ '^[A-Z]{2}$'
          when 'REGION' then code ~ '^[0-9]{2}$'
          when 'DEPARTMENT' then code ~ '^([0-9]{2}|2[AB]|[0-9]{3})$'
          when 'QPV' then public.qpv_generation(code) is not null
          else public.is_insee_commune(code) end),
        constraint territory_generation_check check (generation is not distinct from
          case when kind = 'QPV' then public.qpv_generation(code) end),
        constraint territory_location_check check ((latitude is null) = (longitude is null))
      );
      create index on directory.territory (name_key, id);
      create index on directory.territory (kind, name_key, id);
      create index on directory.territory using gin (names_vector);

      create table directory.territory_containment (
        container_id uuid not null references directory.territory on delete cascade on update cascade,
        contained_id uuid not null references directory.territory on delete cascade on update cascade,
        primary key (container_id, contained_id),
        check (container_id <> contained_id)
      );
      create index on directory.territory_containment (contained_id, container_id);

      create table directory.territory_closure (
        ancestor_id uuid not null references directory.territory on delete cascade,
        descendant_id uuid not null references directory.territory on delete cascade,
        primary key (ancestor_id, descendant_id)
      );
      create index on directory.territory_closure (descendant_id, ancestor_id);

      create function public.close_territory() returns trigger language plpgsql as $$
      begin
        insert into directory.territory_closure (ancestor_id, descendant_id) values (new.id, new.id);
        return null;
      end $$;
      create trigger close_territory after insert on directory.territory
        for each row execute function public.close_territory();

      create function public.add_territory_containment() returns trigger language plpgsql as $$
      begin
        lock table directory.territory_closure in share row exclusive mode;
        if exists (select from directory.territory_closure c where c.ancestor_id = new.contained_id and c.descendant_id = new.container_id) then
          raise exception 'a territory may not contain itself'
            using errcode = 'check_violation', table = 'territory_containment', schema = 'directory';
        end if;
        insert into directory.territory_closure (ancestor_id, descendant_id)
        select above.ancestor_id, below.descendant_id
        from directory.territory_closure above, directory.territory_closure below
        where above.descendant_id = new.container_id and below.ancestor_id = new.contained_id
        on conflict do nothing;
        return null;
      end $$;
      create trigger add_territory_containment after insert on directory.territory_containment
        for each row execute function public.add_territory_containment();

      -- What is contained in several ways stays contained when one of them goes: begin again from what is left.
      create function public.rebuild_territory_closure() returns trigger language plpgsql as $$
      begin
        lock table directory.territory_closure in share row exclusive mode;
        delete from directory.territory_closure;
        insert into directory.territory_closure (ancestor_id, descendant_id)
        with recursive pair (ancestor_id, descendant_id) as (
          select t.id, t.id from directory.territory t
          union
          select p.ancestor_id, c.contained_id from pair p join directory.territory_containment c on c.container_id = p.descendant_id
        )
        select p.ancestor_id, p.descendant_id from pair p;
        return null;
      end $$;
      create trigger rebuild_territory_closure after delete on directory.territory_containment
        for each statement execute function public.rebuild_territory_closure();

      create function public.refuse_containment_update() returns trigger language plpgsql as $$
      begin
        raise exception 'a containment is added or removed, never changed' using errcode = 'feature_not_supported';
      end $$;
      create trigger refuse_containment_update before update on directory.territory_containment
        for each row execute function public.refuse_containment_update();
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop table directory.territory_closure, directory.territory_containment, directory.territory;
      drop function public.refuse_containment_update();
      drop function public.rebuild_territory_closure();
      drop function public.add_territory_containment();
      drop function public.close_territory();
    `);
  }
}
