import type { OperationDefinitionNode } from "graphql";
import { LRUCache } from "lru-cache";
import type { Statement } from "../core/context.js";
import type { PlannedStatement } from "./planned-statement.js";
import type { Frame } from "./sql.js";

/** Shapes kept for one operation: filters present or absent, orders, switches. More are planned anew each time. */
const MAX_SHAPES = 64;

/** Characters of SQL kept in all; the statements that were used least recently make way. */
const MAX_TEXT = 16_000_000;

/** Longer statements are planned each time: no ordinary operation makes one. */
const MAX_STATEMENT = 200_000;

interface Entry {
  readonly planned: PlannedStatement;
  readonly siblings: Entry[];
  uses: number;
}

/** Planned statements by operation and part of it, for as long as the parsed operation lives and there is room. */
export class StatementCache {
  private readonly operations = new WeakMap<OperationDefinitionNode, Map<string, Entry[]>>();
  private readonly kept = new LRUCache<Entry, true>({
    maxSize: MAX_TEXT,
    sizeCalculation: (_, { planned }) => planned.text.length,
    dispose: (_, entry) => remove(entry),
  });

  /** The statement for this execution, planned by `plan` unless one of the same shape is known. `part` tells one operation's statements apart. */
  statement(operation: OperationDefinitionNode, part: string, frame: Frame, plan: () => PlannedStatement): Statement {
    const entries = this.entriesOf(operation, part);
    const entry = entries.find((candidate) => candidate.planned.fits(frame)) ?? this.keep(plan(), entries);
    this.kept.get(entry);
    entry.uses += 1;
    // A name from the second time on, so that one-off operations leave nothing in the database's sessions; a connection that
    // has prepared too many statements is replaced by its pool.
    return entry.planned.bind(frame, entry.uses > 1);
  }

  private keep(planned: PlannedStatement, siblings: Entry[]): Entry {
    const entry: Entry = { planned, siblings, uses: 0 };
    if (planned.text.length > MAX_STATEMENT) return entry;
    siblings.unshift(entry);
    this.kept.set(entry, true);
    const oldest = siblings.length > MAX_SHAPES ? siblings.at(-1) : undefined;
    if (oldest) this.kept.delete(oldest);
    return entry;
  }

  private entriesOf(operation: OperationDefinitionNode, part: string): Entry[] {
    let parts = this.operations.get(operation);
    if (!parts) {
      parts = new Map();
      this.operations.set(operation, parts);
    }
    let entries = parts.get(part);
    if (!entries) {
      entries = [];
      parts.set(part, entries);
    }
    return entries;
  }
}

function remove(entry: Entry): void {
  const index = entry.siblings.indexOf(entry);
  if (index >= 0) entry.siblings.splice(index, 1);
}
