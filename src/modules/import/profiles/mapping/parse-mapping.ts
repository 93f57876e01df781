import { isMap, isNode, isPair, LineCounter, parseDocument } from "yaml";
import type { z } from "zod";
import { OperatorError } from "../../../../core/operator-error.js";
import { type MappingSpec, mappingSpec } from "./mapping-spec.js";

/** A mapping as it was written, and its name for messages. */
export interface MappingFile {
  readonly name: string;
  readonly text: string;
}

/**
 * Reads a mapping.
 * @throws OperatorError that names the line and the key of each mistake
 */
export function parseMapping({ name, text }: MappingFile): MappingSpec {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  if (document.errors.length > 0)
    throw mistaken(
      name,
      document.errors.map(({ message }) => message.split("\n")[0] as string),
    );
  const parsed = mappingSpec.safeParse(document.toJS());
  if (parsed.success) return parsed.data;
  throw mistaken(
    name,
    parsed.error.issues.flatMap(deepest).map(({ path, message }) => `line ${lineOf(path)}, ${path.join(".") || "(root)"}: ${message}`),
  );

  function lineOf(path: readonly PropertyKey[]): number {
    for (let length = path.length; length > 0; length -= 1) {
      const parent: unknown = document.getIn(path.slice(0, length - 1), true);
      const key = path[length - 1];
      const pair = isMap(parent) ? parent.items.find((item) => isPair(item) && String(item.key) === String(key)) : undefined;
      const node: unknown = pair?.key ?? document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
    }
    return 1;
  }
}

/** Of an alternative, what is wrong with the one that came nearest; of unknown keys, each. */
function deepest(issue: z.core.$ZodIssue): readonly { readonly path: readonly PropertyKey[]; readonly message: string }[] {
  if (issue.code === "unrecognized_keys") return issue.keys.map((key) => ({ path: [...issue.path, key], message: "unknown key" }));
  return [issue];
}

function mistaken(name: string, mistakes: readonly string[]): OperatorError {
  return new OperatorError(
    {
      fr: `La correspondance « ${name} » ne peut pas être lue :\n${mistakes.join("\n")}`,
      en: `The mapping "${name}" cannot be read:\n${mistakes.join("\n")}`,
    },
    { fr: "Corrigez ces lignes ; docs/mappings.md décrit chaque clé.", en: "Mend these lines; docs/mappings.md describes each key." },
  );
}
