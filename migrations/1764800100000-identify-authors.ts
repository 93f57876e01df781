import type { MigrationInterface, QueryRunner } from "typeorm";

/** Who wrote, by the numbers of the registers of authors; on which pages; and what may be done with what they wrote. */
export class IdentifyAuthors1764800100000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      -- Its last character is the check digit of ISO 7064, mod 11-2.
      create function public.is_orcid(value text) returns boolean
      language plpgsql immutable strict parallel safe as $$
      declare
        digits text := replace(value, '-', '');
        total int := 0;
      begin
        if value !~ '^([0-9]{4}-){3}[0-9]{3}[0-9X]$' then return false; end if;
        for place in 1 .. 15 loop
          total := (total + substr(digits, place, 1)::int) * 2 % 11;
        end loop;
        return right(digits, 1) = replace(((12 - total) % 11)::text, '10', 'X');
      end $$;

      -- A PPN of the Sudoc: digits weighed from 9 to 2, then the key of their sum, mod 11.
      create function public.is_idref(value text) returns boolean
      language plpgsql immutable strict parallel safe as $$
      declare
        total int := 0;
      begin
        if value !~ '^[0-9]{8}[0-9X]$' then return false; end if;
        for place in 1 .. 8 loop
          total := total + substr(value, place, 1)::int * (10 - place);
        end loop;
        return right(value, 1) = replace(((11 - total % 11) % 11)::text, '10', 'X');
      end $$;

      alter table directory.person
        add orcid text check (public.is_orcid(orcid)),
        add idref text check (public.is_idref(idref));
      alter table directory.contribution add pages text check (btrim(pages) <> '' and length(pages) <= 50);
      alter table directory.publication add licence text check (btrim(licence) <> '' and length(licence) <= 200);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      alter table directory.publication drop licence;
      alter table directory.contribution drop pages;
      alter table directory.person drop idref, drop orcid;
      drop function public.is_idref(text);
      drop function public.is_orcid(text);
    `);
  }
}
