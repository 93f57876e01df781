import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * Whom to tell that the directory has changed, what they were told, and each time that it was tried. `position` is how far a webhook
 * was told: a delivery comes to be in the transaction that moves it. `busy_until` is the claim of the process that sends to it: while
 * it lasts nobody else does. Secrets are sealed: they sign, so that they cannot be kept as digests.
 */
export class CreateWebhooks1764300100000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table directory.webhook (
        id uuid primary key,
        name text not null,
        url text not null,
        audience text collate "C" not null,
        organization_id uuid references directory.organization on delete cascade,
        state text collate "C" not null default 'ACTIVE',
        disabled_reason text collate "C",
        disabled_at timestamptz(3),
        secret bytea not null,
        previous_secret bytea,
        previous_secret_until timestamptz(3),
        position bigint not null,
        announced_at timestamptz(3),
        delivered_at timestamptz(3),
        busy_until timestamptz(3),
        created_at timestamptz(3) not null,
        created_by text not null,
        constraint webhook_name_check check (btrim(name) <> ''),
        constraint webhook_audience_check check (audience in ('PUBLIC', 'MEMBER', 'COMMITTEE', 'STAFF')),
        constraint webhook_state_check check (state in ('ACTIVE', 'PAUSED', 'DISABLED')),
        constraint webhook_disabled_reason_check check (disabled_reason in ('GONE', 'FAILING')),
        constraint webhook_disabled_check
          check ((state = 'DISABLED') = (disabled_reason is not null) and (disabled_reason is null) = (disabled_at is null)),
        constraint webhook_previous_secret_check check ((previous_secret is null) = (previous_secret_until is null))
      );
      create index on directory.webhook (organization_id, id);

      create table directory.webhook_delivery (
        id uuid primary key,
        webhook_id uuid not null references directory.webhook on delete cascade,
        kind text collate "C" not null,
        body text not null,
        state text collate "C" not null default 'PENDING',
        created_at timestamptz(3) not null,
        started_at timestamptz(3) not null,
        attempt_count int not null default 0,
        failure_count int not null default 0,
        next_attempt_at timestamptz(3),
        constraint webhook_delivery_kind_check check (kind in ('CHANGES', 'TEST')),
        constraint webhook_delivery_state_check check (state in ('PENDING', 'DELIVERED', 'FAILED')),
        constraint webhook_delivery_next_check check ((state = 'PENDING') = (next_attempt_at is not null))
      );
      create index on directory.webhook_delivery (webhook_id, id);
      create index on directory.webhook_delivery (next_attempt_at, webhook_id) where state = 'PENDING';
      create index on directory.webhook_delivery (created_at);

      create table directory.webhook_attempt (
        delivery_id uuid not null references directory.webhook_delivery on delete cascade,
        number int not null,
        started_at timestamptz(3) not null,
        duration_ms int,
        status int,
        failure text collate "C",
        primary key (delivery_id, number),
        constraint webhook_attempt_failure_check check (failure in
          ('STATUS', 'REDIRECTED', 'TIMEOUT', 'UNREACHABLE', 'TLS', 'ADDRESS_REFUSED', 'INTERRUPTED'))
      );

      call public.audit_table('webhook', 'id',
        '{secret,previous_secret,previous_secret_until,position,announced_at,delivered_at,busy_until}');
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`drop table directory.webhook_attempt, directory.webhook_delivery, directory.webhook`);
  }
}
