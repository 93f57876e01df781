import type { StatementRunner } from "../../../core/context.js";
import type { RecordKind } from "../record-kind.js";
import { FOREIGN_ENTRY, held, type KeptReason, LISTED_SINCE, target, UNDO_VALUES, type UndoScope } from "./undo-scope.js";

/** Tables whose rows are nothing without the record that they name: they go with it. */
const OWN_PARTS = [
  "contact_point",
  "identifier",
  "organization_source",
  "organization_territory",
  "organization_theme",
  "project_territory",
  "project_theme",
  "event_attendance",
  "event_publication",
  "event_seating",
  "event_theme",
  "unnamed_attendance",
  "publication_theme",
  "relationship_source",
  "territory_closure",
  "territory_containment",
  "duplicate",
  "work_item",
  "mandate_version",
];

/** Where else a record is spoken of, under its id. */
const TRACES = ["assertion", "former_assertion", "record_source", "external_key"];

export interface CreationWeighed {
  readonly id: string;
  readonly record_id: string;
  /** Why the record stays; null when it can go. */
  readonly reason: KeptReason | null;
}

/** Removes records that an import made, where nobody has touched, listed or named them since. */
export class CreationUndo {
  private readonly references = new Map<string, string>();

  constructor(
    private readonly runner: StatementRunner,
    private readonly scope: UndoScope,
  ) {}

  /** Says of each record that the import made whether it can go. Records that are gone already are not told. Expects them to be locked. */
  async weigh(kind: RecordKind, ids: readonly string[]): Promise<CreationWeighed[]> {
    const named = await this.referencesTo(kind);
    return await this.runner.run<CreationWeighed>({
      text: `
        with ${target(true)}, ${held(kind)}
        select t.id, t.record_id, case
          when ${LISTED_SINCE(false)} then 'LISTED_SINCE'
          when exists (select from assertion o where o.record_id = t.record_id and (o.source_id is distinct from $3 or o.asserted_at > $5))
            or exists (select from held h join audit_entry a on a.record_id = h.row_of where h.id = t.id and ${FOREIGN_ENTRY("a")}) then 'CHANGED_SINCE'
          when ${named} then 'NAMED_SINCE' end as reason
        from target t join ${kind.table} r on r.id = t.record_id order by t.id`,
      values: UNDO_VALUES(this.scope, ids),
    });
  }

  /** That a record was, and who took it back, is kept in the audit; what it held is not. */
  async remove(kind: RecordKind, recordIds: readonly string[]): Promise<void> {
    const run = (text: string): Promise<object[]> => this.runner.run({ text, values: [recordIds] });
    await this.runner.run({ text: "select set_config('maillage.bulk', 'on', true)", values: [] });
    await run(`
      insert into audit_entry (id, at, table_name, row_id, record_id, action, row_count, before, actor)
      select public.uuid_v7(), clock_timestamp(), '${kind.table}', r.id, r.id, 'DELETE', 1, '{}', current_setting('maillage.actor')::jsonb
      from ${kind.table} r where r.id = any($1) order by r.id`);
    for (const table of TRACES) await run(`delete from ${table} where record_id = any($1)`);
    await run(`delete from ${kind.table} where id = any($1)`);
    await this.runner.run({ text: "select set_config('maillage.bulk', '', true)", values: [] });
  }

  /** SQL that tells whether anything names record `r`: by the database's own catalogue, so that a table that a later module adds counts too. */
  private async referencesTo({ table }: RecordKind): Promise<string> {
    let condition = this.references.get(table);
    if (condition === undefined) {
      const found = await this.runner.run<{ table: string; column: string }>({
        text: `
          select t.relname as "table", a.attname as "column" from pg_constraint c join pg_class t on t.oid = c.conrelid
          join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
          where c.contype = 'f' and c.confrelid = $1::text::regclass and c.connamespace = to_regnamespace('directory') and t.relname <> all($2)
          order by 1, 2`,
        values: [`directory.${table}`, OWN_PARTS],
      });
      condition = [...found, { table: "proposal", column: "record_id" }, { table: "merge_redirect", column: "survivor_id" }]
        .map(({ table: named, column }) => `exists (select from "${named}" x where x."${column}" = r.id)`)
        .join(" or ");
      this.references.set(table, condition);
    }
    return condition;
  }
}
