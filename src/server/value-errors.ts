import {
  type ASTNode,
  BREAK,
  coerceInputValue,
  type DocumentNode,
  type GraphQLInputType,
  type GraphQLSchema,
  isInputObjectType,
  isInputType,
  isListType,
  isNonNullType,
  Kind,
  TypeInfo,
  typeFromAST,
  type ValueNode,
  type VariableDefinitionNode,
  visit,
  visitWithTypeInfo,
} from "graphql";
import { ExpectedError } from "../core/errors.js";

type Key = string | number;

/** A key spelled as our fields are; another may hold anything, a key of access too, and is not repeated. */
const UNKNOWN_FIELD = /^Field "([a-z][A-Za-z]{0,29}|__proto__)" is not defined by type /;

/**
 * What is wrong with a variable, place by place, without the values that graphql's own messages repeat.
 * @param given what the request said for it; undefined when it said nothing
 */
export function variableErrors(schema: GraphQLSchema, definition: VariableDefinitionNode, given: unknown): ExpectedError[] {
  const name = `$${definition.variable.name.value}`;
  const type = typeFromAST(schema, definition.type);
  if (!isInputType(type)) return [];
  if (given === undefined) return [missing(name, String(type))];
  const errors: ExpectedError[] = [];
  coerceInputValue(given, type, (path, _value, error) => {
    const unknown = UNKNOWN_FIELD.exec(error.message)?.[1];
    if (error.originalError instanceof ExpectedError) errors.push(error.originalError);
    else if (unknown !== undefined) errors.push(unknownField(printPlace(name, [...path, unknown]), String(typeAt(type, path))));
    else errors.push(invalid(printPlace(name, path), String(typeAt(type, path))));
  });
  return errors;
}

/** The argument that holds `node`, as a path within the operation such as `organizations.filter.kind[0]`. */
export function argumentAt(document: DocumentNode, node: ASTNode): string | undefined {
  let found: string | undefined;
  visit(document, {
    Field(field) {
      for (const argument of field.arguments ?? []) {
        const path = argument === node ? [] : pathTo(argument.value, node);
        if (path && found === undefined) found = printPlace(`${field.name.value}.${argument.name.value}`, path);
      }
    },
    VariableDefinition({ variable, defaultValue }) {
      const path = defaultValue && pathTo(defaultValue, node);
      if (path) found = printPlace(`$${variable.name.value}`, path);
    },
  });
  return found;
}

const PLAIN_LITERALS: readonly ASTNode["kind"][] = [Kind.STRING, Kind.INT, Kind.FLOAT, Kind.BOOLEAN];

/** A refused text, number or boolean in the document, without what graphql or a scalar says of its value. */
export function literalError(schema: GraphQLSchema, document: DocumentNode, node: ASTNode, argument: string): ExpectedError | undefined {
  if (!PLAIN_LITERALS.includes(node.kind)) return undefined;
  const types = new TypeInfo(schema);
  let expected: GraphQLInputType | null | undefined;
  visit(
    document,
    visitWithTypeInfo(types, {
      enter(candidate) {
        if (candidate !== node) return undefined;
        expected = types.getInputType();
        return BREAK;
      },
    }),
  );
  return expected ? invalid(argument, String(expected)) : undefined;
}

function pathTo(from: ValueNode, node: ASTNode): Key[] | undefined {
  if (from === node) return [];
  const children: readonly (readonly [Key, ASTNode, ValueNode])[] =
    from.kind === Kind.LIST
      ? from.values.map((value, index) => [index, value, value])
      : from.kind === Kind.OBJECT
        ? from.fields.map((field) => [field.name.value, field, field.value])
        : [];
  for (const [key, child, value] of children) {
    if (child === node) return [key];
    const rest = pathTo(value, node);
    if (rest) return [key, ...rest];
  }
  return undefined;
}

function printPlace(root: string, path: readonly Key[]): string {
  return path.reduce<string>((printed, key) => (typeof key === "number" ? `${printed}[${key}]` : `${printed}.${key}`), root);
}

function typeAt(root: GraphQLInputType, path: readonly Key[]): GraphQLInputType {
  return path.reduce<GraphQLInputType>((outer, key) => {
    const type = isNonNullType(outer) ? outer.ofType : outer;
    if (isListType(type)) return typeof key === "number" ? type.ofType : type;
    if (isInputObjectType(type)) return type.getFields()[key]?.type ?? type;
    return type;
  }, root);
}

function invalid(argument: string, type: string): ExpectedError {
  return new ExpectedError(
    "BAD_USER_INPUT",
    {
      fr: `La valeur de « ${argument} » n'est pas valable : ${type} attendu.`,
      en: `The value of "${argument}" is not valid: expected ${type}.`,
    },
    { argument },
  );
}

function unknownField(argument: string, type: string): ExpectedError {
  return new ExpectedError(
    "BAD_USER_INPUT",
    { fr: `« ${argument} » n'existe pas dans ${type}.`, en: `"${argument}" does not exist in ${type}.` },
    { argument },
  );
}

function missing(argument: string, type: string): ExpectedError {
  return new ExpectedError(
    "BAD_USER_INPUT",
    { fr: `La variable « ${argument} » (${type}) manque.`, en: `The variable "${argument}" (${type}) is missing.` },
    { argument },
  );
}
