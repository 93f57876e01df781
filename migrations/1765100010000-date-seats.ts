import type { MigrationInterface, QueryRunner } from "typeorm";

/** Columns that PostgreSQL computes, of no account to versions and audit. */
const GENERATED = ["possible", "certain", "starts_on"];

/** Seats are created and abolished; who is wanted in them is said. A committee says when it may decide, and who may vote for others. */
export class DateSeats1765100010000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table directory.seat
        add required_profile text constraint seat_required_profile_check check (btrim(required_profile) <> '' and length(required_profile) <= 2000),
        add start_date text constraint seat_start_date_check check (public.is_partial_date(start_date)),
        add end_date text constraint seat_end_date_check check (public.is_partial_date(end_date)),
        add possible daterange not null generated always as (public.possible_dates(start_date, end_date)) stored,
        add certain daterange not null generated always as (public.certain_dates(start_date, end_date)) stored,
        add starts_on date not null generated always as (public.starts_on(start_date)) stored,
        add constraint seat_dates_check check (not isempty(possible));
      alter table directory.committee
        add quorum_percent int not null default 50 constraint committee_quorum_percent_check check (quorum_percent between 0 and 100),
        add quorum_basis text collate "C" not null default 'VOTING_SEATS'
          constraint committee_quorum_basis_check check (quorum_basis in ('VOTING_SEATS', 'FILLED_SEATS')),
        add counts_proxies boolean not null default true,
        add proxies_per_holder int not null default 1 constraint committee_proxies_per_holder_check check (proxies_per_holder between 0 and 20);
    `);
    await watchSeats(queryRunner, GENERATED);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table directory.committee drop quorum_percent, drop quorum_basis, drop counts_proxies, drop proxies_per_holder;
      alter table directory.seat drop required_profile, drop possible, drop certain, drop starts_on, drop start_date, drop end_date;
    `);
    await watchSeats(queryRunner, []);
  }
}

/** Versions ignore what is generated; the audit looks up by itself what is. */
async function watchSeats(queryRunner: QueryRunner, generated: readonly string[]): Promise<void> {
  await queryRunner.query(`
    drop trigger record_version on directory.seat;
    create trigger record_version before update on directory.seat
      for each row execute function public.record_version(${[...generated, "audience"].map((name) => `'${name}'`).join(", ")});
    drop trigger audit_insert on directory.seat;
    drop trigger audit_update on directory.seat;
    drop trigger audit_delete on directory.seat;
    call public.audit_table('seat', 'id');
  `);
}
