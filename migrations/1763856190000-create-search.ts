import type { MigrationInterface, QueryRunner } from "typeorm";

/** Where a type's document comes from: SQL expressions over a row `r` of its table. */
interface DocumentSource {
  readonly type: string;
  readonly table: string;
  readonly kind: string;
  readonly title: string;
  /** Of type text[]: acronyms, former and foreign names. */
  readonly otherNames: string;
  readonly body: string;
}

const SOURCES: readonly DocumentSource[] = [
  {
    type: "ORGANIZATION",
    table: "organization",
    kind: "r.kind",
    title: "r.name",
    otherNames: "array_remove(r.acronym || r.other_names, null)",
    body: "r.description",
  },
  { type: "PERSON", table: "person", kind: "null", title: "r.name", otherNames: "'{}'::text[]", body: "null" },
  { type: "PROJECT", table: "project", kind: "null", title: "r.name", otherNames: "'{}'::text[]", body: "r.description" },
  {
    type: "EVENT",
    table: "event",
    kind: "null",
    title: "r.title",
    otherNames: "'{}'::text[]",
    body: "concat_ws(' ', r.place, r.description)",
  },
  {
    type: "PUBLICATION",
    table: "publication",
    kind: "null",
    title: "r.title",
    otherNames: "'{}'::text[]",
    body: "concat_ws(' ', r.collection, r.isbn)",
  },
];

/**
 * One document a record: what the search reads of it. A document is made of nothing but the record's own columns, which whoever
 * sees the record sees in full; so it has the record's audience, and one document serves every audience that sees it. Text from
 * another record (a post, a contact point) would need a document for each audience.
 *
 * `words` holds every word as it is written, for prefixes, beside its French stem, so that each word of a query may match either
 * way; those of names have weight A, those of the body D. All are without accents or case.
 */
export class CreateSearch1763856190000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create function public.search_key(value text) returns text
      language plpgsql immutable strict parallel safe as $$
      begin
        return public.sort_key(regexp_replace(value, '(?<![[:alnum:]])([[:alpha:]])[.](?=[[:alpha:]](?![[:alnum:]]))', '\\1', 'g'));
      end $$;
      comment on function public.search_key is 'As sort_key, with the points of acronyms left out: D.D.C.T. is ddct';

      create function public.search_words(names text[], body text) returns tsvector
      language plpgsql immutable parallel safe as $$
      declare
        name_key text := public.search_key(array_to_string(names, ' '));
        body_key text := public.search_key(left(body, 20000));
      begin
        return setweight(to_tsvector('pg_catalog.simple', name_key) || to_tsvector('pg_catalog.french', name_key), 'A')
          || coalesce(to_tsvector('pg_catalog.simple', body_key) || to_tsvector('pg_catalog.french', body_key), '');
      end $$;

      create table directory.search_document (
        type text collate "C" not null check (type in (${SOURCES.map(({ type }) => `'${type}'`).join(", ")})),
        id uuid not null,
        audience smallint not null check (audience between 0 and 3),
        kind text collate "C",
        title_key text collate "C" not null,
        other_keys text[] collate "C" not null,
        words tsvector not null,
        primary key (type, id)
      );
    `);
    for (const source of SOURCES) await queryRunner.query(`${documentsOf(source, `directory.${source.table}`)}; ${triggersOf(source)}`);
    await queryRunner.query(`
      create index on directory.search_document using gin (words);
      ${QUERY_FUNCTIONS}
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const { table } of SOURCES) {
      await queryRunner.query(
        ["insert", "update", "delete", "truncate"].map((event) => `drop trigger search_${event} on directory.${table}`).join("; "),
      );
      await queryRunner.query(`drop function public.document_${table}()`);
    }
    await queryRunner.query(`
      drop function public.search_highlight(text[], text[]);
      drop function public.search_mistyped(text[], text[]);
      drop function public.search_lookalikes(text);
      drop function public.search_variants(text);
      drop function public.search_terms(text);
      drop function public.search_pattern(text);
      drop function public.search_word(text);
      drop function public.search_stem(text);
      drop table directory.search_document;
      drop function public.search_words(text[], text);
      drop function public.search_key(text);
    `);
  }
}

function documentsOf({ type, kind, title, otherNames, body }: DocumentSource, rows: string): string {
  return `
    insert into directory.search_document (type, id, audience, kind, title_key, other_keys, words)
    select '${type}', r.id, r.audience, ${kind}, public.search_key(${title}),
      array(select public.search_key(o.name) from unnest(${otherNames}) o(name)),
      public.search_words(${title} || ${otherNames}, ${body})
    from ${rows} r`;
}

/** Whole statements at a time, so that bulk loads stay fast; an update that changes nothing of a document costs it nothing. */
function triggersOf(source: DocumentSource): string {
  const { type, table, kind, title, otherNames, body } = source;
  const shown = (rows: string): string => `select r.id, r.audience, ${kind}, ${title}, ${otherNames}, ${body} from ${rows} r`;
  return `
    create function public.document_${table}() returns trigger language plpgsql as $$
    begin
      case tg_op
        when 'INSERT' then
          ${documentsOf(source, "new_rows")};
        when 'UPDATE' then
          delete from directory.search_document d
          where d.type = '${type}' and d.id in (select c.id from (${shown("old_rows")} except ${shown("new_rows")}) c);
          ${documentsOf(source, `(select n.* from new_rows n join (${shown("new_rows")} except ${shown("old_rows")}) c on c.id = n.id)`)};
        when 'DELETE' then
          delete from directory.search_document d where d.type = '${type}' and d.id in (select o.id from old_rows o);
        else
          delete from directory.search_document d where d.type = '${type}';
      end case;
      return null;
    end $$;
    create trigger search_insert after insert on directory.${table} referencing new table as new_rows
      for each statement execute function public.document_${table}();
    create trigger search_update after update on directory.${table} referencing old table as old_rows new table as new_rows
      for each statement execute function public.document_${table}();
    create trigger search_delete after delete on directory.${table} referencing old table as old_rows
      for each statement execute function public.document_${table}();
    create trigger search_truncate after truncate on directory.${table}
      for each statement execute function public.document_${table}()`;
}

const LETTER = "0-9A-Za-zÀ-ÖØ-öø-ÿŒœ";

/** How a query's words are looked for, as typed and mistyped, and what is shown of a match. */
const QUERY_FUNCTIONS = `
  create function public.search_stem(word text) returns text
  language sql immutable strict parallel safe
  return coalesce((ts_lexize('pg_catalog.french_stem', word))[1], word);

  create function public.search_word(word text) returns tsquery
  language sql immutable strict parallel safe
  return format('''%s'':* | ''%s''', word, public.search_stem(word))::tsquery;
  comment on function public.search_word is 'What begins with the word, or has its stem';

  create function public.search_terms(query text)
  returns table (key text, words text[], matching tsquery, in_names tsquery, inflected tsquery, exact tsquery, patterns text[])
  language plpgsql immutable strict parallel safe rows 1 as $$
  begin
    key := public.search_key(query);
    words := array(
      select w.word from regexp_split_to_table(key, ' ') with ordinality w(word, rank)
      where w.word <> '' group by w.word order by min(w.rank));
    if exists (select from unnest(words) w(word) where ts_lexize('pg_catalog.french_stem', w.word) <> '{}') then
      words := array(
        select w.word from unnest(words) with ordinality w(word, rank)
        where ts_lexize('pg_catalog.french_stem', w.word) <> '{}' order by w.rank);
    end if;
    words := words[:16];
    select string_agg(format('(''%1$s'':* | ''%2$s'')', w.word, public.search_stem(w.word)), ' & ')::tsquery,
      string_agg(format('(''%1$s'':*A | ''%2$s'':A)', w.word, public.search_stem(w.word)), ' & ')::tsquery,
      string_agg(format('(''%1$s'':A | ''%2$s'':A)', w.word, public.search_stem(w.word)), ' & ')::tsquery,
      string_agg(format('''%s'':A', w.word), ' & ')::tsquery
    into matching, in_names, inflected, exact
    from unnest(words) w(word);
    patterns := array(select public.search_pattern(w.word) || '|' || public.search_pattern(public.search_stem(w.word)) from unnest(words) w(word));
    return next;
  end $$;
  comment on function public.search_terms is 'A query cut into words, without stop words unless it has no others: a document must match every one';

  create function public.search_variants(word text) returns text[]
  language sql immutable strict parallel safe
  return array(
    select left(word, i - 1) || substr(word, i + 1) from generate_series(1, length(word)) i
    union
    select left(word, i - 1) || substr(word, i + 1, 1) || substr(word, i, 1) || substr(word, i + 2) from generate_series(1, length(word) - 1) i
    union
    select left(word, i - 1) || letter || substr(word, i + kept)
    from generate_series(1, length(word) + 1) i, generate_series(0, 1) kept, string_to_table('abcdefghijklmnopqrstuvwxyz', null) letter
  );
  comment on function public.search_variants is 'What differs from a word by one letter: missing, added, changed, or swapped with the next one';

  create function public.search_lookalikes(word text) returns text[]
  language sql immutable strict parallel safe
  return public.search_variants(word)
    || case when length(public.search_stem(word)) >= 4 then public.search_variants(public.search_stem(word)) else '{}' end;
  comment on function public.search_lookalikes is 'What a mistyped word may have been meant to be: words, and stems of words in other forms';

  create function public.search_mistyped(words text[], unknown_words text[]) returns text[]
  language sql immutable strict parallel safe
  return (
    select case when unknown_words <@ m.words and cardinality(m.words) between 1 and 3 then m.words else '{}' end
    from (
      select array_agg(w.word) as words from unnest(case unknown_words when '{}' then search_mistyped.words else unknown_words end) w(word)
      where length(w.word) between 4 and 30
    ) m
  );
  comment on function public.search_mistyped is
    'Which words of a query that finds nothing to take for others: those that no document has or, when all are known, any; none when that leaves too much to guess';

  create function public.search_pattern(word text) returns text
  language plpgsql immutable strict parallel safe as $$
  declare
    pattern text := replace(replace(word, 'oe', '(?:oe|œ)'), 'ae', '(?:ae|æ)');
    letters text;
  begin
    foreach letters in array '{aàâäáãåÀÂÄÁÃÅ,cçÇ,eéèêëÉÈÊË,iîïíìÎÏÍÌ,nñÑ,oôöóòõÔÖÓÒÕ,uùûüúÙÛÜÚ,yÿýŸÝ}'::text[] loop
      pattern := replace(pattern, left(letters, 1), '[' || letters || ']');
    end loop;
    return '(?<![${LETTER}])' || pattern || '[${LETTER}]*';
  end $$;
  comment on function public.search_pattern is 'A regular expression of the words that begin so, with or without accents';

  create function public.search_highlight(passages text[], patterns text[]) returns text
  language plpgsql immutable strict parallel safe as $$
  declare
    passage text;
    best text;
    found_in_best int := 0;
    found_in_it int;
    first_at int;
    opens constant text := chr(1);
    closes constant text := chr(2);
  begin
    foreach passage in array passages loop
      found_in_it := (select count(*) from unnest(patterns) p(pattern) where passage ~* p.pattern);
      if found_in_it > found_in_best then
        best := translate(passage, opens || closes, '');
        found_in_best := found_in_it;
      end if;
    end loop;
    if length(best) > 240 then
      first_at := (select min(regexp_instr(best, p.pattern, 1, 1, 0, 'i')) from unnest(patterns) p(pattern) where best ~* p.pattern);
      if first_at > 80 then
        best := '… ' || regexp_replace(substr(best, first_at - 80), '^[^ ]{0,70} ', '');
      end if;
      if length(best) > 240 then
        best := regexp_replace(left(best, 240), ' [^ ]{0,70}$', '') || ' …';
      end if;
    end if;
    best := regexp_replace(best, '(' || array_to_string(patterns, '|') || ')', opens || '\\1' || closes, 'gi');
    best := replace(replace(replace(replace(replace(best, '&', '&amp;'), '<', '&lt;'), '>', '&gt;'), '"', '&quot;'), '''', '&#39;');
    return replace(replace(best, opens, '<mark>'), closes, '</mark>');
  end $$;
  comment on function public.search_highlight is
    'As safe HTML, the passage in which most patterns are found, or 240 characters of it, with what they find between <mark> and </mark>; null when they find nothing';
`;
