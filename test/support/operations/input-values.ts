import { type GraphQLInputObjectType, type GraphQLInputType, isEnumType, isInputObjectType, isListType, isNonNullType } from "graphql";
import type { Choices } from "./choices.js";
import type { KnownValues } from "./known-values.js";

/** Keys of filters that combine others: wanted more often than by their number. */
const LOGICAL = ["or", "not", "and"];

/** Makes valid values of the schema's input types, with null, absent and empty ones among them. */
export class InputValues {
  constructor(
    private readonly known: KnownValues,
    private readonly choices: Choices,
  ) {}

  /**
   * @param name of the argument or input field that takes the value
   * @param owner whose ids are meant, where it takes ids: the name of a type
   */
  of(type: GraphQLInputType, name: string, owner: string, depth = 3): unknown {
    if (isNonNullType(type)) return this.present(type.ofType, name, owner, depth);
    return this.choices.onceIn(12) ? null : this.present(type, name, owner, depth);
  }

  private present(type: GraphQLInputType, name: string, owner: string, depth: number): unknown {
    const { choices, known } = this;
    if (isListType(type)) {
      const length = choices.pick([1, 2, 1, 3, 0]);
      return Array.from({ length }, () => this.of(type.ofType, name, owner, depth - 1));
    }
    if (isEnumType(type)) return choices.pick(type.getValues()).value;
    if (isInputObjectType(type)) return this.object(type, depth);
    switch (String(type)) {
      case "ID":
        return choices.pick(owner === "Node" ? [...known.ids.values()].flat() : (known.ids.get(owner) ?? []));
      case "Boolean":
        return choices.below(2) === 0;
      case "Date":
        return choices.pick(known.dates);
      case "DateTime":
        return choices.pick(known.instants);
      case "Decimal":
        return choices.pick(known.amounts);
      case "Int":
        return choices.pick([2024, 2015, 1999]);
      default:
        return choices.pick(this.strings(name));
    }
  }

  private strings(name: string): readonly string[] {
    const { themes, territories, collections, slugs, words } = this.known;
    const pools: Readonly<Record<string, readonly string[]>> = {
      theme: themes,
      territory: territories,
      code: territories,
      within: territories,
      collection: collections,
      slug: slugs,
    };
    return pools[name] ?? words;
  }

  private object(type: GraphQLInputObjectType, depth: number): Record<string, unknown> {
    const { choices, known } = this;
    if (type.name === "IdentifierInput") return { ...choices.pick(known.identifiers) };
    if (type.name === "NearInput") return { ...choices.pick(known.places), radiusKm: choices.pick([1, 0.5, 2.25, 10, 0]) };
    if (type.name === "PeriodInput") {
      const [from, to] = [choices.pick(known.dates), choices.pick(known.dates)].sort();
      return choices.pick<Record<string, unknown>>([{}, { from, to }, { from }, { to }, { from: null, to }]);
    }
    const fields = Object.values(type.getFields());
    const affordable = depth > 0 ? fields : fields.filter((field) => !isFilter(field.type));
    const chosen = affordable.filter((field) => isNonNullType(field.type) && field.defaultValue === undefined);
    const logical = affordable.filter(({ name }) => LOGICAL.includes(name));
    const wanted = logical.length > 0 && choices.onceIn(3) ? [choices.pick(logical)] : [];
    for (const field of [...wanted, ...choices.some(affordable, 3)]) if (!chosen.includes(field)) chosen.push(field);
    const owner = type.name.replace(/Filter$/, "");
    return Object.fromEntries(chosen.map((field) => [field.name, this.of(field.type, field.name, owner, depth - 1)]));
  }
}

function isFilter(type: GraphQLInputType): boolean {
  return /Filter\b/.test(String(type));
}
