import { isTerritoryWithin } from "../concepts.js";
import { beginsWords } from "../words.js";
import { type Condition, equals, oneOf } from "./condition.js";

/** What the filter of territories asks. */
export const placeConditions: Readonly<Record<string, Readonly<Record<string, Condition>>>> = {
  Territory: {
    kind: oneOf("kind"),
    code: oneOf("code"),
    generation: equals("generation"),
    within: (record, code: string) => isTerritoryWithin(record.sight.rows, record.row, [code]),
    text: (record, text: string) => beginsWords(text, [record.text("name")]),
  },
};
