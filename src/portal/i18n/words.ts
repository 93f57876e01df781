/** Sentences by key, in groups. A key that ends in `_one` and `_other` is chosen by `count`. */
export interface WordTree {
  readonly [key: string]: string | WordTree;
}

/** The same keys with other sentences: a language that lacks one does not compile. */
export type SameKeys<Tree> = { readonly [Key in keyof Tree]: Tree[Key] extends string ? string : SameKeys<Tree[Key]> };

/** All that a page or a part says, in every language. */
export interface Words<Tree extends WordTree> {
  readonly namespace: string;
  readonly fr: Tree;
  readonly en: SameKeys<Tree>;
}

type Singular<Key extends string> = Key extends `${infer Base}_${"one" | "other" | "zero"}` ? Base : Key;

/** What a sentence is asked by: `results`, `facets.kind`. */
export type WordKey<Tree, Before extends string = ""> = {
  [Key in keyof Tree & string]: Tree[Key] extends string ? `${Before}${Singular<Key>}` : WordKey<Tree[Key], `${Before}${Key}.`>;
}[keyof Tree & string];

/** @param namespace the page's or part's name, once in the portal */
export function words<const Tree extends WordTree>(
  namespace: string,
  { fr, en }: { readonly fr: Tree; readonly en: SameKeys<Tree> },
): Words<Tree> {
  return { namespace, fr, en };
}
