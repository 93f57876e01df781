import type { StatementRunner } from "../../core/context.js";
import type { Mergeable } from "./mergeable.js";

/** A column that names a mergeable record. */
export interface ReferenceColumn {
  readonly table: string;
  readonly column: string;
  /** The columns of the table's primary key. */
  readonly key: readonly string[];
  /** Other columns of unique keys that hold this one: where the survivor has the same already, nothing moves. */
  readonly uniqueWith: readonly (readonly string[])[];
  /** Other columns of the table that name a record of the same kind: no row may come to name one record twice. */
  readonly siblings: readonly string[];
  /** Whether its rows carry the audience that they are meant for. */
  readonly isGuarded: boolean;
  /** Whether the table names records of many types, and says which in its column `type`. */
  readonly isOfAnyType: boolean;
}

/**
 * Every column that names a record of the kind, as the database's own catalogue has them: foreign keys, and the pairs `type` and
 * `record_id`. So a table that a later module adds is merged too. What sources assert of a record stays with it, and so does what is said of it once
 * (a primary key that names it and nothing else).
 */
export async function referenceColumns(runner: StatementRunner, { table }: Mergeable): Promise<ReferenceColumn[]> {
  const rows = await runner.run<Omit<ReferenceColumn, "uniqueWith"> & { uniqueWith: string }>({
    text: `
      with reference (oid, attnum, is_of_any_type) as (
        select c.conrelid, c.conkey[1], false from pg_constraint c
        where c.contype = 'f' and c.confrelid = $1::text::regclass and cardinality(c.conkey) = 1
          and c.connamespace = to_regnamespace('directory')
        union
        select t.oid, r.attnum, true from pg_class t
        join pg_attribute k on k.attrelid = t.oid and k.attname = 'type' and not k.attisdropped
        join pg_attribute r on r.attrelid = t.oid and r.attname = 'record_id' and not r.attisdropped
        where t.relnamespace = to_regnamespace('directory') and t.relkind = 'r' and t.relname <> 'assertion'
      )
      select t.relname as "table", a.attname as "column", r.is_of_any_type as "isOfAnyType",
        exists (select from pg_attribute g where g.attrelid = r.oid and g.attname = 'declared_audience' and not g.attisdropped) as "isGuarded",
        (select array_agg(k.attname::text order by k.attnum) from pg_index i join pg_attribute k on k.attrelid = i.indrelid and k.attnum = any(i.indkey)
          where i.indrelid = r.oid and i.indisprimary) as key,
        coalesce((select json_agg(u.columns) from (
          select array_agg(k.attname::text order by k.attnum) filter (where k.attnum <> r.attnum) as columns
          from pg_index i join pg_attribute k on k.attrelid = i.indrelid and k.attnum = any(i.indkey)
          where i.indrelid = r.oid and i.indisunique and r.attnum = any(i.indkey) group by i.indexrelid) u where u.columns is not null), '[]') as "uniqueWith",
        array(select b.attname::text from reference o join pg_attribute b on b.attrelid = o.oid and b.attnum = o.attnum
          where o.oid = r.oid and o.attnum <> r.attnum and not o.is_of_any_type and not r.is_of_any_type order by 1) as siblings
      from reference r join pg_class t on t.oid = r.oid join pg_attribute a on a.attrelid = r.oid and a.attnum = r.attnum
      where not exists (select from pg_index i where i.indrelid = r.oid and i.indisprimary and i.indnatts = 1 and i.indkey[0] = r.attnum)
      order by 1, 2`,
    values: [`directory.${table}`],
  });
  return rows.map((row) => ({ ...row, uniqueWith: JSON.parse(row.uniqueWith) as string[][] }));
}
