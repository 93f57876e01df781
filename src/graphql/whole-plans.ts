import {
  BREAK,
  type DocumentNode,
  type FieldNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  isAbstractType,
  isObjectType,
  type OperationDefinitionNode,
  separateOperations,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from "graphql";
import type { SchemaBinding } from "../planner/schema-binding.js";

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
    const isWhole = !this.needsJavaScript(separateOperations(document)[operation.name?.value ?? ""] ?? document);
    this.known.set(operation, isWhole);
    return isWhole;
  }

  private needsJavaScript(document: DocumentNode): boolean {
    const types = new TypeInfo(this.schema);
    let isNeeded = false;
    const Field = (field: FieldNode): typeof BREAK | undefined => {
      isNeeded = this.owners(types.getParentType()).some((owner) => this.isResolved(owner, field.name.value));
      return isNeeded ? BREAK : undefined;
    };
    visit(document, visitWithTypeInfo(types, { Field }));
    return isNeeded;
  }

  private owners(parent: GraphQLNamedType | null | undefined): readonly GraphQLNamedType[] {
    return isAbstractType(parent) ? this.schema.getPossibleTypes(parent) : parent ? [parent] : [];
  }

  /** All that stands below a planned field is planned, but for what says that it is resolved from what the statement reads for it. */
  private isResolved(owner: GraphQLNamedType, fieldName: string): boolean {
    if (!isObjectType(owner) || fieldName === "__typename") return false;
    if (owner !== this.schema.getQueryType()) return this.binding.readsOf(owner, fieldName) !== undefined;
    return !this.binding.isPlanned(owner, fieldName);
  }
}
