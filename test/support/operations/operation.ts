import {
  GraphQLBoolean,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLInterfaceType,
  GraphQLNonNull,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isLeafType,
} from "graphql";
import { Choices } from "./choices.js";
import type { CursorPool } from "./cursor-pool.js";
import { FieldArguments } from "./field-arguments.js";
import { InputValues } from "./input-values.js";
import type { KnownValues } from "./known-values.js";
import { WrittenValues } from "./written-values.js";

export interface Operation {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** Others, with which the operation is valid too. */
  readonly otherVariables: Readonly<Record<string, unknown>>;
}

export interface OperationSource {
  readonly schema: GraphQLSchema;
  /** Fields of Query that may be asked. */
  readonly roots: readonly string[];
  readonly known: KnownValues;
  readonly cursors: CursorPool;
  /** Fields that are not to be asked for, by name; by default those that the reference does not know. */
  readonly unasked?: readonly string[];
}

const MAX_DEPTH = 4;

/**
 * Fields that the reference does not know, by name: search with its scores, what JavaScript makes (citations, the network), what the places and the habits of meetings come to, the figures of the observatory, and what staff read of the writes and of the house's own
 * work, which are no records of the directory. Their own tests hold them.
 */
export const UNASKED: readonly string[] = [
  "about",
  "assertions",
  "changes",
  "chronicle",
  "citation",
  "correspondences",
  "discussedAt",
  "duplicates",
  "erasureReceipts",
  "files",
  "freshness",
  "health",
  "history",
  "import",
  "imports",
  "knownSince",
  "listings",
  "network",
  "objectedAt",
  "observatory",
  "possibleDuplicates",
  "proposals",
  "quorum",
  "registration",
  "registrations",
  "remarks",
  "retentionRuns",
  "search",
  "sessionAttendance",
  "sessions",
  "undoableMerges",
  "vacantSince",
  "valueAt",
  "workItems",
];

/** A valid operation on the schema, made from the numbers alone. `extra` is added to the selection of the root. */
export function operationFrom(source: OperationSource, numbers: readonly number[], extra = ""): Operation {
  return new OperationWriter(source, new Choices(numbers)).write(extra);
}

class OperationWriter {
  private readonly args: FieldArguments;
  private readonly values: WrittenValues;
  private readonly fragments = new Map<string, { readonly type: string; readonly text: string }>();
  private readonly usedNames = new Set<string>();
  private aliases = 0;

  constructor(
    private readonly source: OperationSource,
    private readonly choices: Choices,
  ) {
    this.args = new FieldArguments(new InputValues(source.known, choices), source.cursors, choices);
    this.values = new WrittenValues(choices);
  }

  write(extra: string): Operation {
    const selection = this.selection(this.source.schema.getQueryType() as GraphQLObjectType, MAX_DEPTH, "");
    const { definitions, variables, otherVariables } = this.values;
    const head = definitions.length > 0 ? `query (${definitions.join(", ")})` : "query";
    const fragments = [...this.fragments].map(([name, { type, text }]) => `fragment ${name} on ${type} ${text}`);
    return { query: [`${head} { ${selection} ${extra} }`, ...fragments].join("\n"), variables, otherVariables };
  }

  /** @param prefix of aliases: keeps apart what different types answer in one place */
  private selection(type: GraphQLCompositeType, depth: number, prefix: string): string {
    const items = Array.from({ length: 1 + this.choices.below(4) }, () => this.item(type, depth, prefix));
    return items.join(" ");
  }

  private item(type: GraphQLCompositeType, depth: number, prefix: string): string {
    if (isAbstractType(type) && this.choices.below(3) > 0) return this.member(type, depth);
    switch (this.choices.below(10)) {
      case 9:
        return `... ${this.choices.below(2) === 0 ? "" : `on ${type.name}`} ${this.directives()} { ${this.selection(type, depth, prefix)} }`;
      case 8:
        return prefix === "" ? `...${this.fragment(type, depth)} ${this.directives()}` : "__typename";
      case 7:
        return `__typename`;
      default:
        return this.anyField(type, depth, prefix);
    }
  }

  /** What is asked of one of the types that an interface stands for. */
  private member(type: GraphQLInterfaceType | GraphQLCompositeType, depth: number): string {
    const { schema } = this.source;
    const members = isAbstractType(type) ? schema.getPossibleTypes(type) : [];
    const interfaces = members.flatMap((member) => member.getInterfaces());
    const member = this.choices.onceIn(8) ? this.choices.pick(interfaces) : this.choices.pick(members);
    return `... on ${member.name} ${this.directives()} { ${this.selection(member, depth, `${member.name.toLowerCase()}_`)} }`;
  }

  private fragment(type: GraphQLCompositeType, depth: number): string {
    const known = [...this.fragments].filter(([, fragment]) => fragment.type === type.name).map(([name]) => name);
    if (known.length > 0 && this.choices.below(2) === 1) return this.choices.pick(known);
    const text = `{ ${this.selection(type, depth, "")} }`;
    const name = `Part${this.fragments.size + 1}`;
    this.fragments.set(name, { type: type.name, text });
    return name;
  }

  private anyField(type: GraphQLCompositeType, depth: number, prefix: string): string {
    const { unasked = UNASKED } = this.source;
    const fields = "getFields" in type ? Object.values(type.getFields()).filter(({ name }) => !unasked.includes(name)) : [];
    const isRoot = type === this.source.schema.getQueryType();
    const open = fields.filter((field) =>
      isRoot ? this.source.roots.includes(field.name) : depth > 0 || isLeafType(getNamedType(field.type)),
    );
    // Below the last level there may be nothing but objects: then the type's name is all that is left to ask.
    if (open.length === 0) return "__typename";
    return this.field(type, this.choices.pick(open), depth, prefix);
  }

  private field(type: GraphQLCompositeType, field: GraphQLField<unknown, unknown>, depth: number, prefix: string): string {
    const head = `${this.alias(field, prefix)}${field.name}${this.argumentsOf(type, field)} ${this.directives()}`;
    const target = getNamedType(field.type);
    if (!isCompositeType(target)) return head;
    const isRecord = !/(Connection|Edge|PageInfo)$/.test(target.name);
    const below = (): string => `{ ${this.selection(target, isRecord ? depth - 1 : depth, "")} }`;
    // The same field twice is one field, with what both ask of it.
    return this.choices.onceIn(6) ? `${head} ${below()} ${head} ${below()}` : `${head} ${below()}`;
  }

  /** A field with arguments is asked by its own name once, then under aliases: it would otherwise contradict itself. */
  private alias(field: GraphQLField<unknown, unknown>, prefix: string): string {
    const isTaken = field.args.length > 0 && this.usedNames.has(field.name);
    this.usedNames.add(field.name);
    if (prefix === "" && !isTaken && !this.choices.onceIn(8)) return "";
    this.aliases += isTaken || prefix === "" ? 1 : 0;
    return `${prefix}${field.name}${isTaken || prefix === "" ? this.aliases : ""}: `;
  }

  private argumentsOf(type: GraphQLCompositeType, field: GraphQLField<unknown, unknown>): string {
    const pairs = this.args.of(type.name, field);
    const written = field.args.flatMap(({ name, type: argumentType, defaultValue }) => {
      const pair = pairs.get(name);
      return pair ? [`${name}: ${this.values.write(argumentType, pair, defaultValue !== undefined)}`] : [];
    });
    return written.length > 0 ? `(${written.join(", ")})` : "";
  }

  private directives(): string {
    return ["skip", "include"]
      .filter(() => this.choices.onceIn(8))
      .map((name) => {
        const values = { value: this.choices.below(2) === 1, other: this.choices.below(2) === 1 };
        return `@${name}(if: ${this.values.write(new GraphQLNonNull(GraphQLBoolean), values)})`;
      })
      .join(" ");
  }
}
