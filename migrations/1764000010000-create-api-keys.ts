import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * A key is looked up by its public part; of its secret, 256 random bits, only the SHA-256 is kept. A key for an organization ends
 * with it.
 */
export class CreateApiKeys1764000010000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create table directory.api_key (
        id uuid primary key,
        name text not null,
        audience text collate "C" not null,
        organization_id uuid references directory.organization on delete cascade,
        scopes text[] collate "C" not null,
        lookup text collate "C" not null unique,
        secret_hash bytea not null,
        created_at timestamptz(3) not null,
        created_by text not null,
        expires_at timestamptz(3),
        revoked_at timestamptz(3),
        last_used_on date,
        replaced_by_id uuid references directory.api_key,
        constraint api_key_name_check check (btrim(name) <> ''),
        constraint api_key_audience_check check (audience in ('MEMBER', 'COMMITTEE', 'STAFF')),
        constraint api_key_scopes_check
          check (cardinality(scopes) > 0 and scopes <@ '{read,write:own,write,sync,admin}'::text[] collate "C"),
        constraint api_key_secret_hash_check check (octet_length(secret_hash) = 32)
      );
      create index on directory.api_key (organization_id);
      create index on directory.api_key (replaced_by_id);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`drop table directory.api_key`);
  }
}
