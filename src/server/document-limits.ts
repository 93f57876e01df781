import { type ASTNode, type DocumentNode, type FragmentDefinitionNode, Kind, type SelectionSetNode } from "graphql";
import { ExpectedError } from "../core/errors.js";
import type { Translated } from "../core/language.js";

/**
 * How large an operation may be before anything is planned. Counts are of the operation as it would run, that is with every
 * fragment replaced by what it holds; they bound the work of validation too.
 */
export const DOCUMENT_LIMITS = {
  /** UTF-16 code units. */
  sourceLength: 200_000,
  tokens: 6_000,
  definitions: 100,
  /** Levels of fields. The usual introspection query has 13. */
  depth: 25,
  fields: 1_000,
  rootFields: 100,
  directives: 300,
} as const;

interface Extent {
  readonly depth: number;
  readonly fields: number;
}

const NOTHING: Extent = { depth: 0, fields: 0 };

/** @throws ExpectedError TOO_COMPLEX that names the limit. Circular fragments pass: validation refuses them. */
export function assertWithinLimits(document: DocumentNode): void {
  if (document.definitions.length > DOCUMENT_LIMITS.definitions) throw tooComplex("definitions", DOCUMENT_LIMITS.definitions);
  const measure = new DocumentMeasure(document);
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION && definition.kind !== Kind.FRAGMENT_DEFINITION) continue;
    measure.countDirectives(definition);
    for (const variable of definition.variableDefinitions ?? []) measure.countDirectives(variable);
    if (definition.kind === Kind.FRAGMENT_DEFINITION) {
      measure.extentOfFragment(definition.name.value, 1);
      continue;
    }
    measure.extentOf(definition.selectionSet, 1);
    if (measure.rootFieldsOf(definition.selectionSet) > DOCUMENT_LIMITS.rootFields)
      throw tooComplex("rootFields", DOCUMENT_LIMITS.rootFields);
  }
}

class DocumentMeasure {
  private readonly fragments = new Map<string, FragmentDefinitionNode>();
  private readonly extents = new Map<string, Extent>();
  private readonly rootFields = new Map<string, number>();
  private directives = 0;

  constructor(document: DocumentNode) {
    for (const definition of document.definitions) {
      if (definition.kind === Kind.FRAGMENT_DEFINITION) this.fragments.set(definition.name.value, definition);
    }
  }

  countDirectives(node: ASTNode & { readonly directives?: readonly unknown[] }): void {
    this.directives += node.directives?.length ?? 0;
    if (this.directives > DOCUMENT_LIMITS.directives) throw tooComplex("directives", DOCUMENT_LIMITS.directives);
  }

  extentOf({ selections }: SelectionSetNode, level: number): Extent {
    let depth = 0;
    let fields = 0;
    for (const selection of selections) {
      this.countDirectives(selection);
      let inner = NOTHING;
      if (selection.kind === Kind.FRAGMENT_SPREAD) inner = this.extentOfFragment(selection.name.value, level);
      else if (selection.kind === Kind.INLINE_FRAGMENT) inner = this.extentOf(selection.selectionSet, level);
      else {
        if (level > DOCUMENT_LIMITS.depth) throw tooComplex("depth", DOCUMENT_LIMITS.depth);
        if (selection.selectionSet) inner = this.extentOf(selection.selectionSet, level + 1);
        inner = { depth: inner.depth + 1, fields: inner.fields + 1 };
      }
      depth = Math.max(depth, inner.depth);
      fields += inner.fields;
      if (fields > DOCUMENT_LIMITS.fields) throw tooComplex("fields", DOCUMENT_LIMITS.fields);
    }
    return { depth, fields };
  }

  rootFieldsOf({ selections }: SelectionSetNode): number {
    return selections.reduce((count, selection) => {
      if (selection.kind === Kind.FIELD) return count + 1;
      if (selection.kind === Kind.INLINE_FRAGMENT) return count + this.rootFieldsOf(selection.selectionSet);
      return count + this.rootFieldsOfFragment(selection.name.value);
    }, 0);
  }

  extentOfFragment(name: string, level: number): Extent {
    const known = this.extents.get(name);
    const fragment = this.fragments.get(name);
    if (!(known || fragment)) return NOTHING;
    if (!known && fragment) {
      this.extents.set(name, NOTHING);
      this.extents.set(name, this.extentOf(fragment.selectionSet, 1));
    }
    const extent = this.extents.get(name) ?? NOTHING;
    if (level - 1 + extent.depth > DOCUMENT_LIMITS.depth) throw tooComplex("depth", DOCUMENT_LIMITS.depth);
    return extent;
  }

  private rootFieldsOfFragment(name: string): number {
    const known = this.rootFields.get(name);
    const fragment = this.fragments.get(name);
    if (known !== undefined || !fragment) return known ?? 0;
    this.rootFields.set(name, 0);
    const count = this.rootFieldsOf(fragment.selectionSet);
    this.rootFields.set(name, count);
    return count;
  }
}

const WORDS: Readonly<Record<keyof typeof DOCUMENT_LIMITS, Translated>> = {
  sourceLength: { fr: "caractères", en: "characters" },
  tokens: { fr: "mots et signes", en: "tokens" },
  definitions: { fr: "opérations et fragments", en: "operations and fragments" },
  depth: { fr: "niveaux de champs", en: "levels of fields" },
  fields: { fr: "champs, fragments dépliés", en: "fields, fragments expanded" },
  rootFields: { fr: "champs à la racine", en: "root fields" },
  directives: { fr: "directives", en: "directives" },
};

export function tooComplex(limit: keyof typeof DOCUMENT_LIMITS, most: number): ExpectedError {
  const words = WORDS[limit];
  return new ExpectedError(
    "TOO_COMPLEX",
    {
      fr: `L'opération est trop grande : au plus ${most.toLocaleString("fr-FR")} ${words.fr}.`,
      en: `The operation is too large: at most ${most.toLocaleString("en-GB")} ${words.en}.`,
    },
    { remedy: { fr: "Partagez-la en plusieurs requêtes.", en: "Split it into several requests." } },
  );
}
