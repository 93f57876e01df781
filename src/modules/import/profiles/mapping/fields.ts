import { decimal } from "../decimal.js";
import { instantOf } from "../instant.js";
import { partialDate } from "../partial-date.js";
import * as faults from "../value-faults.js";
import type { Compiler } from "./compiler.js";
import type { Expression, MappedRow } from "./mapped-row.js";
import type { ValueSpec } from "./value-spec.js";

/** Reads a field of a record from a row; undefined when the row does not say. */
export type Field<Value> = (row: MappedRow) => Value | undefined;

type Spec = ValueSpec | undefined;

/** Makes the readers of fields of each kind. What cannot be read is a warning, and the field is as if it were not said. */
export class Fields {
  constructor(readonly compiler: Compiler) {}

  text(spec: Spec): Field<string> {
    const expression = this.optional(spec);
    return (row) => expression?.evaluate(row)[0]?.replace(/\s+/g, " ");
  }

  /** Keeps its line ends. */
  longText(spec: Spec): Field<string> {
    const expression = this.optional(spec);
    return (row) => expression?.evaluate(row)[0];
  }

  /** Undefined, too, when it is empty. */
  list(spec: Spec): Field<readonly string[]> {
    const expression = this.optional(spec);
    return (row) => {
      const texts = expression?.evaluate(row);
      return texts === undefined || texts.length === 0 ? undefined : [...new Set(texts)];
    };
  }

  date(spec: Spec): Field<string> {
    return this.checked(spec, faults.noDate, (text) => {
      const date = partialDate(text);
      return date === null ? "" : date;
    });
  }

  decimal(spec: Spec): Field<string> {
    return this.checked(spec, faults.noNumber, decimal);
  }

  postcode(spec: Spec): Field<string> {
    return this.checked(spec, faults.noPostcode, (text) => {
      const compact = text.replace(/\.0+$/, "").replace(/^F-|\s/gi, "");
      return /^\d{4,5}$/.test(compact) ? compact.padStart(5, "0") : undefined;
    });
  }

  oneOf<Name extends string>(spec: Spec, names: readonly Name[]): Field<Name> {
    const read = this.checked(spec, faults.notAmong(names), (text) => names.find((name) => name === text.toUpperCase()));
    return (row) => read(row) as Name | undefined;
  }

  yes(spec: Spec): Field<boolean> {
    const expression = this.optional(spec);
    return (row) => {
      const text = expression?.evaluate(row)[0];
      return text === undefined ? undefined : /^(?:1|o|oui|vrai|true|x|y|yes)$/i.test(text);
    };
  }

  location(latitude: Spec, longitude: Spec): Field<{ readonly latitude: number; readonly longitude: number }> {
    const [north, east] = [this.decimal(latitude), this.decimal(longitude)];
    const column = [latitude, longitude].flatMap((spec) => this.optional(spec)?.columns ?? []).join(", ");
    return (row) => {
      const [lat, lon] = [north(row), east(row)];
      if (lat === undefined || lon === undefined) return undefined;
      const place = { latitude: Number(lat), longitude: Number(lon) };
      if (place.latitude === 0 && place.longitude === 0) return undefined;
      if (Math.abs(place.latitude) <= 90 && Math.abs(place.longitude) <= 180) return place;
      row.warn(faults.noPlace, { column, value: `${lat}, ${lon}` });
      return undefined;
    };
  }

  /** A day and an hour, of Paris unless it says otherwise. */
  instant(spec: Spec): Field<string> {
    return this.checked(spec, faults.noInstant, instantOf);
  }

  /** A whole number that is not negative. */
  whole(spec: Spec): Field<number> {
    const read = this.checked(spec, faults.noNumber, (text) => /^\d{1,9}(?:[.,]0+)?$/.exec(text.replace(/\s/g, ""))?.[0]);
    return (row) => {
      const text = read(row);
      return text === undefined ? undefined : Number.parseInt(text, 10);
    };
  }

  /** What is read of a value without which there is no record: the row is rejected. */
  needed<Value>(field: string, spec: ValueSpec, read: Field<Value>): Field<Value> {
    return requiredOf(field, this.compiler.expression(spec).columns, read);
  }

  /** A text without which there is no record: the row is rejected. */
  required(field: string, spec: ValueSpec): Field<string> {
    const { columns } = this.compiler.expression(spec);
    return requiredOf(field, columns, this.text(spec));
  }

  requiredOneOf<Name extends string>(field: string, spec: ValueSpec, names: readonly Name[]): Field<Name> {
    return requiredOf(field, this.compiler.expression(spec).columns, this.oneOf(spec, names));
  }

  private optional(spec: Spec): Expression | undefined {
    return spec && this.compiler.expression(spec);
  }

  /** An empty text that `read` gives says that there is none. */
  private checked(spec: Spec, fault: (typeof faults)["noDate"], read: (text: string) => string | undefined): Field<string> {
    const expression = this.optional(spec);
    if (!expression) return () => undefined;
    const column = expression.columns.join(", ");
    return (row) => {
      const text = expression.evaluate(row)[0];
      if (text === undefined) return undefined;
      const value = read(text);
      if (value === undefined) row.warn(fault, { column, value: text });
      return value === "" ? undefined : value;
    };
  }
}

function requiredOf<Value>(field: string, columns: readonly string[], read: Field<Value>): Field<Value> {
  const fault = faults.missing(field);
  return (row) => {
    const value = read(row);
    if (value === undefined) row.reject(fault, { column: columns.join(", ") });
    return value;
  };
}
