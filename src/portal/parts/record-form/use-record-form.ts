import { useEffect, useState } from "react";
import type { Field, FormRecord, Values } from "./field.js";
import { changesOf } from "./field-values.js";

export interface RecordFormState {
  /** What the record was when one began. */
  readonly base: FormRecord;
  readonly values: Values;
  /** The names of the fields that are otherwise than in the record. */
  readonly changed: readonly string[];
  readonly set: (name: string, text: string) => void;
  /** Goes on from another state of the record, or from what was just saved. */
  readonly goOn: (base: FormRecord, values: Values) => void;
}

/**
 * What one types, beside the record that one began with. The record as it is now is taken over while nothing is typed that it would lose;
 * otherwise it waits for what one saves to meet it.
 */
export function useRecordForm(fields: readonly Field[], record: FormRecord): RecordFormState {
  const [state, setState] = useState({ base: record, values: record.values });
  const changed = Object.keys(changesOf(fields, state.base.values, state.values));
  const isClean = changed.length === 0;
  const isNewer = record.version > state.base.version || (record.version === state.base.version && !isAlike(record, state.base));
  useEffect(() => {
    if (isClean && isNewer) setState({ base: record, values: record.values });
  }, [isClean, isNewer, record]);
  return {
    ...state,
    changed,
    set: (name, text) => setState(({ base, values }) => ({ base, values: { ...values, [name]: text } })),
    goOn: (base, values) => setState({ base, values }),
  };
}

function isAlike(one: FormRecord, other: FormRecord): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
