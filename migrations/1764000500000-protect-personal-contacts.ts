import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * A personal contact is one of somebody's post. The charts and directories of administrations may be published (CRPA, D312-1-3);
 * elsewhere a personal contact is for members at most, and `needs_basis`: the views withhold it until a legal basis is recorded.
 * Kept by triggers, so that no import or mutation can forget. An organization whose kind does not tell its law (a landlord, a
 * research institution, a council, OTHER) is taken for a private one, as any kind added later is.
 *
 * The post and its organization are read `for share`: that waits for a change of kind or of organization under way, and holds up a
 * later one until it sees this contact point.
 */
export class ProtectPersonalContacts1764000500000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create function public.is_administration(kind text) returns boolean language sql immutable strict parallel safe
      return kind in (
        'CITY_DIRECTORATE', 'STATE_SERVICE', 'REGION', 'DEPARTMENT', 'DISTRICT_TOWN_HALL', 'FAMILY_ALLOWANCE_FUND',
        'EMPLOYMENT_SERVICE', 'LOCAL_DEVELOPMENT_TEAM', 'PUBLIC_BODY');
      comment on function public.is_administration is 'Whether the directory of organizations of this kind may be published (CRPA, D312-1-3)';

      alter table directory.contact_point
        add needs_basis boolean not null default false,
        add constraint contact_point_legal_basis_check check (btrim(legal_basis) <> '');

      create or replace function public.contact_point_audience() returns trigger language plpgsql as $$
      begin
        new.audience := greatest(new.declared_audience,
          (select o.audience from directory.organization o where o.id = new.organization_id for key share),
          (select o.audience from directory.position o where o.id = new.position_id for key share));
        new.needs_basis := new.position_id is not null and coalesce((
          select not public.is_administration(o.kind)
          from directory.position p join directory.organization o on o.id = p.organization_id
          where p.id = new.position_id for share), true);
        if new.needs_basis then new.audience := greatest(new.audience, 1); end if;
        return new;
      end $$;

      create function public.review_contact_points() returns trigger language plpgsql as $$
      begin
        execute format(
          'update directory.contact_point set needs_basis = needs_basis
           where position_id in (select p.id from directory.position p where p.%I = $1)', tg_argv[0]) using new.id;
        return null;
      end $$;
      create trigger contacts_of_kind after update of kind on directory.organization
        for each row when (public.is_administration(old.kind) <> public.is_administration(new.kind))
        execute function public.review_contact_points('organization_id');
      create trigger contacts_of_employer after update of organization_id on directory.position
        for each row when (old.organization_id <> new.organization_id) execute function public.review_contact_points('id');
    `);
    await watch(queryRunner, "'audience', 'needs_basis'", "needs_basis, ");
    await queryRunner.query(`update directory.contact_point set needs_basis = needs_basis where position_id is not null`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await watch(queryRunner, "'audience'", "");
    await queryRunner.query(`
      drop trigger contacts_of_employer on directory.position;
      drop trigger contacts_of_kind on directory.organization;
      drop function public.review_contact_points();
      create or replace function public.contact_point_audience() returns trigger language plpgsql as $$
      begin
        new.audience := greatest(new.declared_audience,
          (select o.audience from directory.organization o where o.id = new.organization_id for key share),
          (select o.audience from directory.position o where o.id = new.position_id for key share));
        return new;
      end $$;
      alter table directory.contact_point drop constraint contact_point_legal_basis_check, drop needs_basis;
      drop function public.is_administration(text);
      update directory.contact_point set audience = audience where position_id is not null;
    `);
  }
}

/** What follows from other tables is no change of the contact point's version; writing it directly brings back what follows. */
async function watch(queryRunner: QueryRunner, unversioned: string, derived: string): Promise<void> {
  await queryRunner.query(`
    drop trigger record_version on directory.contact_point;
    create trigger record_version before update on directory.contact_point
      for each row execute function public.record_version(${unversioned});
    drop trigger derive_audience on directory.contact_point;
    create trigger derive_audience
      before insert or update of ${derived}declared_audience, audience, organization_id, position_id, archived_at on directory.contact_point
      for each row execute function public.contact_point_audience();
  `);
}
