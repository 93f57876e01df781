import type { MigrationInterface, QueryRunner } from "typeorm";

/** Tables whose rows may make a person public, or keep them to members, and on what else that depends. */
const ABOUT_PEOPLE: Readonly<Record<string, readonly (readonly [column: string, owner: string])[]>> = {
  position: [["organization_id", "organization"]],
  contribution: [["publication_id", "publication"]],
  mandate: [
    ["seat_id", "seat"],
    ["on_behalf_of_id", "organization"],
  ],
};

/** What says that a person is in an organization: the column that names it, and under which condition the row says so. */
const AFFILIATIONS: readonly (readonly [table: string, column: string, condition: string])[] = [
  ["position", "organization_id", "true"],
  ["participation", "organization_id", "new.person_id is not null"],
  ["mandate", "on_behalf_of_id", "true"],
];

/** What the effective audience of each depended on before. */
const DEPENDENCES: Readonly<Record<string, readonly (readonly [column: string, table: string])[]>> = {
  person: [],
  position: [
    ["person_id", "person"],
    ["organization_id", "organization"],
  ],
  participation: [
    ["event_id", "event"],
    ["person_id", "person"],
    ["organization_id", "organization"],
  ],
  mandate: [
    ["seat_id", "seat"],
    ["person_id", "person"],
  ],
};

/**
 * That somebody is in an association or a company is for members at most: their post there, the seat that they hold on its behalf, a
 * participation that names both. So is the person, unless a public post, writing or mandate of their own makes them public. See
 * docs/adr/0008-private-people.md.
 *
 * The organization is read `for share`, as for contact points: that waits for a change of its kind under way, and holds up a later one.
 * A person is held before it is worked out anew, so that of two transactions that change what it follows from, the later sees both.
 */
export class KeepPrivatePeopleToMembers1764100100000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const [table, column, condition] of AFFILIATIONS) {
      const least = `(case when ${condition} then
        (select (not public.is_administration(o.kind))::int from directory.organization o where o.id = new.${column} for share) end)`;
      await queryRunner.query(audienceFunction(table, least));
    }
    await watchMandates(queryRunner, "on_behalf_of_id, ");
    await versionPeople(queryRunner, "'audience'");
    await queryRunner.query(`
      create function public.is_private_organization(org uuid) returns boolean language plpgsql stable parallel safe as $$
      begin
        return (select not public.is_administration(o.kind) from directory.organization o where o.id = org);
      end $$;
      comment on function public.is_private_organization is 'Whether to be in it is for members to know; null for none';

      create function public.is_private_person(who uuid) returns boolean language plpgsql stable parallel safe as $$
      begin
        return exists (
          select from directory.position p where p.person_id = who and public.is_private_organization(p.organization_id)
        ) and not exists (
          select from directory.position p
          where p.person_id = who and p.declared_audience = 0 and p.archived_at is null
            and (select o.audience = 0 from directory.organization o where o.id = p.organization_id)
            and not public.is_private_organization(p.organization_id)
        ) and not exists (
          select from directory.contribution c
          where c.person_id = who and c.declared_audience = 0 and c.archived_at is null
            and (select w.audience = 0 from directory.publication w where w.id = c.publication_id)
        ) and not exists (
          select from directory.mandate m
          where m.person_id = who and m.declared_audience = 0 and m.archived_at is null
            and (select s.audience = 0 from directory.seat s where s.id = m.seat_id)
            and public.is_private_organization(m.on_behalf_of_id) is not true
        );
      end $$;
      comment on function public.is_private_person is
        'Whether somebody is in an association or a company, and nothing that is public makes them public';
    `);
    await queryRunner.query(audienceFunction("person", "(case when tg_op = 'UPDATE' then public.is_private_person(new.id)::int end)"));
    await queryRunner.query(`
      create procedure public.review_people(people uuid[]) language plpgsql as $$
      declare
        bulk text := coalesce(current_setting('maillage.bulk', true), '');
      begin
        perform set_config('maillage.bulk', '', true); -- One by one the audit leaves out what is derived; a bulk load would count it.
        perform from directory.person p where p.id = any(people) order by p.id for no key update;
        update directory.person p set audience = p.audience
        where p.id = any(people) and p.archived_at is null
          and p.audience <> greatest(p.declared_audience, public.is_private_person(p.id)::int);
        perform set_config('maillage.bulk', bulk, true);
      end $$;

      create function public.review_person() returns trigger language plpgsql as $$
      begin
        call public.review_people(array_remove(array[
          case when tg_op <> 'INSERT' then old.person_id end, case when tg_op <> 'DELETE' then new.person_id end], null));
        return null;
      end $$;

      create function public.review_affiliations() returns trigger language plpgsql as $$
      begin
        execute format('update directory.%I set audience = audience where %I = $1', tg_argv[0], tg_argv[1]) using new.id;
        return null;
      end $$;

      create function public.review_those() returns trigger language plpgsql as $$
      declare
        people uuid[];
      begin
        execute format('select array_agg(distinct t.person_id) from directory.%I t where t.%I = $1', tg_argv[0], tg_argv[1])
          into people using new.id;
        call public.review_people(people);
        return null;
      end $$;
    `);
    for (const [table, owners] of Object.entries(ABOUT_PEOPLE)) {
      const looked = ["person_id", "declared_audience", "archived_at", ...owners.map(([column]) => column)];
      await queryRunner.query(`
        create trigger review_person after insert or delete on directory.${table} for each row execute function public.review_person();
        create trigger review_person_changed after update of ${looked.join(", ")} on directory.${table}
          for each row when (${looked.map((column) => `old.${column} is distinct from new.${column}`).join(" or ")})
          execute function public.review_person()`);
      for (const [column, owner] of owners) {
        const kind = "public.is_administration(old.kind) <> public.is_administration(new.kind)";
        await queryRunner.query(`
          create trigger review_people_of_${table} after update on directory.${owner}
            for each row when (old.audience <> new.audience${owner === "organization" ? ` or ${kind}` : ""})
            execute function public.review_those('${table}', '${column}')`);
      }
    }
    for (const [table, column] of AFFILIATIONS) {
      await queryRunner.query(`
        create trigger ${table}_of_kind after update of kind on directory.organization
          for each row when (public.is_administration(old.kind) <> public.is_administration(new.kind))
          execute function public.review_affiliations('${table}', '${column}')`);
      await queryRunner.query(`update directory.${table} set audience = audience where ${column} is not null`);
    }
    await queryRunner.query(
      "do $$ declare everyone uuid[] := array(select p.id from directory.person p); begin call public.review_people(everyone); end $$",
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const [table, owners] of Object.entries(ABOUT_PEOPLE)) {
      for (const [, owner] of owners) await queryRunner.query(`drop trigger review_people_of_${table} on directory.${owner}`);
      await queryRunner.query(`drop trigger review_person on directory.${table}; drop trigger review_person_changed on directory.${table}`);
    }
    for (const [table] of AFFILIATIONS) await queryRunner.query(`drop trigger ${table}_of_kind on directory.organization`);
    await watchMandates(queryRunner, "");
    await versionPeople(queryRunner);
    for (const table of Object.keys(DEPENDENCES)) await queryRunner.query(audienceFunction(table));
    await queryRunner.query(`
      drop function public.review_those();
      drop function public.review_affiliations();
      drop function public.review_person();
      drop procedure public.review_people(uuid[]);
      drop function public.is_private_person(uuid);
      drop function public.is_private_organization(uuid);
    `);
    for (const table of Object.keys(DEPENDENCES)) await queryRunner.query(`update directory.${table} set audience = audience`);
  }
}

function audienceFunction(table: string, ...more: readonly string[]): string {
  const owners = (DEPENDENCES[table] ?? []).map(
    ([column, owner]) => `(select o.audience from directory.${owner} o where o.id = new.${column} for key share)`,
  );
  return `
    create or replace function public.${table}_audience() returns trigger language plpgsql as $$
    begin
      new.audience := greatest(${["new.declared_audience", ...owners, ...more].join(", ")});
      return new;
    end $$`;
}

async function watchMandates(queryRunner: QueryRunner, more: string): Promise<void> {
  await queryRunner.query(`
    drop trigger derive_audience on directory.mandate;
    create trigger derive_audience
      before insert or update of ${more}declared_audience, audience, seat_id, person_id, archived_at on directory.mandate
      for each row execute function public.mandate_audience()`);
}

/** What a person's audience follows from is no change of theirs. Generated columns are not computed yet when the trigger sees the row. */
async function versionPeople(queryRunner: QueryRunner, ...more: readonly string[]): Promise<void> {
  const generated = (await queryRunner.query(
    "select quote_literal(attname) as name from pg_attribute where attrelid = 'directory.person'::regclass and attgenerated <> '' order by attnum",
  )) as readonly { name: string }[];
  await queryRunner.query(`
    drop trigger record_version on directory.person;
    create trigger record_version before update on directory.person
      for each row execute function public.record_version(${[...generated.map(({ name }) => name), ...more].join(", ")})`);
}
