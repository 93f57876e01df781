import { i18n, type Language, useLanguage } from "./language.js";
import { typesetTree } from "./typeset.js";
import type { WordKey, Words, WordTree } from "./words.js";

/** Says the sentence of a key, with what it names between `{{` and `}}`. */
export type Say<Tree> = (key: WordKey<Tree>, values?: Readonly<Record<string, string | number>>) => string;

const known = new Set<string>();

export function useWords<Tree extends WordTree>(words: Words<Tree>): Say<Tree> {
  return say(words, useLanguage());
}

function say<Tree extends WordTree>(words: Words<Tree>, language: Language): Say<Tree> {
  if (!known.has(words.namespace)) {
    i18n.addResourceBundle("fr", words.namespace, typesetTree(words.fr));
    i18n.addResourceBundle("en", words.namespace, words.en);
    known.add(words.namespace);
  }
  const translate = i18n.getFixedT(language, words.namespace);
  return (key, values) => translate(key as string, values ?? {});
}
