import type { MigrationInterface, QueryRunner } from "typeorm";

/** A tree of themes, with every theme's broader ones at hand: `theme_closure` holds each pair, a theme and itself included. */
export class CreateThemes1763856050000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table directory.theme (
        id uuid primary key,
        code text collate "C" not null unique check (code ~ '^[a-z][a-z0-9-]*$'),
        label text not null check (btrim(label) <> ''),
        label_en text not null check (btrim(label_en) <> ''),
        broader_id uuid references directory.theme,
        check (broader_id <> id)
      );
      create index on directory.theme (broader_id);

      create table directory.theme_closure (
        ancestor_id uuid not null references directory.theme on delete cascade,
        descendant_id uuid not null references directory.theme on delete cascade,
        primary key (ancestor_id, descendant_id)
      );
      create index on directory.theme_closure (descendant_id, ancestor_id);

      create function public.close_theme() returns trigger language plpgsql as $$
      begin
        lock table directory.theme_closure in share row exclusive mode;
        if exists (select from directory.theme_closure c where c.ancestor_id = new.id and c.descendant_id = new.broader_id) then
          raise exception 'a theme may not be narrower than itself' using errcode = 'check_violation', table = 'theme', schema = 'directory';
        end if;
        delete from directory.theme_closure c
        where c.descendant_id in (select s.descendant_id from directory.theme_closure s where s.ancestor_id = new.id)
          and c.ancestor_id not in (select s.descendant_id from directory.theme_closure s where s.ancestor_id = new.id);
        insert into directory.theme_closure (ancestor_id, descendant_id) values (new.id, new.id) on conflict do nothing;
        insert into directory.theme_closure (ancestor_id, descendant_id)
        select above.ancestor_id, below.descendant_id
        from directory.theme_closure above, directory.theme_closure below
        where above.descendant_id = new.broader_id and below.ancestor_id = new.id;
        return null;
      end $$;
      create trigger close_theme after insert or update of broader_id on directory.theme
        for each row execute function public.close_theme();
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop table directory.theme_closure, directory.theme;
      drop function public.close_theme();
    `);
  }
}
