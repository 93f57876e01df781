import {
  type ArgumentNode,
  type FieldNode,
  Kind,
  type NameNode,
  type OperationDefinitionNode,
  OperationTypeNode,
  type SelectionNode,
  type SelectionSetNode,
  type ValueNode,
} from "graphql";
import { ExpectedError } from "../core/errors.js";
import { fragmentsOf } from "../planner/planner.js";
import type { OperationRun } from "./planned-reader.js";

type Asked = Pick<OperationRun, "document" | "operation">;

/** Variables that a page query has besides the client's, and the keys of what it answers besides; a client can spell none of them. */
export const PAGE = { after: "$after", first: "$first", cursor: "$cursor", hasMore: "$hasMore", changes: "$changes" } as const;

/** A subscription as queries of one page each. */
export interface PageQuery {
  /** Asks a page after the variable {@link PAGE.after}, and first of all where it ends and what it tells of. */
  readonly page: Asked;
  /** Asks no more than the client did, of as many changes as the variable {@link PAGE.first} says: what a page is worth. */
  readonly worth: Asked;
  /** What the client gave as `after`. */
  readonly after: (variables: OperationRun["variables"]) => unknown;
}

const known = new WeakMap<OperationDefinitionNode, PageQuery>();

/**
 * Rewrites a valid subscription to the change feed, once for each.
 * @throws ExpectedError BAD_USER_INPUT where a directive stands at its root: what is subscribed to may not depend on variables
 */
export function pageQueryOf(asked: Asked): PageQuery {
  let query = known.get(asked.operation);
  if (!query) {
    const fields = rootFieldNodes(asked, asked.operation.selectionSet);
    const [field] = fields;
    if (!field) throw new Error("A valid subscription has a root field");
    const selections = fields.flatMap(({ selectionSet }) => selectionSet?.selections ?? []);
    query = {
      page: queryOf(asked, { ...withArgument(field, "after", PAGE.after), selectionSet: setOf([...PLACE, ...selections]) }),
      worth: queryOf(asked, { ...withArgument(field, "first", PAGE.first), selectionSet: setOf(selections) }),
      after: (variables) => textOf(field.arguments?.find(({ name }) => name.value === "after")?.value, variables),
    };
    known.set(asked.operation, query);
  }
  return query;
}

function rootFieldNodes(asked: Asked, { selections }: SelectionSetNode): FieldNode[] {
  return selections.flatMap((selection) => {
    if (selection.directives?.length) throw conditionalRoot();
    if (selection.kind === Kind.FIELD) return [selection];
    const set = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragmentsOf(asked.document)[selection.name.value];
    return set ? rootFieldNodes(asked, set.selectionSet) : [];
  });
}

function queryOf({ document, operation }: Asked, field: FieldNode): Asked {
  const query = { ...operation, operation: OperationTypeNode.QUERY, selectionSet: setOf([field]) };
  const fragments = document.definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION);
  return { document: { ...document, definitions: [query, ...fragments] }, operation: query };
}

function withArgument(field: FieldNode, name: string, variable: string): FieldNode {
  const value = { kind: Kind.VARIABLE, name: nameOf(variable) } as const;
  const given: ArgumentNode = { kind: Kind.ARGUMENT, name: nameOf(name), value };
  return { ...field, arguments: [...(field.arguments ?? []).filter((argument) => argument.name.value !== name), given] };
}

function textOf(node: ValueNode | undefined, variables: OperationRun["variables"]): unknown {
  if (node?.kind === Kind.VARIABLE) return variables[node.name.value] ?? null;
  return node?.kind === Kind.STRING ? node.value : null;
}

const PLACE: readonly SelectionNode[] = [
  aliased("cursor", PAGE.cursor),
  aliased("hasMore", PAGE.hasMore),
  { ...aliased("changes", PAGE.changes), selectionSet: setOf([{ kind: Kind.FIELD, name: nameOf("type") }]) },
];

function aliased(name: string, key: string): FieldNode {
  return { kind: Kind.FIELD, name: nameOf(name), alias: nameOf(key) };
}

function setOf(selections: readonly SelectionNode[]): SelectionSetNode {
  return { kind: Kind.SELECTION_SET, selections };
}

function nameOf(value: string): NameNode {
  return { kind: Kind.NAME, value };
}

function conditionalRoot(): ExpectedError {
  return new ExpectedError(
    "BAD_USER_INPUT",
    { fr: "Le champ racine d'un abonnement ne prend pas de directive.", en: "The root field of a subscription takes no directive." },
    { remedy: { fr: "Retirez @skip et @include de la racine.", en: "Remove @skip and @include from the root." } },
  );
}
