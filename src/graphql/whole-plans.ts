import type { DocumentNode, GraphQLObjectType, GraphQLSchema, OperationDefinitionNode } from "graphql";
import type { SchemaBinding } from "../planner/schema-binding.js";
import { everyField } from "./every-field.js";

/** Knows which operations SQL can answer whole: those without a field that needs JavaScript. Worked out once an operation. */
export class WholePlans {
  private readonly known = new WeakMap<OperationDefinitionNode, boolean>();

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly binding: SchemaBinding,
  ) {}

  /** @param operation a valid operation of the document */
  covers(document: DocumentNode, operation: OperationDefinitionNode): boolean {
    const known = this.known.get(operation);
    if (known !== undefined) return known;
    const isWhole = everyField(this.schema, document, operation, (owner, fieldName) => !this.isResolved(owner, fieldName));
    this.known.set(operation, isWhole);
    return isWhole;
  }

  /** All that stands below a planned field is planned, but for what says that it is resolved from what the statement reads for it. */
  private isResolved(owner: GraphQLObjectType, fieldName: string): boolean {
    if (fieldName === "__typename") return false;
    if (owner !== this.schema.getQueryType()) return this.binding.readsOf(owner, fieldName) !== undefined;
    return !this.binding.isPlanned(owner, fieldName);
  }
}
