import {
  type ASTNode,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isObjectType,
  Kind,
  parse,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from "graphql";

/** `Type.field` of every object type to which these fields of Query lead. */
export function reachableFields(schema: GraphQLSchema, roots: readonly string[]): string[] {
  const waiting = roots.map((root) => getNamedType(schema.getQueryType()?.getFields()[root]?.type));
  const seen = new Set<unknown>();
  const fields: string[] = [];
  for (let type = waiting.pop(); type !== undefined; type = waiting.pop()) {
    if (seen.has(type)) continue;
    seen.add(type);
    if (isAbstractType(type)) waiting.push(...schema.getPossibleTypes(type));
    for (const field of isObjectType(type) ? Object.values(type.getFields()) : []) {
      fields.push(`${type.name}.${field.name}`);
      waiting.push(getNamedType(field.type));
    }
  }
  return fields;
}

/** `Type.field` of what the operations select. */
export function selectedFields(schema: GraphQLSchema, queries: readonly string[]): Set<string> {
  const selected = new Set<string>();
  const info = new TypeInfo(schema);
  const note = {
    enter: ({ kind }: ASTNode): void => {
      if (kind === Kind.FIELD) selected.add(`${info.getParentType()?.name}.${info.getFieldDef()?.name}`);
    },
  };
  for (const query of queries) visit(parse(query), visitWithTypeInfo(info, note));
  return selected;
}
