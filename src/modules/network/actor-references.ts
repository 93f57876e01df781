import { RecordReference } from "../../planner/record-reference.js";
import type { AnsweredTie } from "./network-answers.js";

interface NamedRecord {
  readonly type: string;
  readonly uuid: string;
}

/** Records that the network names: what is selected of them is read as the viewer may see it, as of the day that was asked about. */
export class References {
  constructor(private readonly asOf: string | null | undefined) {}

  readonly of = ({ type, uuid }: NamedRecord): RecordReference => new RecordReference(type, uuid, undefined, this.asOf ?? undefined);

  readonly ofTie = ({ from, to, evidence, ...tie }: AnsweredTie): object => ({
    ...tie,
    from: this.of(from),
    to: this.of(to),
    evidence: evidence.map(this.of),
  });
}
