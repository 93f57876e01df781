import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * Requests that are to be done once however often they are sent, by the credential that sends them and the digest of the key that
 * it gave. `outcome` says what each write of a request came to, in ids and refusals; `answer` is sealed with a key made from the
 * caller's, which is not here.
 */
export class CreateIdempotentRequests1764000410000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table directory.idempotent_request (
        account text collate "C" not null,
        key text collate "C" not null,
        fingerprint text collate "C" not null,
        answer bytea,
        created_at timestamptz(3) not null default now(),
        primary key (account, key)
      );
      create index on directory.idempotent_request (created_at);

      create table directory.idempotent_write (
        account text collate "C" not null,
        key text collate "C" not null,
        turn int not null,
        outcome jsonb not null,
        primary key (account, key, turn),
        foreign key (account, key) references directory.idempotent_request on delete cascade
      );
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`drop table directory.idempotent_write, directory.idempotent_request`);
  }
}
