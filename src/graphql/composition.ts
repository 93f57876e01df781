import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  getArgumentValues,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from "graphql";
import { collectFields, collectSubfields } from "graphql/execution/collectFields.js";
import type { RequestContext } from "../core/context.js";
import { fragmentsOf } from "../planner/planner.js";
import { RecordReference } from "../planner/record-reference.js";
import { referringResolver } from "./attach-resolvers.js";
import type { OperationRun, PlannedReader } from "./planned-reader.js";

type Path = GraphQLResolveInfo["path"];

/** A field as it is selected, the same for each object of a list. */
interface Selected {
  readonly key: string;
  /** The key as JSON, with what stands before and after it. */
  readonly lead: string;
  readonly nodes: readonly FieldNode[];
  /** None for `__typename`. */
  readonly definition?: GraphQLField<unknown, RequestContext>;
  readonly args: Record<string, unknown>;
}

/** A place in the answer whose text comes later. */
interface Gap {
  parts: Part[];
}

type Part = string | Gap;

/** Records of one type of which the same is selected, by uuid, with where each stands. */
interface Referred {
  readonly type: string;
  readonly nodes: readonly FieldNode[];
  readonly reference: RecordReference;
  readonly places: Map<string, { readonly gap: Gap; readonly isRequired: boolean }[]>;
}

/** One answer in the making: fields are resolved, all records that they refer to are read, a statement for each type, then the text is whole. */
export class Composition {
  private readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  private readonly selected = new Map<readonly FieldNode[], readonly Selected[]>();
  private readonly referred: Referred[] = [];
  private readonly pending: Promise<void>[] = [];

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly reader: PlannedReader,
    private readonly run: OperationRun,
    private readonly context: RequestContext,
  ) {
    this.fragments = fragmentsOf(run.document);
  }

  async text(): Promise<string> {
    const { operation, variables } = this.run;
    const query = this.schema.getQueryType() as GraphQLObjectType;
    const fields = this.fieldsOf(query, collectFields(this.schema, this.fragments as never, variables, query, operation.selectionSet));
    const parts: Part[] = [];
    this.object(query, fields, undefined, undefined, parts);
    while (this.pending.length > 0) await Promise.all(this.pending.splice(0));
    await Promise.all(this.referred.map((referred) => this.read(referred)));
    return textOf(parts);
  }

  private object(type: GraphQLObjectType, fields: readonly Selected[], source: unknown, path: Path | undefined, parts: Part[]): void {
    for (const { key, lead, nodes, definition, args } of fields) {
      parts.push(lead);
      if (!definition) {
        parts.push(JSON.stringify(type.name));
        continue;
      }
      const at: Path = { prev: path, key, typename: type.name };
      const value = referringResolver(definition)(source, args, this.context, this.info(type, definition, nodes, at));
      this.complete(definition.type, nodes, value, at, parts);
    }
    parts.push(fields.length === 0 ? "{}" : "}");
  }

  private complete(type: GraphQLOutputType, nodes: readonly FieldNode[], value: unknown, path: Path, parts: Part[]): void {
    if (value instanceof Promise) {
      const gap: Gap = { parts: [] };
      parts.push(gap);
      const completed = value.then((settled: unknown) => this.complete(type, nodes, settled, path, gap.parts));
      // Once one has failed, nobody waits for the others.
      completed.catch(() => undefined);
      this.pending.push(completed);
      return;
    }
    const answered = isNonNullType(type) ? type.ofType : type;
    const isRequired = answered !== type;
    if (value instanceof RecordReference) this.refer(value, nodes, isRequired, parts);
    else if (value === null || value === undefined) parts.push(nullOf(isRequired));
    else if (isListType(answered)) this.list(answered.ofType as GraphQLOutputType, nodes, value, path, parts);
    else if (isLeafType(answered)) parts.push(leaf(answered, value));
    else if (isObjectType(answered)) this.object(answered, this.subfieldsOf(answered, nodes), value, path, parts);
    else throw new Error(`${answered.name} is answered by records alone`);
  }

  private list(type: GraphQLOutputType, nodes: readonly FieldNode[], value: unknown, path: Path, parts: Part[]): void {
    if (!Array.isArray(value)) throw new Error("A list is expected");
    parts.push("[");
    for (const [index, item] of (value as unknown[]).entries()) {
      if (index > 0) parts.push(",");
      this.complete(type, nodes, item, { prev: path, key: index, typename: undefined }, parts);
    }
    parts.push("]");
  }

  private refer(reference: RecordReference, nodes: readonly FieldNode[], isRequired: boolean, parts: Part[]): void {
    const { type, asOf, reader, uuid } = reference;
    const isAlike = (other: Referred): boolean =>
      other.nodes === nodes && other.type === type && other.reference.asOf === asOf && other.reference.reader === reader;
    let referred = this.referred.find(isAlike);
    if (!referred) {
      referred = { type, nodes, reference, places: new Map() };
      this.referred.push(referred);
    }
    const gap: Gap = { parts: [] };
    parts.push(gap);
    const places = referred.places.get(uuid);
    if (places) places.push({ gap, isRequired });
    else referred.places.set(uuid, [{ gap, isRequired }]);
  }

  private async read({ type, nodes, reference: { asOf, reader }, places }: Referred): Promise<void> {
    const context = reader === undefined ? this.context : { ...this.context, reader };
    const uuids = [...places.keys()];
    const asked = { type: this.schema.getType(type) as GraphQLObjectType, nodes, uuids, asOf, isSent: true };
    const records = await this.reader.records(this.run, asked, context);
    for (const [index, gaps] of [...places.values()].entries()) {
      const record = records[index] ?? null;
      const text = JSON.stringify(record);
      for (const { gap, isRequired } of gaps) gap.parts = [record === null ? nullOf(isRequired) : text];
    }
  }

  private subfieldsOf(type: GraphQLObjectType, nodes: readonly FieldNode[]): readonly Selected[] {
    let selected = this.selected.get(nodes);
    if (!selected) {
      const grouped = collectSubfields(this.schema, this.fragments as never, this.run.variables, type, nodes as FieldNode[]);
      selected = this.fieldsOf(type, grouped);
      this.selected.set(nodes, selected);
    }
    return selected;
  }

  private fieldsOf(type: GraphQLObjectType, grouped: ReadonlyMap<string, readonly FieldNode[]>): Selected[] {
    return [...grouped].map(([key, nodes], index) => {
      const [node] = nodes as [FieldNode];
      const definition = type.getFields()[node.name.value];
      const lead = `${index === 0 ? "{" : ","}${JSON.stringify(key)}:`;
      return { key, lead, nodes, definition, args: definition ? getArgumentValues(definition, node, this.run.variables) : {} };
    });
  }

  private info(
    parentType: GraphQLObjectType,
    { name, type }: GraphQLField<unknown, RequestContext>,
    fieldNodes: readonly FieldNode[],
    path: Path,
  ): GraphQLResolveInfo {
    const { schema, fragments } = this;
    const { operation, variables } = this.run;
    return {
      fieldName: name,
      fieldNodes,
      returnType: type,
      parentType,
      path,
      schema,
      fragments,
      rootValue: undefined,
      operation,
      variableValues: variables,
    };
  }
}

function leaf(type: GraphQLLeafType, value: unknown): string {
  const serialized = type.serialize(value);
  if (serialized === undefined || serialized === null) throw new Error(`${type.name} has no such value`);
  return JSON.stringify(serialized);
}

function nullOf(isRequired: boolean): string {
  if (isRequired) throw new Error("Null stands where nothing may be null");
  return "null";
}

function textOf(parts: readonly Part[]): string {
  let text = "";
  for (const part of parts) text += typeof part === "string" ? part : textOf(part.parts);
  return text;
}
