import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * How names are compared: without accents, case or punctuation. `sort_key` is what lists are ordered by; `names_vector` and
 * `names_query` find each word by its beginning, and cut text into the same words, since both start from `sort_key`.
 * In PL/pgSQL because `unaccent` is only STABLE, which forbids inlining, and PL/pgSQL keeps its plan between rows.
 */
export class CreateTextKeys1763856010000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create function public.sort_key(value text) returns text
      language plpgsql immutable strict parallel safe as $$
      begin
        return btrim(regexp_replace(
          lower(public.unaccent('public.unaccent'::regdictionary, value) collate "C") collate "C", '[[:space:][:punct:]]+', ' ', 'g'));
      end $$;

      create function public.names_vector(name text, acronym text default null, other_names text[] default '{}') returns tsvector
      language plpgsql immutable parallel safe as $$
      begin
        return to_tsvector('pg_catalog.simple',
          public.sort_key(concat_ws(' ', name, replace(acronym, '.', ''), array_to_string(other_names, ' '))));
      end $$;

      create function public.names_query(words text) returns tsquery
      language plpgsql immutable strict parallel safe as $$
      begin
        return (
          select to_tsquery('pg_catalog.simple', string_agg(word || ':*', ' & '))
          from regexp_split_to_table(public.sort_key(words), ' ') word
          where word <> '');
      end $$;
      comment on function public.names_query is 'Every word, as a prefix; null when there is no word';
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      drop function public.names_query(text);
      drop function public.names_vector(text, text, text[]);
      drop function public.sort_key(text);
    `);
  }
}
