import { folded } from "../folded.js";
import type { Fault } from "../problem.js";
import { cellReader } from "./cell-path.js";
import { columnsOf, firstFilled, memoized, NOTHING } from "./expressions.js";
import type { Expression, MappedRow } from "./mapped-row.js";
import type { MappingSpec } from "./mapping-spec.js";
import { compiledTemplate } from "./template.js";
import { compiledTransform, type Lookups, type Transform } from "./transform.js";
import type { TransformSpec } from "./transform-spec.js";
import { unknownName } from "./unknown-name.js";
import type { ConditionSpec, ValueSpec } from "./value-spec.js";

/** Whether a row fulfils a condition. */
export type Condition = (row: MappedRow) => boolean;

/** Makes expressions and conditions of what a mapping says; what it names by itself are its tables and values. */
export class Compiler {
  /** The columns used so far, folded, with their other names. */
  readonly columns: (readonly string[])[] = [];
  private readonly lookups: Lookups;
  private readonly everyCell: readonly Transform[];
  private readonly named = new Map<string, Expression>();
  private readonly items: ReadonlySet<string>;

  /** @throws OperatorError when it uses a table or a value that it does not define */
  constructor(mapping: MappingSpec) {
    this.items = new Set(mapping.records.flatMap(({ each }) => Object.keys(each ?? {})));
    this.lookups = Object.fromEntries(
      Object.entries(mapping.lookups).map(([name, table]) => [
        name,
        new Map(Object.entries(table).map(([entry, texts]) => [folded(entry), texts])),
      ]),
    );
    this.everyCell = this.transforms(mapping.everyCell);
    for (const [name, spec] of Object.entries(mapping.values)) this.named.set(name, memoized(name, this.expression(spec)));
  }

  expression(spec: ValueSpec): Expression {
    const source = this.source(spec);
    const transforms = this.transforms(spec.transform);
    const holds = spec.when && this.condition(spec.when);
    const { columns } = source;
    const column = columns.join(", ");
    const otherwise = spec.default === undefined ? NOTHING : [spec.default];
    if (transforms.length === 0 && !holds && otherwise === NOTHING) return source;
    return {
      columns,
      evaluate(row) {
        if (holds && !holds(row)) return otherwise;
        const complain = (fault: Fault, value: string) => row.warn(fault, { column, value });
        let texts = source.evaluate(row);
        for (const transform of transforms) texts = transform(texts, complain);
        return texts.length > 0 ? texts : otherwise;
      },
    };
  }

  condition(spec: ConditionSpec): Condition {
    if (spec.filled) {
      const { evaluate } = this.expression(spec.filled);
      return (row) => evaluate(row).length > 0;
    }
    if (spec.not) {
      const condition = this.condition(spec.not);
      return (row) => !condition(row);
    }
    if (spec.every) {
      const conditions = spec.every.map((one) => this.condition(one));
      return (row) => conditions.every((one) => one(row));
    }
    if (spec.some) {
      const conditions = spec.some.map((one) => this.condition(one));
      return (row) => conditions.some((one) => one(row));
    }
    const { evaluate } = this.expression(spec.is as ValueSpec);
    const { matches } = spec;
    if (matches) return (row) => evaluate(row).some((text) => matches.test(text));
    const wanted = new Set(spec.in?.map(folded));
    return (row) => evaluate(row).some((text) => wanted.has(folded(text)));
  }

  private transforms(specs: readonly TransformSpec[] = []): Transform[] {
    return specs.map((spec) => compiledTransform(spec, this.lookups));
  }

  private source(spec: ValueSpec): Expression {
    if (spec.column !== undefined) return this.column([spec.column].flat());
    if (spec.constant) return { columns: [], evaluate: () => spec.constant as readonly string[] };
    if (spec.text !== undefined) return this.template(spec.text);
    if (spec.value !== undefined) return this.reference(spec.value);
    if (spec.first) {
      const options = spec.first.map((one) => this.expression(one));
      return { columns: columnsOf(options), evaluate: (row) => firstFilled(options, row) };
    }
    const options = (spec.all ?? spec.join ?? []).map((one) => this.expression(one));
    const columns = columnsOf(options);
    if (spec.all) return { columns, evaluate: (row) => options.flatMap(({ evaluate }) => evaluate(row)) };
    const between = spec.with ?? ", ";
    return {
      columns,
      evaluate(row) {
        const texts = options.flatMap(({ evaluate }) => evaluate(row));
        return texts.length === 0 ? NOTHING : [texts.join(between)];
      },
    };
  }

  private column(names: readonly string[]): Expression {
    const readers = names.map(cellReader);
    const keys = names.map(folded);
    if (!keys.some((key) => key.startsWith("$") || this.columns.some((known) => known.includes(key)))) this.columns.push(keys);
    const { everyCell } = this;
    const column = names[0] as string;
    return {
      columns: [column],
      evaluate(row) {
        for (const read of readers) {
          let texts = read(row);
          for (const transform of everyCell) texts = transform(texts, (fault, value) => row.warn(fault, { column, value }));
          if (texts.length > 0) return texts;
        }
        return NOTHING;
      },
    };
  }

  /** A value of `values` written above, or an item of `each`. */
  private reference(name: string): Expression {
    const named = this.named.get(name);
    if (named) return named;
    if (!this.items.has(name)) throw unknownName("values", name);
    return { columns: [], evaluate: ({ items }) => (items[name] === undefined ? NOTHING : [items[name]]) };
  }

  private template(text: string): Expression {
    return compiledTemplate(text, (name) => (this.named.has(name) || this.items.has(name) ? this.reference(name) : this.column([name])));
  }
}
