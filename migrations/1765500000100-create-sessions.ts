import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * Who is signed in to the portal: by a key, and for as long as that key holds, or by an identity provider, with the rights that it gave. The
 * cookie's token is 256 random bits, of which only the SHA-256 is kept. Tokens change every hour; the one before is accepted a minute longer.
 * The organization is looked up at each request, as it is for a provider's token: merges and archives need not know of sessions.
 */
export class CreateSessions1765500000100 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table directory.session (
        id uuid primary key,
        token_hash bytea not null unique,
        former_hash bytea unique,
        renewed_at timestamptz(3) not null,
        created_at timestamptz(3) not null,
        expires_at timestamptz(3) not null,
        api_key_id uuid references directory.api_key on delete cascade,
        audience text collate "C",
        scopes text[] collate "C",
        organization_id uuid,
        subject text,
        name text,
        constraint session_token_hash_check check (octet_length(token_hash) = 32 and octet_length(former_hash) = 32),
        constraint session_audience_check check (audience in ('MEMBER', 'COMMITTEE', 'STAFF')),
        constraint session_kind_check check (
          num_nonnulls(audience, scopes, subject, name) = case when api_key_id is null then 4 else 0 end
          and (api_key_id is null or organization_id is null))
      );
      create index on directory.session (api_key_id);
      create index on directory.session (expires_at);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`drop table directory.session`);
  }
}
