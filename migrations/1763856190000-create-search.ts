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
      create index on directory.search_document using gin (title_key public.gin_trgm_ops);
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
      drop function public.search_pattern(text);
      drop function public.search_nearest(text, text[]);
      drop function public.search_resemblance(text, text[]);
      drop function public.search_terms(text);
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

/** What is asked of documents: how a query's words are looked for, how near a mistyped one is, and what is shown of a match. */
const QUERY_FUNCTIONS = `
  create function public.search_terms(query text)
  returns table (key text, words text[], matching tsquery, in_names tsquery, whole tsquery, openings text[], longest text, patterns text[])
  language plpgsql immutable strict parallel safe rows 1 as $$
  declare
    stems text[];
  begin
    key := public.search_key(query);
    select array_agg(w.word order by w.rank), array_agg(w.stem order by w.rank) into words, stems
    from (
      select t.word, min(t.rank) as rank, (ts_lexize('pg_catalog.french_stem', t.word))[1] as stem
      from regexp_split_to_table(key, ' ') with ordinality t(word, rank)
      where t.word <> ''
      group by t.word
      order by 2
    ) w
    where w.stem is not null;
    if words is null then
      words := array_remove(string_to_array(key, ' '), '');
      stems := words;
    end if;
    words := words[:16];
    select string_agg(format('(%1$s:* | %2$s)', w.word, w.stem), ' & ')::tsquery,
      string_agg(format('(%1$s:*A | %2$s:A)', w.word, w.stem), ' & ')::tsquery,
      string_agg(format('(%1$s:A | %2$s:A)', w.word, w.stem), ' & ')::tsquery
    into matching, in_names, whole
    from (select '''' || u.word || '''' as word, '''' || u.stem || '''' as stem from unnest(words, stems[:16]) u(word, stem)) w;
    openings := array(select a.article || words[1] || '%' from unnest('{"",l ,le ,la ,les ,un ,une ,des }'::text[]) a(article));
    longest := (select u.word from unnest(words) u(word) order by length(u.word) desc, u.word limit 1);
    patterns := array(select public.search_pattern(u.word) || '|' || public.search_pattern(u.stem) from unnest(words, stems[:16]) u(word, stem));
    return next;
  end $$;
  comment on function public.search_terms is
    'A query cut into words without stop words, unless it has no others: every word must begin a word of the document or share its stem';

  create function public.search_resemblance(title_key text, words text[]) returns real
  language sql immutable strict parallel safe
  return (
    select case when min(public.word_similarity(w.word, title_key)) >= 0.5 then avg(public.word_similarity(w.word, title_key))::real else 0 end
    from unnest(words) w(word)
  );
  comment on function public.search_resemblance is 'How near a title is to mistyped words, 0.5 to 1; 0 when one of them resembles nothing in it';

  create function public.search_nearest(title_key text, words text[]) returns text[]
  language sql immutable strict parallel safe
  return array(
    select (
      select t.word from unnest(string_to_array(title_key, ' ')) t(word)
      order by public.similarity(t.word, w.word) desc, t.word limit 1)
    from unnest(words) w(word)
  );
  comment on function public.search_nearest is 'For each of these words, the word of the title that it resembles most';

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
