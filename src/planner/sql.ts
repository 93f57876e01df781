import type { Audience } from "../core/audience.js";

/** What a statement's parameters are read from, at each execution. */
export interface Frame {
  /** The operation's variables, coerced and defaulted. */
  readonly variables: Readonly<Record<string, unknown>>;
  readonly today: string;
  /** The day on which what is dated must hold, where the fields above have decided it; today by default. */
  readonly asOf?: string;
  readonly language: string;
  /** Keys the digest of page cursors. */
  readonly cursorKey: string;
  /** For how many days a consumer may keep a cursor of the change feed. */
  readonly cursorDays: number;
  readonly now: Date;
  readonly audience: Audience;
}

/** A `$n` of the statement: how its value is read from a frame. The same object used twice is one `$n`. */
export class Parameter {
  constructor(
    readonly pgType: string,
    readonly read: (frame: Frame) => unknown,
  ) {}
}

/** A piece of SQL text with parameters, never values. Immutable. */
export class Sql {
  constructor(readonly parts: readonly (string | Parameter)[]) {}
}

/** Builds SQL from a template. Interpolations are SQL or parameters; a bare string is refused by its type. */
export function sql(strings: TemplateStringsArray, ...values: readonly (Sql | Parameter)[]): Sql {
  const parts: (string | Parameter)[] = [];
  strings.forEach((text, index) => {
    if (text !== "") parts.push(text);
    const value = values[index];
    if (value instanceof Sql) parts.push(...value.parts);
    else if (value) parts.push(value);
  });
  return new Sql(parts);
}

/** Text that the program itself made (a keyword, a number it computed). Never pass anything that a client sent. */
export function rawSql(text: string): Sql {
  return new Sql([text]);
}

export function identifier(name: string): Sql {
  return new Sql([`"${name.replaceAll('"', '""')}"`]);
}

/** A string constant of the schema (a type's name, a label), quoted. */
export function literal(text: string): Sql {
  return new Sql([quoteLiteral(text)]);
}

export function quoteLiteral(text: string): string {
  const quoted = `'${text.replaceAll("'", "''")}'`;
  return text.includes("\\") ? ` E${quoted.replaceAll("\\", "\\\\")}` : quoted;
}

export function joinSql(list: readonly Sql[], separator: string): Sql {
  const parts: (string | Parameter)[] = [];
  list.forEach((item, index) => {
    if (index > 0) parts.push(separator);
    parts.push(...item.parts);
  });
  return new Sql(parts);
}

/** All conditions hold; `true` when there is none. */
export function allOf(conditions: readonly Sql[]): Sql {
  return conditions.length === 0 ? rawSql("true") : joinSql(conditions, " and ");
}

export interface RenderedSql {
  readonly text: string;
  readonly parameters: readonly Parameter[];
}

/** Numbers the parameters in order of appearance. */
export function renderSql(statement: Sql): RenderedSql {
  const parameters: Parameter[] = [];
  const numbers = new Map<Parameter, number>();
  let text = "";
  for (const part of statement.parts) {
    if (typeof part === "string") {
      text += part;
      continue;
    }
    let number = numbers.get(part);
    if (number === undefined) {
      parameters.push(part);
      number = parameters.length;
      numbers.set(part, number);
    }
    text += `$${number}::${part.pgType}`;
  }
  return { text, parameters };
}
