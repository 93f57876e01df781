import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * Changes that organizations propose to what they may not write. `changes` are the fields of the type's update input as they were
 * sent. The record is no foreign key since it may be of any table.
 */
export class CreateProposals1764000330000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table directory.proposal (
        id uuid primary key,
        type text collate "C" not null,
        record_id uuid not null,
        version int,
        changes jsonb not null,
        note text,
        state text collate "C" not null default 'PENDING' check (state in ('PENDING', 'ACCEPTED', 'REFUSED')),
        organization_id uuid not null references directory.organization on delete cascade,
        proposed_by text,
        proposed_at timestamptz(3) not null default now(),
        decided_by text,
        decided_at timestamptz(3),
        reason text,
        constraint proposal_note_check check (length(note) <= 2000),
        constraint proposal_reason_check check (btrim(reason) <> '' and length(reason) <= 2000),
        constraint proposal_decision_check check ((state = 'PENDING') = (decided_at is null))
      );
      create index on directory.proposal (proposed_at, id);
      create index on directory.proposal (organization_id, proposed_at, id);
      create index on directory.proposal (record_id);
      call public.audit_table('proposal', 'id');
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`drop table directory.proposal`);
  }
}
