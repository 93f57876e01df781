import { isMap, isNode, isSeq, LineCounter, parseDocument } from "yaml";
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
    parsed.error.issues
      .flatMap(singly)
      .map(({ path, message }) => `line ${lineOf(path, document.contents, lines)}, ${path.join(".") || "(root)"}: ${message}`),
  );
}

/** The line on which a key stands, or the nearest one above it. A list written as its only item has no ranks in the file. */
function lineOf(path: readonly PropertyKey[], root: unknown, lines: LineCounter): number {
  let node = root;
  let offset = 0;
  for (const key of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => String(item.key) === String(key));
      if (!pair) continue;
      offset = offsetOf(pair.key) ?? offset;
      node = pair.value;
    } else if (isSeq(node)) node = node.items[Number(key)];
    offset = (isMap(node) || isSeq(node) ? undefined : offsetOf(node)) ?? offset;
  }
  return lines.linePos(offset).line;
}

function offsetOf(node: unknown): number | undefined {
  return isNode(node) && node.range ? node.range[0] : undefined;
}

/** Of unknown keys, each. */
function singly(issue: z.core.$ZodIssue): readonly { readonly path: readonly PropertyKey[]; readonly message: string }[] {
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
