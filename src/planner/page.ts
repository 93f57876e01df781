import { ExpectedError } from "../core/errors.js";
import type { Translated } from "../core/language.js";
import { type CursorScope, decodeCursor } from "./cursor.js";
import type { SelectedField } from "./field-plan.js";
import { Parameter } from "./sql.js";

export const DEFAULT_PAGE_SIZE = 25;
export const MAX_PAGE_SIZE = 100;

/** The four Relay arguments of a list, read. */
export interface Page {
  /** `last` was given: the page is taken from the end. */
  readonly isBackward: boolean;
  /** How many records at most: 1 to 100. */
  readonly size: Parameter;
  readonly after?: Boundary;
  readonly before?: Boundary;
  /** What the client gave, to be refused when it is wrong even if only a count is asked for. */
  readonly given: readonly Parameter[];
}

/** The place that a cursor names: its n-th key as a parameter. */
export type Boundary = (index: number, pgType: string) => Parameter;

/**
 * @throws ExpectedError INVALID_PAGE for `first` with `last`, or a size outside 1 to 100; INVALID_CURSOR for a cursor that is
 * not of this list and order.
 */
export function pageOf(field: SelectedField, scope: CursorScope): Page {
  const last = field.argument("last");
  const first = field.argument("first");
  const isBackward = last.isGiven();
  if (isBackward && first.isGiven()) {
    throw invalidPage(field.path, {
      fr: `« ${field.path} » reçoit à la fois « first » et « last ».`,
      en: `"${field.path}" is given both "first" and "last".`,
    });
  }
  const size = isBackward ? last.parameter("integer", pageSize) : first.isGiven() ? first.parameter("integer", pageSize) : defaultSize;
  const [after, before] = [boundary(field, "after", scope), boundary(field, "before", scope)];
  return { isBackward, size, after, before, given: [size, ...[after, before].flatMap((cursor) => cursor?.(0, "text") ?? [])] };
}

const defaultSize = new Parameter("integer", () => DEFAULT_PAGE_SIZE);

function boundary(field: SelectedField, name: "after" | "before", scope: CursorScope): Boundary | undefined {
  const input = field.argument(name);
  if (!input.isGiven()) return undefined;
  return (index, pgType) =>
    new Parameter(pgType, (frame) => decodeCursor(input.value(frame), input.path, scope.nameIn(frame), frame.cursorKey)[index]);
}

function pageSize(value: unknown, path: string): unknown {
  if (typeof value === "number" && value >= 1 && value <= MAX_PAGE_SIZE) return value;
  throw invalidPage(path, {
    fr: `« ${path} » doit être compris entre 1 et ${MAX_PAGE_SIZE}.`,
    en: `"${path}" must be between 1 and ${MAX_PAGE_SIZE}.`,
  });
}

function invalidPage(path: string, text: Translated): ExpectedError {
  return new ExpectedError("INVALID_PAGE", text, {
    argument: path,
    remedy: {
      fr: "Demandez une page de 1 à 100 par « first » ou « last », puis suivez les curseurs.",
      en: 'Ask for a page of 1 to 100 with "first" or "last", then follow the cursors.',
    },
  });
}
