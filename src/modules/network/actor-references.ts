import { RecordReference } from "../../planner/record-reference.js";
import type { AnsweredTie } from "./network-questions.js";

/** A record that the network names: what is selected of it is read as the viewer may see it. */
export function asReference({ type, uuid }: { readonly type: string; readonly uuid: string }): RecordReference {
  return new RecordReference(type, uuid);
}

export function tieReferences({ from, to, evidence, ...tie }: AnsweredTie): object {
  return { ...tie, from: asReference(from), to: asReference(to), evidence: evidence.map(asReference) };
}
