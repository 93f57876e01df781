import { type GraphQLArgument, type GraphQLField, GraphQLNonNull, getNamedType, isNonNullType } from "graphql";
import type { Choices } from "./choices.js";
import type { CursorPool, KnownOrder } from "./cursor-pool.js";
import type { InputValues } from "./input-values.js";
import type { Pair } from "./written-values.js";

const PAGE_ARGUMENTS = ["first", "after", "last", "before", "orderBy"];
/** The reference knows the present alone. */
const UNASKED_ARGUMENTS = ["knownOn"];
const PAGE_SIZES = [2, 1, 3, 5, 25, 100];

/** Values of a field's arguments, twice: such that the operation is valid with either. */
export class FieldArguments {
  constructor(
    private readonly values: InputValues,
    private readonly cursors: CursorPool,
    private readonly choices: Choices,
  ) {}

  of(typeName: string, field: GraphQLField<unknown, unknown>): Map<string, Pair> {
    const owner = getNamedType(field.type).name.replace(/Connection$/, "");
    const pairs = this.page(this.cursors.get(`${typeName}.${field.name}`), field);
    const others = field.args.filter(({ name }) => ![...PAGE_ARGUMENTS, ...UNASKED_ARGUMENTS].includes(name));
    for (const argument of this.chosen(others)) {
      pairs.set(argument.name, {
        value: this.values.of(this.typeOf(argument, others), argument.name, owner),
        other: this.values.of(this.typeOf(argument, others), argument.name, owner),
      });
    }
    return pairs;
  }

  /** Required ones always, one of several keys of a record, the rest now and then. */
  private chosen(args: readonly GraphQLArgument[]): GraphQLArgument[] {
    const keys = keysAmong(args);
    const key = keys.length > 0 ? [this.choices.pick(keys)] : [];
    const optional = args.filter((argument) => !keys.includes(argument) && !isNonNullType(argument.type));
    return [
      ...args.filter((argument) => isNonNullType(argument.type)),
      ...key,
      ...optional.filter(({ name }) => (name === "filter" ? this.choices.below(3) > 0 : this.choices.onceIn(2))),
    ];
  }

  private typeOf(argument: GraphQLArgument, all: readonly GraphQLArgument[]) {
    // Of several keys exactly one is given: so it is not null.
    const { type } = argument;
    return keysAmong(all).includes(argument) && !isNonNullType(type) ? new GraphQLNonNull(type) : type;
  }

  private page(orders: readonly KnownOrder[] | undefined, field: GraphQLField<unknown, unknown>): Map<string, Pair> {
    const { choices } = this;
    const pairs = new Map<string, Pair>();
    if (!field.args.some(({ name }) => name === "first")) return pairs;
    const known = orders ? choices.pick(orders) : { orderBy: undefined, cursors: [] };
    if (known.orderBy !== undefined) pairs.set("orderBy", { value: known.orderBy, other: known.orderBy });
    const names = choices.pick([
      [],
      ["first"],
      ["last"],
      ["first", "after"],
      ["last", "before"],
      ["first", "after", "before"],
      ["last", "after", "before"],
      ["after"],
    ]);
    for (const name of names) {
      const isSize = name === "first" || name === "last";
      const pool: readonly unknown[] = isSize ? PAGE_SIZES : known.cursors;
      if (pool.length > 0) pairs.set(name, { value: choices.pick(pool), other: choices.pick(pool) });
    }
    return pairs;
  }
}

/** The optional arguments by any one of which a record is found. */
function keysAmong(args: readonly GraphQLArgument[]): GraphQLArgument[] {
  return args.filter(({ name, type }) => ["id", "identifier", "slug"].includes(name) && !isNonNullType(type));
}
