import type { Translated } from "../../core/language.js";
import type { WriterConnection } from "../../database/writer-connection.js";
import { encodeNodeId } from "../../planner/node-id.js";
import { constraintSentences } from "../../writer/constraint-sentences.js";
import { WriteRefusal } from "../../writer/write-refusal.js";
import { type RecordedSheet, recordSheet, type Sheet, type SheetDoubt } from "../registration/index.js";
import { named } from "./named-record.js";

const DOUBTS: Readonly<Record<SheetDoubt, Translated>> = {
  SEVERAL_PEOPLE: {
    fr: "Plusieurs personnes possibles : comptée, sans être nommée.",
    en: "Several people are possible: counted, not named.",
  },
  NAME_ALONE: {
    fr: "Le nom existe, mais rien ne dit que c'est elle : comptée, sans être nommée.",
    en: "The name is known, but nothing says that it is them: counted, not named.",
  },
  UNKNOWN_PERSON: {
    fr: "Personne inconnue de l'annuaire : comptée, sans être nommée.",
    en: "Nobody whom the directory knows: counted, not named.",
  },
};

const noEvent: Translated = {
  fr: "La rencontre n'est ni dans l'annuaire ni, plus haut, dans les fichiers.",
  en: "The event is neither in the directory nor, before it, in the files.",
};

interface Line {
  readonly id: string;
  /** Null where it is in no meeting that is known. */
  readonly event: string | null;
  readonly category: Sheet["rows"][number]["category"];
  readonly line: Pick<Sheet["rows"][number], "givenName" | "familyName" | "email" | "organization">;
}

interface Decided {
  readonly outcome: "CREATED" | "UNCHANGED" | "DOUBTFUL" | "REJECTED";
  readonly reason?: Translated;
}

/** Undoes what was written to see what would be. */
class OnlyPlanned extends Error {
  override readonly name = "OnlyPlanned";
}

/** The lines of sign-in sheets among what is imported: recorded meeting by meeting, as `recordAttendance` does it. */
export class SheetLines {
  constructor(
    private readonly connection: WriterConnection,
    private readonly importId: string,
  ) {}

  /** Says what would become of each line. */
  async plan(): Promise<void> {
    for (const [event, lines] of await this.meetings()) await this.decide(lines, await this.planned(event, lines));
  }

  private async planned(event: string, lines: readonly Line[]): Promise<readonly Decided[]> {
    const [held] = await this.connection.run({ text: "select from event where id = $1", values: [event] });
    // A meeting of the same files is not there before they are applied.
    if (!held) return lines.map(() => ({ outcome: "CREATED" }));
    let decided: readonly Decided[] = [];
    try {
      await this.connection.transaction(async () => {
        decided = await this.record(event, lines);
        await this.connection.run({ text: "set constraints all immediate", values: [] });
        throw new OnlyPlanned();
      });
    } catch (error) {
      if (!(error instanceof OnlyPlanned)) return refused(lines, error);
    }
    return decided;
  }

  async apply(actor: Readonly<Record<string, unknown>>): Promise<void> {
    for (const [event, lines] of await this.meetings()) {
      try {
        await this.connection.transaction(async () => {
          await this.connection.run({ text: "select set_config('maillage.actor', $1, true)", values: [JSON.stringify(actor)] });
          await this.decide(lines, await this.record(event, lines));
        });
      } catch (error) {
        await this.decide(lines, refused(lines, error));
      }
    }
  }

  /** The lines of each meeting, in the order of the files. Those of none are rejected. */
  private async meetings(): Promise<Map<string, Line[]>> {
    const rows = await this.connection.run<{ id: string; event: string | null; category: string | null; line: string }>({
      text: `select p.id, ${named("Event", "event")} as event, p.given ->> 'category' as category, (p.hints -> 'line')::text as line
        from planned_change p where p.import_id = $1 and p.type = 'SheetLine' order by p.file, p.row, p.id`,
      values: [this.importId],
    });
    const meetings = new Map<string, Line[]>();
    const lost: Line[] = [];
    for (const row of rows) {
      const line = { ...row, line: JSON.parse(row.line) as Line["line"] } as Line;
      if (row.event === null) lost.push(line);
      else meetings.set(row.event, [...(meetings.get(row.event) ?? []), line]);
    }
    await this.decide(
      lost,
      lost.map(() => ({ outcome: "REJECTED", reason: noEvent })),
    );
    return meetings;
  }

  private async record(event: string, lines: readonly Line[]): Promise<Decided[]> {
    const rows = lines.map(({ category, line }) => ({ ...line, category, count: 1 }));
    const recorded = await recordSheet(this.connection, { event: encodeNodeId({ type: "Event", uuid: event }), rows });
    return decidedBy(recorded);
  }

  private async decide(lines: readonly Line[], decided: readonly Decided[]): Promise<void> {
    const given = lines.map(({ id, event }, at) => ({ id, resolved: event === null ? null : { event }, ...decided[at] }));
    await this.connection.run({
      text: `update planned_change p set outcome = d.outcome, reason = d.reason, resolved = d.resolved
        from jsonb_to_recordset($2) d(id uuid, outcome text, reason jsonb, resolved jsonb) where p.import_id = $1 and p.id = d.id`,
      values: [this.importId, JSON.stringify(given)],
    });
  }
}

function decidedBy({ rows, doubtful }: RecordedSheet): Decided[] {
  const doubts = new Map(doubtful.map((doubt) => [doubt.row, doubt]));
  return rows.map((outcome, at) => {
    const doubt = doubts.get(at + 1);
    if (!doubt) return { outcome: outcome === "NEW" ? "CREATED" : "UNCHANGED" };
    const ids = doubt.candidates.map((uuid) => encodeNodeId({ type: "Person", uuid })).join(", ");
    const { fr, en } = DOUBTS[doubt.reason];
    return { outcome: "DOUBTFUL", reason: ids === "" ? { fr, en } : { fr: `${fr} ${ids}`, en: `${en} ${ids}` } };
  });
}

/** A sheet is recorded whole or not at all. @throws what is no fault of the sheet's */
function refused(lines: readonly Line[], error: unknown): Decided[] {
  const reason = error instanceof WriteRefusal ? error.text : constraintSentences[(error as { constraint?: string }).constraint ?? ""];
  if (reason === undefined) throw error;
  return lines.map(() => ({ outcome: "REJECTED", reason }));
}
