import type { MigrationInterface, QueryRunner } from "typeorm";

/** What each pair of figures adds, from the last on: 18 figures are what a bigint surely holds. */
const PAIRS = Array.from({ length: 9 }, (_, pair) => {
  const rest = pair === 0 ? "n" : `n / 1${"00".repeat(pair)}`;
  const half = `n / 5${"0".repeat(2 * pair + 1)}`;
  return `${rest} % 10 + n / 1${"0".repeat(2 * pair + 1)} % 10 * 2 + ${half} % 2`;
});

/**
 * The key of a SIREN or SIRET two figures at a time, by arithmetic: cutting the text figure by figure cost more than half of what writing an
 * identifier does. Of each pair the second counts as it is and the first doubled, less nine from ten on; modulo ten that is one more.
 */
export class CheckIdentifiersByArithmetic1765010000010 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create or replace function public.has_luhn_key(digits text) returns boolean
      language plpgsql immutable strict parallel safe as $$
      declare
        n constant bigint := digits::bigint;
      begin
        return (${PAIRS.join(" + ")}) % 10 = 0;
      end $$;
      comment on function public.has_luhn_key is 'Of at most 18 figures';
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create or replace function public.has_luhn_key(digits text) returns boolean
      language plpgsql immutable strict parallel safe as $$
      declare
        total int := 0;
        digit int;
      begin
        for place in 1 .. length(digits) loop
          digit := substr(reverse(digits), place, 1)::int * (2 - place % 2);
          total := total + digit / 10 + digit % 10;
        end loop;
        return total % 10 = 0;
      end $$;
      comment on function public.has_luhn_key is null;
    `);
  }
}
