import {
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isInputObjectType,
  isLeafType,
  isNonNullType,
  isObjectType,
} from "graphql";
import { Choices } from "../operations/choices.js";
import { InputValues } from "../operations/input-values.js";
import type { KnownValues } from "../operations/known-values.js";

export interface Question {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

type Field = GraphQLField<unknown, unknown>;

const IDS_A_QUESTION = 100;
const FILTER_VALUES = 2;
const WORDS = 20;
/** Before `hideSome` hid anything, by its own account. */
const KNOWN_ON = "2026-02-01T00:00:00.000Z";

/**
 * Questions that between them ask for every field of every type, of every record whether hidden or not, and use every filter and
 * order of every list. Made from the schema, so that whatever is added to it is asked for too.
 */
export class Questions {
  constructor(
    private readonly schema: GraphQLSchema,
    /** Fields of Query to be asked. */
    private readonly roots: readonly string[],
    private readonly known: KnownValues,
  ) {}

  all(): Question[] {
    return [...this.ofRecords(), ...this.ofLists(), ...this.ofSearch(), ...this.ofKeys(), ...this.ofVersions(), ...this.ofFigures()];
  }

  /** Lists as they were known once. */
  private ofVersions(): Question[] {
    return this.fieldsOfQuery()
      .filter(({ args }) => args.some(({ name }) => name === "knownOn") && args.some(({ name }) => name === "first"))
      .flatMap((field) =>
        ["", ', asOf: "2018-06-01"'].map((asOf) => ({
          query: `{ ${field.name}(first: 100, knownOn: "${KNOWN_ON}"${asOf}) ${this.below(field, 2)} }`,
          variables: {},
        })),
      );
  }

  /** All records by id: what they say themselves, then each of their fields with what lies two steps further. */
  private ofRecords(): Question[] {
    return [...this.known.ids].flatMap(([type, ids]) => {
      const owner = this.composite(type);
      const parts = ["", ...compositesOf(owner).map((field) => this.written(field, 1))];
      const filters = compositesOf(owner).flatMap((field) => this.filters(field));
      const ofChunk = (chunk: readonly string[]): Question[] => [
        ...["", ', asOf: "2018-06-01"'].flatMap((asOf) =>
          parts.map((part) => ({
            query: `query ($ids: [ID!]!) { nodes(ids: $ids${asOf}) { __typename id ... on ${type} { ${this.leaves(owner)} ${part} } } }`,
            variables: { ids: chunk },
          })),
        ),
        ...filters.map(({ field, key, value }) => ({
          query: `query ($ids: [ID!]!, $filter: ${inputType(field, "filter")}) {
            nodes(ids: $ids) { ... on ${type} { ${field.name}(first: 100, filter: $filter) { ${this.found(field)} } } } }`,
          variables: { ids: chunk, filter: { [key]: value } },
        })),
      ];
      return chunks(ids, IDS_A_QUESTION).flatMap(ofChunk);
    });
  }

  /** Every list as a whole, from both ends, in every order, and through every filter. */
  private ofLists(): Question[] {
    return this.fieldsOfQuery()
      .filter((field) => field.args.every(({ type }) => !isNonNullType(type)))
      .filter((field) => field.args.some(({ name }) => name === "first"))
      .flatMap((field) => {
        const whole = (args: string, definition = "", variables: Question["variables"] = {}): Question => ({
          query: `query ${definition} { ${field.name}(${args}) { ${this.found(field)} } }`,
          variables,
        });
        const ordered = ordersOf(field).flatMap((orderBy) =>
          ["first: 7", "last: 7", "first: 100"].map((page) =>
            whole(`${page}, orderBy: $orderBy`, `($orderBy: ${inputType(field, "orderBy")})`, { orderBy: [orderBy] }),
          ),
        );
        const filtered = this.filters(field).map(({ key, value }) =>
          whole("first: 100, filter: $filter", `($filter: ${inputType(field, "filter")})`, { filter: { [key]: value } }),
        );
        const inFull = { query: `{ ${field.name}(first: 100) ${this.below(field, 0)} }`, variables: {} };
        return [inFull, whole("last: 3"), ...ordered, ...filtered];
      });
  }

  private ofSearch(): Question[] {
    const search = this.fieldsOfQuery().find(({ name }) => name === "search");
    if (!search) return [];
    const ask = (variables: Question["variables"]): Question => ({
      query: `query ($query: String!, $filter: ${inputType(search, "filter")}, $first: Int) {
        search(query: $query, filter: $filter, first: $first) ${this.below(search, 1)} }`,
      variables,
    });
    const words = spread(this.known.words, WORDS);
    return [
      ...[...words, "reserve", "réservée", "association", "exemple", "asociation"].map((query) => ask({ query, first: 100 })),
      ...this.filters(search).flatMap(({ key, value }) => ask({ query: "association", filter: { [key]: value }, first: 5 })),
    ];
  }

  /** Records by what else names them: identifiers, slugs. */
  private ofKeys(): Question[] {
    return this.fieldsOfQuery().flatMap((field) =>
      [
        ...(field.args.some(({ name }) => name === "identifier") ? this.known.identifiers.map((identifier) => ({ identifier })) : []),
        ...(field.args.some(({ name }) => name === "slug") ? this.known.slugs.map((slug) => ({ slug })) : []),
        ...(field.args.length === 0 ? [{}] : []),
      ].map((variables) => {
        const names = Object.keys(variables);
        const definition = names.map((name) => `$${name}: ${inputType(field, name)}`).join();
        const given = names.map((name) => `${name}: $${name}`).join();
        return {
          query: `query ${definition && `(${definition})`} { ${field.name}${given && `(${given})`} ${this.below(field, 1)} }`,
          variables,
        };
      }),
    );
  }

  /** What the observatory lists, and its figures as a whole and by each dimension. */
  private ofFigures(): Question[] {
    if (!this.fieldsOfQuery().some(({ name }) => name === "observatory")) return [];
    return compositesOf(this.composite("Observatory")).flatMap((field) => {
      const dimension = getNamedType(field.args.find(({ name }) => name === "groupBy")?.type);
      const groups = dimension && "getValues" in dimension ? dimension.getValues().map(({ name }) => `(groupBy: [${name}])`) : [];
      return ["", ...groups].map((args) => ({ query: `{ observatory { ${field.name}${args} ${this.below(field, 2)} } }`, variables: {} }));
    });
  }

  private fieldsOfQuery(): Field[] {
    return Object.values(this.schema.getQueryType()?.getFields() ?? {}).filter(({ name }) => this.roots.includes(name));
  }

  private composite(type: string): GraphQLCompositeType {
    return this.schema.getType(type) as GraphQLCompositeType;
  }

  /** Each key of a list's filter with some values. */
  private filters(field: Field): { field: Field; key: string; value: unknown }[] {
    const type = getNamedType(field.args.find(({ name }) => name === "filter")?.type);
    if (!isInputObjectType(type)) return [];
    const owner = type.name.replace(/Filter$/, "");
    return Object.values(type.getFields()).flatMap((key: GraphQLInputField, rank) =>
      Array.from({ length: FILTER_VALUES }, (_, time) => {
        const numbers = Array.from({ length: 40 }, (__, at) => (rank + 1) * 7919 + time * 104_729 + at * at * 31);
        return { field, key: key.name, value: new InputValues(this.known, new Choices(numbers)).of(key.type, key.name, owner) };
      }),
    );
  }

  /** What tells that a list differs. */
  private found(field: Field): string {
    const connection = this.composite(getNamedType(field.type).name);
    return `${this.leaves(connection)} pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { cursor node { __typename } }`;
  }

  private leaves(type: GraphQLCompositeType): string {
    return fieldsOf(type)
      .filter((field) => isLeafType(getNamedType(field.type)))
      .map(({ name }) => name)
      .join(" ");
  }

  private written(field: Field, depth: number): string {
    return `${field.name}${field.args.some(({ name }) => name === "first") ? "(first: 4)" : ""} ${this.below(field, depth)}`;
  }

  /** What is selected of what a field leads to: its own, and `depth` records further. */
  private below(field: Field, depth: number): string {
    const type = getNamedType(field.type) as GraphQLCompositeType;
    return isLeafType(type)
      ? ""
      : this.selection(type, /(Connection|Edge|PageInfo|Quorum|CommitteeHealth|Balance)$/.test(type.name) ? depth + 1 : depth);
  }

  private selection(type: GraphQLCompositeType, depth: number): string {
    if (isAbstractType(type)) {
      const members = this.schema
        .getPossibleTypes(type)
        .map((member) => `... on ${member.name} { ${prefixed(member.name, this.leaves(member))} }`);
      return `{ __typename ${members.join(" ")} }`;
    }
    const further = depth > 0 ? compositesOf(type).map((field) => this.written(field, depth - 1)) : [];
    return `{ __typename ${this.leaves(type)} ${further.join(" ")} }`;
  }
}

function fieldsOf(type: GraphQLCompositeType): Field[] {
  return isObjectType(type) ? Object.values(type.getFields()) : [];
}

function compositesOf(type: GraphQLCompositeType): Field[] {
  return fieldsOf(type).filter((field) => !isLeafType(getNamedType(field.type)));
}

/** Keeps apart what types of one union answer under one name. */
function prefixed(type: string, names: string): string {
  return names
    .split(" ")
    .map((name) => `${type}_${name}: ${name}`)
    .join(" ");
}

function inputType(field: Field, argument: string): string {
  return String(field.args.find(({ name }) => name === argument)?.type);
}

function ordersOf(field: Field): unknown[] {
  const order = getNamedType(field.args.find(({ name }) => name === "orderBy")?.type);
  const keys = isInputObjectType(order) ? getNamedType(order.getFields().field?.type) : undefined;
  const names = keys && "getValues" in keys ? keys.getValues().map(({ name }) => name) : [];
  return names.flatMap((name) => [
    { field: name, direction: "ASC" },
    { field: name, direction: "DESC" },
  ]);
}

function chunks<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, rank) => items.slice(rank * size, (rank + 1) * size));
}

function spread<T>(items: readonly T[], count: number): T[] {
  return Array.from({ length: Math.min(count, items.length) }, (_, rank) => items[Math.floor((rank * items.length) / count)] as T);
}
