import { type Document, isMap, isNode, isSeq, LineCounter, parseDocument } from "yaml";
import { z } from "zod";
import type { Language } from "../../../../core/language.js";
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
  if (text.includes("\0")) throw mistaken(name, { fr: ["un caractère nul s'y trouve"], en: ["it holds a null character"] });
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  if (document.errors.length > 0) {
    const said = document.errors.map(({ message }) => message.split("\n")[0] as string);
    throw mistaken(name, { fr: said, en: said });
  }
  const written = plainOf(document, name);
  const parsed = mappingSpec.safeParse(written);
  if (parsed.success) return parsed.data;
  const inFrench = mappingSpec.safeParse(written, { error: z.locales.fr().localeError }).error ?? parsed.error;
  throw mistaken(name, {
    fr: placed(inFrench.issues, "fr"),
    en: placed(parsed.error.issues, "en"),
  });

  function placed(issues: readonly z.core.$ZodIssue[], language: Language): string[] {
    return issues
      .flatMap((issue) => mistakesIn(issue, language))
      .map((mistake) => ({ ...mistake, line: lineOf(mistake.path, document.contents, lines) }))
      .sort((one, other) => one.line - other.line)
      .map(({ line, path, message }) => {
        const place = `${line}, ${path.join(".") || "(…)"}`;
        return language === "fr" ? `ligne ${place} : ${message}` : `line ${place}: ${message}`;
      });
  }
}

/** @throws OperatorError where a few lines stand for very many */
function plainOf(document: Document, name: string): unknown {
  try {
    return document.toJS() as unknown;
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    throw mistaken(name, { fr: ["trop de renvois (« *nom »)"], en: ["too many aliases (`*name`)"] });
  }
}

interface Mistake {
  readonly path: readonly PropertyKey[];
  readonly message: string;
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

/** Unknown keys are a mistake each. */
function mistakesIn(issue: z.core.$ZodIssue, language: Language): readonly Mistake[] {
  if (issue.code === "unrecognized_keys")
    return issue.keys.map((key) => ({ path: [...issue.path, key], message: language === "fr" ? "clé inconnue" : "unknown key" }));
  const french: unknown = issue.code === "custom" ? issue.params?.fr : undefined;
  return [{ path: issue.path, message: language === "fr" && typeof french === "string" ? french : issue.message }];
}

function mistaken(name: string, mistakes: Readonly<Record<Language, readonly string[]>>): OperatorError {
  return new OperatorError(
    {
      fr: `La correspondance « ${name} » ne peut pas être lue :\n${mistakes.fr.join("\n")}`,
      en: `The mapping "${name}" cannot be read:\n${mistakes.en.join("\n")}`,
    },
    { fr: "Corrigez ces lignes ; docs/mappings.md décrit chaque clé.", en: "Mend these lines; docs/mappings.md describes each key." },
  );
}
