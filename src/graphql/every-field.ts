import {
  BREAK,
  type DocumentNode,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isAbstractType,
  isObjectType,
  type OperationDefinitionNode,
  separateOperations,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from "graphql";

/**
 * Whether something holds for every field that the operation may ask, of every type that may answer it, whatever `@skip` and `@include` say.
 *
 * @param operation a valid operation of the document
 */
export function everyField(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  holds: (owner: GraphQLObjectType, fieldName: string) => boolean,
): boolean {
  const types = new TypeInfo(schema);
  const owners = (parent: GraphQLNamedType | null | undefined): readonly GraphQLObjectType[] => {
    if (isAbstractType(parent)) return schema.getPossibleTypes(parent);
    return isObjectType(parent) ? [parent] : [];
  };
  let isSo = true;
  const visitor = visitWithTypeInfo(types, {
    Field(field) {
      isSo = owners(types.getParentType()).every((owner) => holds(owner, field.name.value));
      return isSo ? undefined : BREAK;
    },
  });
  visit(separateOperations(document)[operation.name?.value ?? ""] ?? document, visitor);
  return isSo;
}
