import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * A person who objects (RGPD, art. 21) is kept to the staff for as long as the objection stands, whatever is written meanwhile: the
 * audience that the person would have otherwise waits here, and comes back when the objection is lifted. What depends on the person
 * follows by itself.
 */
export class KeepObjections1764000610000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table directory.person_objection (
        person_id uuid primary key references directory.person on delete cascade,
        at timestamptz(3) not null default now(),
        former_audience smallint not null check (former_audience between 0 and 3)
      );

      create function public.remember_audience() returns trigger language plpgsql as $$
      begin
        new.former_audience := coalesce(
          (select p.declared_audience from directory.person p where p.id = new.person_id for update), new.former_audience);
        return new;
      end $$;
      create trigger remember_audience before insert or update of person_id on directory.person_objection
        for each row execute function public.remember_audience();

      create function public.hide_objector() returns trigger language plpgsql as $$
      begin
        if tg_op <> 'INSERT' then
          update directory.person set declared_audience = old.former_audience where id = old.person_id;
        end if;
        if tg_op <> 'DELETE' then
          update directory.person set declared_audience = 3 where id = new.person_id;
        end if;
        return null;
      end $$;
      create trigger hide_objector after insert or delete or update of person_id on directory.person_objection
        for each row execute function public.hide_objector();

      create function public.declare_objector() returns trigger language plpgsql as $$
      begin
        if new.declared_audience <> 3 then
          update directory.person_objection set former_audience = new.declared_audience where person_id = new.id;
          if found then new.declared_audience := 3; end if;
        end if;
        return new;
      end $$;
      create trigger declare_objector before update of declared_audience on directory.person
        for each row execute function public.declare_objector();
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      delete from directory.person_objection;
      drop trigger declare_objector on directory.person;
      drop table directory.person_objection;
      drop function public.declare_objector();
      drop function public.hide_objector();
      drop function public.remember_audience();
    `);
  }
}
