import type { FaultOfRow } from "./import-view.js";

export interface ComparedFaults {
  readonly gone: readonly FaultOfRow[];
  readonly fresh: readonly FaultOfRow[];
}

/** Which faults the mended files no longer have, and which they have anew. Rows move when a file is mended: a fault is known by what it says of which value. */
export function comparedFaults(before: readonly FaultOfRow[], now: readonly FaultOfRow[]): ComparedFaults {
  return { gone: without(before, now), fresh: without(now, before) };
}

/** Those of the first list that the second lacks, each as often as it stands there more. */
function without(faults: readonly FaultOfRow[], others: readonly FaultOfRow[]): FaultOfRow[] {
  const left = new Map<string, number>();
  for (const other of others) left.set(keyOf(other), (left.get(keyOf(other)) ?? 0) + 1);
  return faults.filter((fault) => {
    const count = left.get(keyOf(fault)) ?? 0;
    left.set(keyOf(fault), count - 1);
    return count <= 0;
  });
}

function keyOf({ severity, column, value, reason }: FaultOfRow): string {
  return JSON.stringify([severity, column, value, reason]);
}
