import type { MigrationInterface, QueryRunner } from "typeorm";

/** Forms of the identifiers in use. A valid form does not mean that what it names exists. */
export class CreateIdentifierForms1763856030000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create function public.has_luhn_key(digits text) returns boolean
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

      create function public.is_siren(value text) returns boolean
      language plpgsql immutable strict parallel safe as $$
      begin
        return case when value ~ '^[0-9]{9}$' then public.has_luhn_key(value) else false end;
      end $$;

      -- La Poste outgrew the key: its establishments may instead have digits whose plain sum is a multiple of 5.
      create function public.is_siret(value text) returns boolean
      language plpgsql immutable strict parallel safe as $$
      begin
        if value !~ '^[0-9]{14}$' or not public.is_siren(left(value, 9)) then return false; end if;
        return public.has_luhn_key(value) or left(value, 9) = '356000000' and
          (select sum(digit::int) % 5 = 0 from regexp_split_to_table(value, '') digit);
      end $$;

      -- Letters occur overseas and in Corsica.
      create function public.is_rna(value text) returns boolean
      language sql immutable strict parallel safe
      return value ~ '^W[0-9A-Z]{2}[0-9]{7}$';

      create function public.is_insee_commune(value text) returns boolean
      language sql immutable strict parallel safe
      return value ~ '^[0-9][0-9AB][0-9]{3}$';

      create function public.qpv_generation(value text) returns smallint
      language sql immutable strict parallel safe
      return case when value ~ '^QP[0-9AB]{3}[0-9]{3}$' then 2015 when value ~ '^QN[0-9AB]{3}[0-9]{2}[A-Z]$' then 2024 end;

      create function public.is_isbn(value text) returns boolean
      language plpgsql immutable strict parallel safe as $$
      declare
        digits text := translate(value, '- ', '');
        total int := 0;
      begin
        if digits ~ '^97[89][0-9]{10}$' then
          for place in 1 .. 13 loop
            total := total + substr(digits, place, 1)::int * (case when place % 2 = 0 then 3 else 1 end);
          end loop;
          return total % 10 = 0;
        elsif digits ~ '^[0-9]{9}[0-9X]$' then
          for place in 1 .. 10 loop
            total := total + replace(substr(digits, place, 1), 'X', '10')::int * (11 - place);
          end loop;
          return total % 11 = 0;
        end if;
        return false;
      end $$;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop function public.is_isbn(text);
      drop function public.qpv_generation(text);
      drop function public.is_insee_commune(text);
      drop function public.is_rna(text);
      drop function public.is_siret(text);
      drop function public.is_siren(text);
      drop function public.has_luhn_key(text);
    `);
  }
}
