import type { OperationDefinitionNode } from "graphql";
import type { Statement } from "../core/context.js";
import type { PlannedStatement } from "./planned-statement.js";
import type { Frame } from "./sql.js";

/** Shapes kept for one operation: filters present or absent, orders, switches. More are planned anew each time. */
const MAX_SHAPES = 64;

/** Named statements a process asks its connections to keep; beyond that, statements run without a name. */
const MAX_NAMED = 1000;

interface Entry {
  readonly planned: PlannedStatement;
  uses: number;
}

/**
 * Planned statements by operation and part of it. It lives as long as the parsed operations do: whoever bounds those (the
 * server's document cache) bounds this.
 */
export class StatementCache {
  private readonly operations = new WeakMap<OperationDefinitionNode, Map<string, Entry[]>>();
  private readonly names = new Set<string>();

  /** The statement for this execution, planned by `plan` unless one of the same shape is known. `part` tells one operation's statements apart. */
  statement(operation: OperationDefinitionNode, part: string, frame: Frame, plan: () => PlannedStatement): Statement {
    const entries = this.entriesOf(operation, part);
    let entry = entries.find((candidate) => candidate.planned.fits(frame));
    if (!entry) {
      entry = { planned: plan(), uses: 0 };
      entries.unshift(entry);
      if (entries.length > MAX_SHAPES) entries.pop();
    }
    entry.uses += 1;
    return entry.planned.bind(frame, entry.uses > 1 && this.mayName(entry.planned.text));
  }

  /** A statement gets a name when it comes a second time, so that one-off operations leave nothing in the database's sessions. */
  private mayName(text: string): boolean {
    if (this.names.has(text)) return true;
    if (this.names.size >= MAX_NAMED) return false;
    this.names.add(text);
    return true;
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
