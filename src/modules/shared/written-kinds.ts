import type { WrittenKind } from "./record-mutations.js";

const kinds = new Map<string, WrittenKind>();

/** Makes a kind of record known to whoever writes records of any kind. */
export function addWrittenKind(kind: WrittenKind): void {
  kinds.set(kind.name, kind);
}

/** The types of which records are written. */
export function writtenTypes(): readonly string[] {
  return [...kinds.keys()];
}

/** How records of a type are written; undefined for types that are not. */
export function writtenKind(type: string): WrittenKind | undefined {
  return kinds.get(type);
}
