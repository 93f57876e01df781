import type { Language } from "../../../src/core/language.js";
import type { Row, Table, VisibleRows } from "./visible-rows.js";

/** What one question is answered from. */
export interface Sight {
  readonly rows: VisibleRows;
  /** All rows, hidden ones included: a cursor may stand at one. */
  readonly everything: VisibleRows;
  readonly today: string;
  readonly language: Language;
}

/** A record that an answer has reached, and the date on which ties below it must hold. */
export class Seen {
  constructor(
    readonly type: string,
    readonly row: Row,
    readonly asOf: string,
    readonly sight: Sight,
  ) {}

  /** The row as what its type says that it is. */
  text(column: string): string | null {
    return this.row[column] as string | null;
  }

  /** Another record on the same date; null when it is not to be seen. */
  other(type: string, id: unknown): Seen | null {
    const row = id == null ? undefined : this.sight.rows.byId(tableOf(type), id);
    return row ? this.like(type, row) : null;
  }

  like(type: string, row: Row): Seen {
    return new Seen(type, row, this.asOf, this.sight);
  }

  /** The records of `type` whose `column` holds this one's id. */
  those(type: string, column: string): Seen[] {
    return this.sight.rows.where(tableOf(type), column, this.row.id).map((row) => this.like(type, row));
  }

  /** The records of `type` that a join table ties to this one. */
  tied(type: string, join: Table, ours: string, theirs: string): Seen[] {
    return this.sight.rows.where(join, ours, this.row.id).flatMap((tie) => this.other(type, tie[theirs]) ?? []);
  }

  /** The themes, territories or sources of the record. */
  tagged(type: "Theme" | "Territory" | "Source"): Seen[] {
    const owner = tableOf(this.type);
    const tag = tableOf(type);
    return this.tied(type, `${owner}_${tag}` as Table, `${owner}Id`, `${tag}Id`);
  }
}

export function tableOf(type: string): Table {
  return type.replaceAll(/(?<=.)[A-Z]/g, (letter) => `_${letter}`).toLowerCase() as Table;
}

/** An id as clients see it. */
export function nodeIdOf(type: string, uuid: string): string {
  return Buffer.from(`${type}:${uuid}`).toString("base64url");
}

export function readNodeId(id: string): { type: string; uuid: string } {
  const [type = "", uuid = ""] = Buffer.from(id, "base64url").toString().split(":");
  return { type, uuid };
}

/** The uuid that a merged record's id stands for now; any other stands for itself. */
export function survivorOf(uuid: string, { rows }: Sight): string {
  const [redirect] = rows.where("merge_redirect", "mergedId", uuid);
  return redirect === undefined ? uuid : String(redirect.survivorId);
}
