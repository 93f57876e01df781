import type { GraphQLObjectType, GraphQLSchema, OperationDefinitionNode } from "graphql";
import type { RequestContext } from "../core/context.js";
import type { SchemaBinding } from "../planner/schema-binding.js";
import { Composition } from "./composition.js";
import { everyField } from "./every-field.js";
import type { OperationRun, PlannedReader } from "./planned-reader.js";

/**
 * Answers queries whose fields JavaScript makes down to records, and SQL from there on: their JSON is written at once, without what
 * graphql-js does for each of hundreds of fields.
 */
export class ComposedExecution {
  private readonly known = new WeakMap<OperationDefinitionNode, boolean>();

  private readonly schema: GraphQLSchema;
  private readonly binding: SchemaBinding;

  constructor(private readonly reader: PlannedReader) {
    this.schema = reader.schema;
    this.binding = reader.binding;
  }

  covers({ document, operation }: OperationRun): boolean {
    const known = this.known.get(operation);
    if (known !== undefined) return known;
    const isCovered = everyField(this.schema, document, operation, (owner, fieldName) => this.isCovered(owner, fieldName));
    this.known.set(operation, isCovered);
    return isCovered;
  }

  /** @throws whatever a resolver throws, and for what GraphQL would answer with an error */
  answer(run: OperationRun, context: RequestContext): Promise<string> {
    return new Composition(this.schema, this.reader, run, context).text();
  }

  private isCovered(owner: GraphQLObjectType, fieldName: string): boolean {
    if (owner === this.schema.getQueryType()) return !fieldName.startsWith("__") && !this.binding.isPlanned(owner, fieldName);
    return fieldName === "__typename" || this.binding.readsOf(owner, fieldName) === undefined;
  }
}
