import { type GraphQLInputType, isEnumType, isInputObjectType, isListType, isNonNullType } from "graphql";
import type { Choices } from "./choices.js";

/** Two values of one place in an operation: what it is asked with first, and what with another time, where a variable allows it. */
export interface Pair {
  readonly value: unknown;
  readonly other: unknown;
}

/** Input objects whose parts must suit each other: those of two values are not mixed. */
const INDIVISIBLE = ["IdentifierInput", "PeriodInput"];

/**
 * Writes values into an operation: as literals, as variables, or as literals with variables inside, and remembers the variables:
 * required or not, with or without a default, given, null or absent.
 */
export class WrittenValues {
  readonly definitions: string[] = [];
  readonly variables: Record<string, unknown> = {};
  readonly otherVariables: Record<string, unknown> = {};

  constructor(private readonly choices: Choices) {}

  /**
   * GraphQL text of the value.
   * @param hasDefault whether the place takes a default when the value is absent
   * @param isWritten whether it must be written out: one variable may not stand where a list is expected
   */
  write(type: GraphQLInputType, { value, other }: Pair, hasDefault = false, isWritten = false): string {
    if (!isWritten && (value === undefined || this.choices.below(5) > 2)) return this.variable(type, { value, other }, hasDefault);
    const named = isNonNullType(type) ? type.ofType : type;
    if (value !== null && isInputObjectType(named)) {
      const given = value as Record<string, unknown>;
      const others = (INDIVISIBLE.includes(named.name) ? given : (other ?? given)) as Record<string, unknown>;
      const fields = Object.values(named.getFields()).filter(({ name }) => Object.hasOwn(given, name));
      const parts = fields.map((field) => {
        const pair = { value: given[field.name], other: Object.hasOwn(others, field.name) ? others[field.name] : undefined };
        return `${field.name}: ${this.write(field.type, pair, field.defaultValue !== undefined)}`;
      });
      return `{ ${parts.join(", ")} }`;
    }
    if (Array.isArray(value) && isListType(named)) {
      const others = Array.isArray(other) ? other : value;
      if (value.length === 1 && this.choices.onceIn(4))
        return this.write(named.ofType, { value: value[0], other: others[0] ?? value[0] }, false, true);
      const items = value.map((item, index) => this.write(named.ofType, { value: item, other: others[index] ?? item }));
      return `[${items.join(", ")}]`;
    }
    return literal(type, value);
  }

  private variable(type: GraphQLInputType, { value, other }: Pair, hasDefault: boolean): string {
    const name = `v${this.definitions.length + 1}`;
    const isRequired = isNonNullType(type);
    const nullable = isRequired ? type.ofType : type;
    const fallback = value ?? other;
    const values = isRequired ? { value, other: other ?? value } : { value, other };
    if (fallback != null && values.value != null && this.choices.onceIn(3)) {
      // A default makes an optional variable fit a required place, and is taken when the variable is absent.
      this.definitions.push(`$${name}: ${nullable} = ${literal(nullable, fallback)}`);
      if (this.choices.below(2) === 0) this.variables[name] = values.value;
      if (values.other !== undefined && values.other !== null) this.otherVariables[name] = values.other;
      return `$${name}`;
    }
    const mayBeOptional = !isRequired || hasDefault;
    const bothGiven = values.value != null && values.other != null;
    this.definitions.push(`$${name}: ${nullable}${!mayBeOptional || (bothGiven && this.choices.below(2) === 1) ? "!" : ""}`);
    if (values.value !== undefined) this.variables[name] = values.value;
    if (values.other !== undefined) this.otherVariables[name] = values.other;
    return `$${name}`;
  }
}

function literal(type: GraphQLInputType, value: unknown): string {
  if (isNonNullType(type)) return literal(type.ofType, value);
  if (value === null) return "null";
  if (isListType(type)) {
    return Array.isArray(value) ? `[${value.map((item) => literal(type.ofType, item)).join(", ")}]` : literal(type.ofType, value);
  }
  if (isInputObjectType(type)) {
    const entries = Object.entries(value as object).filter(([, part]) => part !== undefined);
    return `{ ${entries.map(([name, part]) => `${name}: ${literal(type.getFields()[name]?.type as GraphQLInputType, part)}`).join(", ")} }`;
  }
  return isEnumType(type) ? String(value) : JSON.stringify(value);
}
