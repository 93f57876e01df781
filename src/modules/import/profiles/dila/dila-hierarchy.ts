import type { ImportedRelationship, RowOrigin } from "../../imported-record.js";
import { folded } from "../folded.js";
import type { DilaRecord } from "./dila-record.js";

/** A link as its parent's record says it. */
interface Link {
  readonly child: string;
  /** "Service Fils" makes the parent; any other ("Autre hiérarchie") is a supervision. */
  readonly isParent: boolean;
}

/** Links of a record to the services below it, by their ids. */
export function linksOf(record: DilaRecord): readonly Link[] {
  return record.list("hierarchie").flatMap((link) => {
    const child = link.text("service") ?? link.text("valeur");
    return child === undefined ? [] : [{ child, isParent: folded(link.text("type_hierarchie") ?? "service fils") === "service fils" }];
  });
}

/**
 * Who stands above whom. Each record names those below it, so that the whole file is read once for its links before the records are: the
 * ids of the records, and of the parents of those that have one, are all that is kept.
 */
export class DilaHierarchy {
  private readonly parents = new Map<string, string>();
  private readonly known = new Set<string>();

  learn(record: DilaRecord): void {
    const id = record.text("id");
    if (id === undefined) return;
    this.known.add(id);
    for (const { child, isParent } of linksOf(record))
      if (isParent && !this.parents.has(child) && child !== id) this.parents.set(child, id);
  }

  parentOf(record: DilaRecord): string | undefined {
    const parent = this.parents.get(record.text("id") ?? "");
    return parent !== undefined && this.known.has(parent) ? parent : undefined;
  }

  isKnown(id: string): boolean {
    return this.known.has(id);
  }

  /** What a record supervises without being its parent, among the records of the file. */
  supervisions(record: DilaRecord, origin: RowOrigin): ImportedRelationship[] {
    const id = record.text("id");
    if (id === undefined) return [];
    return linksOf(record)
      .filter(({ child, isParent }) => !isParent && child !== id && this.known.has(child))
      .map(({ child }) => ({
        type: "Relationship",
        origin,
        externalId: `${id}/${child}`,
        kind: "SUPERVISES",
        from: { externalId: id },
        to: { externalId: child },
      }));
  }
}
