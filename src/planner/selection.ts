import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  isAbstractType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
  TypeNameMetaFieldDef,
} from "graphql";
import { ExpectedError } from "../core/errors.js";
import type { SelectedField } from "./field-plan.js";
import { OperationInput } from "./operation-input.js";
import type { Shape } from "./shape.js";

/** The fragments of a document, by name, and the schema that gives their type conditions a meaning. */
export interface SelectionContext {
  readonly schema: GraphQLSchema;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  readonly shape: Shape;
}

/** The fields that `selections` ask of `type`, in the order of the response; `@skip` and `@include` decided. */
export function collectFields(
  context: SelectionContext,
  type: GraphQLObjectType,
  selections: readonly SelectionSetNode[],
  path: string,
): SelectedField[] {
  const groups = new Map<string, FieldNode[]>();
  const visited = new Set<string>();
  for (const set of selections) collectInto(groups, visited, context, type, set);
  // What introspection answers is never planned.
  const planned = [...groups].filter(([, [first]]) => first?.name.value !== "__schema" && first?.name.value !== "__type");
  return planned.map(([responseKey, nodes]) => selectedField(context, type, responseKey, nodes, path));
}

function collectInto(
  groups: Map<string, FieldNode[]>,
  visited: Set<string>,
  context: SelectionContext,
  type: GraphQLObjectType,
  set: SelectionSetNode,
): void {
  for (const selection of set.selections) {
    if (!isIncluded(selection, context.shape)) continue;
    if (selection.kind === Kind.FIELD) {
      const key = selection.alias?.value ?? selection.name.value;
      const group = groups.get(key);
      if (group) group.push(selection);
      else groups.set(key, [selection]);
      continue;
    }
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      const condition = selection.typeCondition?.name.value;
      if (applies(context.schema, condition, type)) collectInto(groups, visited, context, type, selection.selectionSet);
      continue;
    }
    const name = selection.name.value;
    if (visited.has(name)) continue;
    visited.add(name);
    const fragment = context.fragments[name];
    if (fragment && applies(context.schema, fragment.typeCondition.name.value, type)) {
      collectInto(groups, visited, context, type, fragment.selectionSet);
    }
  }
}

function applies(schema: GraphQLSchema, condition: string | undefined, type: GraphQLObjectType): boolean {
  if (condition === undefined || condition === type.name) return true;
  const conditional = schema.getType(condition);
  return isAbstractType(conditional) && schema.isSubType(conditional, type);
}

function isIncluded(selection: SelectionNode, shape: Shape): boolean {
  for (const directive of selection.directives ?? []) {
    const name = directive.name.value;
    if (name !== "skip" && name !== "include") continue;
    const value = directive.arguments?.find((argument) => argument.name.value === "if")?.value;
    const isOn =
      value?.kind === Kind.VARIABLE
        ? shape.look((frame) => switched(frame.variables[value.name.value], name))
        : value?.kind === Kind.BOOLEAN && value.value;
    if (isOn === (name === "skip")) return false;
  }
  return true;
}

/** A variable with a default may be null all the same, which a switch cannot be. */
function switched(value: unknown, directive: string): boolean {
  if (typeof value === "boolean") return value;
  throw new ExpectedError(
    "BAD_USER_INPUT",
    { fr: `La condition de « @${directive} » ne peut être null.`, en: `The condition of "@${directive}" cannot be null.` },
    { argument: `@${directive}.if` },
  );
}

function selectedField(
  context: SelectionContext,
  type: GraphQLObjectType,
  responseKey: string,
  nodes: readonly FieldNode[],
  parentPath: string,
): SelectedField {
  const [first] = nodes as [FieldNode];
  const name = first.name.value;
  const definition = name === "__typename" ? TypeNameMetaFieldDef : type.getFields()[name];
  if (!definition) throw new Error(`${type.name} has no field "${name}": the operation was not validated`);
  const path = parentPath === "" ? responseKey : `${parentPath}.${responseKey}`;
  const inputs = new Map<string, OperationInput>();
  return {
    responseKey,
    path,
    definition,
    type: definition.type,
    selections: nodes.flatMap((node) => node.selectionSet ?? []),
    argument(argumentName) {
      const known = inputs.get(argumentName);
      if (known) return known;
      const argument = definition.args.find((candidate) => candidate.name === argumentName);
      if (!argument) throw new Error(`${type.name}.${name} has no argument "${argumentName}"`);
      const node = first.arguments?.find((candidate) => candidate.name.value === argumentName)?.value;
      const input = OperationInput.of(context.shape, `${path}.${argumentName}`, argument, node);
      inputs.set(argumentName, input);
      return input;
    },
  };
}
