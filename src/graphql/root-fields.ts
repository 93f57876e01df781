import type { OperationDefinitionNode } from "graphql";
import { fragmentsOf } from "../planner/planner.js";
import type { OperationRun } from "./planned-reader.js";

const known = new WeakMap<OperationDefinitionNode, ReadonlySet<string>>();

/** The names of all root fields that the operation may ask, through fragments too, whatever `@skip` and `@include` say. */
export function rootFields({ document, operation }: Pick<OperationRun, "document" | "operation">): ReadonlySet<string> {
  let names = known.get(operation);
  if (!names) {
    names = collect(document, operation);
    known.set(operation, names);
  }
  return names;
}

function collect(document: OperationRun["document"], operation: OperationDefinitionNode): ReadonlySet<string> {
  const fragments = fragmentsOf(document);
  const names = new Set<string>();
  const visited = new Set<string>();
  const walk = (set: OperationDefinitionNode["selectionSet"]): void => {
    for (const selection of set.selections) {
      if (selection.kind === "Field") names.add(selection.name.value);
      else if (selection.kind === "InlineFragment") walk(selection.selectionSet);
      else if (!visited.has(selection.name.value)) {
        visited.add(selection.name.value);
        const fragment = fragments[selection.name.value];
        if (fragment) walk(fragment.selectionSet);
      }
    }
  };
  walk(operation.selectionSet);
  return names;
}
