import type { StatementRunner } from "../../core/context.js";
import { type NetworkNodeType, NOBODY } from "./network-arrays.js";
import type { TieRow } from "./network-builder.js";
import type { NetworkPut } from "./network-puts.js";
import { NODE_TABLES, TIE_SOURCES, type TieSource } from "./network-sources.js";
import { uuidWords } from "./uuid-table.js";

/** Records that changed, by type. */
export type ChangedRecords = ReadonlyMap<string, readonly string[]>;

interface TieColumns {
  readonly record: string | null;
  readonly source: string | null;
  readonly target: string;
  readonly role: number;
  readonly audience: number;
  readonly start: number;
  readonly until: number;
  readonly count: number;
}

const COLUMNS = "record, source, target, role, audience, start, until, count";

/** What is shared, and where who shares it is read. */
const SHARED: readonly (readonly [string, NetworkNodeType, readonly TieSource[]])[] = [
  ["PROJECT", "Project", [TIE_SOURCES.partnership]],
  ["EVENT", "Event", [TIE_SOURCES.participation, TIE_SOURCES.attendance]],
  ["PUBLICATION", "Publication", [TIE_SOURCES.contribution]],
];

/**
 * Reads again whatever the feed says has changed, to be put in the place of what was there. It may be done twice: what counts is how the
 * records are when they are read. All is read before anything is put.
 */
export async function readChanges(runner: StatementRunner, changed: ChangedRecords): Promise<NetworkPut[]> {
  const puts: NetworkPut[] = [];
  const nodes = async (type: NetworkNodeType, ids: readonly string[]): Promise<void> => {
    const audiences = await readAudiences(runner, type, ids);
    puts.push({ of: "nodes", type, nodes: ids.map((id) => [uuidWords(id), audiences.get(id) ?? NOBODY]) });
  };
  const ties = async (of: "records" | "shared", ids: readonly string[], sources: readonly TieSource[]): Promise<void> => {
    const rows = (await Promise.all(sources.map((source) => readTies(runner, source, ids)))).flat();
    puts.push({ of, replaced: ids.map(uuidWords), ties: rows });
  };
  const idsOf = (type: string): readonly string[] => changed.get(type) ?? [];
  if (idsOf("ORGANIZATION").length > 0) await nodes("Organization", idsOf("ORGANIZATION"));
  if (idsOf("PERSON").length > 0) await nodes("Person", idsOf("PERSON"));
  if (idsOf("POSITION").length > 0) await ties("records", idsOf("POSITION"), [TIE_SOURCES.position]);
  if (idsOf("RELATIONSHIP").length > 0) await ties("records", idsOf("RELATIONSHIP"), [TIE_SOURCES.relationship]);
  const committees = idsOf("COMMITTEE").length + idsOf("MANDATE").length > 0 ? await allCommittees(runner) : [];
  for (const [type, node, sources] of [...SHARED, ["COMMITTEE", "Committee", [TIE_SOURCES.mandate]] as const]) {
    // A mandate that is gone no longer says of which committee it was, and committees are few.
    const ids = type === "COMMITTEE" ? [...new Set([...committees, ...idsOf(type)])] : idsOf(type);
    if (ids.length === 0) continue;
    await nodes(node, ids);
    await ties("shared", ids, sources);
  }
  return puts;
}

async function allCommittees(runner: StatementRunner): Promise<string[]> {
  const rows = await runner.run<{ id: string }>({ name: "network_committees", text: "select id from committee", values: [] });
  return rows.map(({ id }) => id);
}

async function readAudiences(runner: StatementRunner, type: NetworkNodeType, ids: readonly string[]): Promise<Map<string, number>> {
  const rows = await runner.run<{ id: string; audience: number }>({
    name: `network_${NODE_TABLES[type]}`,
    text: `select id, audience from ${NODE_TABLES[type]} where id = any($1)`,
    values: [ids],
  });
  return new Map(rows.map(({ id, audience }) => [id, audience]));
}

async function readTies(runner: StatementRunner, { query, key }: TieSource, ids: readonly string[]): Promise<TieRow[]> {
  const rows = await runner.run<TieColumns>({
    text: `select * from (${query} and ${key} = any($1)) t (${COLUMNS})`,
    values: [ids],
  });
  return rows.map(({ record, source, target, until, ...rest }) => ({
    ...rest,
    end: until,
    record: record === null ? null : uuidWords(record),
    from: source === null ? null : uuidWords(source),
    to: uuidWords(target),
  }));
}
