import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * What each row's audience depends on, as `column:table`: a row is seen by no one who may not see those. A column that the API
 * answers as null when its record is hidden (an affiliation, a parent, …) is no dependence.
 */
const DEPENDENCES: readonly (readonly [table: string, ...dependences: string[]])[] = [
  ["organization"],
  ["identifier", "organization_id:organization"],
  ["person"],
  ["position", "person_id:person", "organization_id:organization"],
  ["contact_point", "organization_id:organization", "position_id:position"],
  ["relationship", "from_id:organization", "to_id:organization"],
  ["project"],
  ["partnership", "project_id:project", "organization_id:organization"],
  ["event"],
  ["event_attendance", "event_id:event"],
  ["participation", "event_id:event", "person_id:person", "organization_id:organization"],
  ["publication"],
  ["contribution", "publication_id:publication", "person_id:person"],
  ["committee"],
  ["college", "committee_id:committee"],
  ["seat", "college_id:college"],
  ["mandate", "seat_id:seat", "person_id:person"],
];

/**
 * The effective audience of a row is the narrowest of its own and of those it depends on: computed when the row is written, and
 * again when one of those changes. Reading `for key share` waits for a change under way (see the migration of organizations).
 */
export class DeriveAudiences1763856170000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create function public.cascade_audience() returns trigger language plpgsql as $$
      begin
        execute format('update directory.%I set audience = audience where %I = $1', tg_argv[0], tg_argv[1]) using new.id;
        return null;
      end $$;

      create procedure public.derive_audience(dependent text, dependences text[]) language plpgsql as $$
      declare
        dependence text;
        fk text;
        owner text;
        owners text := '';
        watched text := 'declared_audience, audience';
      begin
        foreach dependence in array dependences loop
          fk := split_part(dependence, ':', 1);
          owner := split_part(dependence, ':', 2);
          owners := owners || format(', (select o.audience from directory.%I o where o.id = new.%I for key share)', owner, fk);
          watched := watched || format(', %I', fk);
          execute format(
            'create trigger %I after update on directory.%I for each row when (old.audience is distinct from new.audience)
             execute function public.cascade_audience(%L, %L)',
            'audience_of_' || dependent || '_' || fk, owner, dependent, fk);
        end loop;
        execute format(
          'create function public.%I() returns trigger language plpgsql as
           $body$ begin new.audience := greatest(new.declared_audience%s); return new; end $body$',
          dependent || '_audience', owners);
        execute format(
          'create trigger derive_audience before insert or update of %s on directory.%I for each row execute function public.%I()',
          watched, dependent, dependent || '_audience');
      end $$;
      comment on procedure public.derive_audience is 'Keeps the effective audience of a table; dependences as column:table';

      create procedure public.forget_audience(dependent text, dependences text[]) language plpgsql as $$
      declare
        dependence text;
      begin
        execute format('drop trigger derive_audience on directory.%I', dependent);
        execute format('drop function public.%I()', dependent || '_audience');
        foreach dependence in array dependences loop
          execute format('drop trigger %I on directory.%I',
            'audience_of_' || dependent || '_' || split_part(dependence, ':', 1), split_part(dependence, ':', 2));
        end loop;
      end $$;
    `);
    for (const [table, ...dependences] of DEPENDENCES) await queryRunner.query(`call public.derive_audience($1, $2)`, [table, dependences]);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const [table, ...dependences] of DEPENDENCES) await queryRunner.query(`call public.forget_audience($1, $2)`, [table, dependences]);
    await queryRunner.query(`
      drop procedure public.forget_audience(text, text[]);
      drop procedure public.derive_audience(text, text[]);
      drop function public.cascade_audience();
    `);
  }
}
