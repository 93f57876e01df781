import { invalidFilter } from "./scim-error.js";

export const COMPARISONS = ["eq", "ne", "co", "sw", "ew", "gt", "ge", "lt", "le"] as const;
export type Comparison = (typeof COMPARISONS)[number];
export type FilterValue = string | number | boolean | null;

/** A filter of RFC 7644, 3.4.2.2, as a tree. Paths are in lower case. */
export type ScimFilter =
  | { readonly kind: "and" | "or"; readonly filters: readonly ScimFilter[] }
  | { readonly kind: "not"; readonly filter: ScimFilter }
  | { readonly kind: "present"; readonly path: string }
  | { readonly kind: "compare"; readonly path: string; readonly comparison: Comparison; readonly value: FilterValue }
  | { readonly kind: "within"; readonly path: string; readonly filter: ScimFilter };

/** Of one attribute. */
export type AttributeFilter = Extract<ScimFilter, { kind: "present" | "compare" }>;

const LONGEST = 4_000;
const DEEPEST = 20;
const MOST_COMPARISONS = 30;

/** Points for each comparison: every resource is looked at, and what it is compared with may be in other tables. */
const COMPARISON_COST = 100;

const TOKEN = /\s*(?:([()[\]])|("(?:[^"\\]|\\.)*")|(-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.])|([A-Za-z][\w:.$-]*))/y;

/** @throws ScimError invalidFilter, with the place */
export function parseScimFilter(text: string): ScimFilter {
  if (text.length > LONGEST) throw invalidFilter(`A filter may have ${LONGEST} characters at most`);
  const tokens = new Tokens(text);
  const filter = disjunction(tokens, 0);
  if (tokens.next !== undefined) throw tokens.unexpected("and, or, or the end");
  if (comparisonsIn(filter) > MOST_COMPARISONS) throw invalidFilter(`A filter may have ${MOST_COMPARISONS} comparisons at most`);
  return filter;
}

/** In points. @throws ScimError invalidFilter */
export function filterCost(text: string | null): number {
  return text === null ? 0 : comparisonsIn(parseScimFilter(text)) * COMPARISON_COST;
}

function comparisonsIn(filter: ScimFilter): number {
  switch (filter.kind) {
    case "and":
    case "or":
      return filter.filters.reduce((sum, one) => sum + comparisonsIn(one), 0);
    case "not":
    case "within":
      return comparisonsIn(filter.filter);
    case "present":
    case "compare":
      return 1;
  }
}

function disjunction(tokens: Tokens, depth: number): ScimFilter {
  return joined("or", conjunction, tokens, depth);
}

function conjunction(tokens: Tokens, depth: number): ScimFilter {
  return joined("and", factor, tokens, depth);
}

function joined(kind: "and" | "or", operand: (tokens: Tokens, depth: number) => ScimFilter, tokens: Tokens, depth: number): ScimFilter {
  const first = operand(tokens, depth);
  const filters = [first];
  while (tokens.takeWord(kind)) filters.push(operand(tokens, depth));
  return filters.length === 1 ? first : { kind, filters };
}

function factor(tokens: Tokens, depth: number): ScimFilter {
  if (depth > DEEPEST) throw invalidFilter(`A filter may be ${DEEPEST} brackets deep at most`);
  if (tokens.next === "(") return group(tokens, depth);
  const word = tokens.takeAnyWord();
  if (word === undefined) throw tokens.unexpected("an attribute, not, or (");
  if (word.toLowerCase() === "not" && tokens.next === "(") return { kind: "not", filter: group(tokens, depth) };
  const path = word.toLowerCase();
  if (tokens.take("[")) {
    const filter = disjunction(tokens, depth + 1);
    if (!tokens.take("]")) throw tokens.unexpected("]");
    return { kind: "within", path, filter };
  }
  const operator = tokens.takeAnyWord()?.toLowerCase();
  if (operator === "pr") return { kind: "present", path };
  const comparison = COMPARISONS.find((known) => known === operator);
  if (comparison === undefined) throw tokens.unexpected(`one of ${COMPARISONS.join(", ")}, pr, before this`);
  return { kind: "compare", path, comparison, value: tokens.takeValue() };
}

function group(tokens: Tokens, depth: number): ScimFilter {
  tokens.take("(");
  const filter = disjunction(tokens, depth + 1);
  if (!tokens.take(")")) throw tokens.unexpected(")");
  return filter;
}

/** Reads a filter's text piece by piece. */
class Tokens {
  next: string | undefined;
  private at = 0;
  private end = 0;

  constructor(private readonly text: string) {
    this.forward();
  }

  take(token: string): boolean {
    if (this.next !== token) return false;
    this.forward();
    return true;
  }

  takeWord(word: string): boolean {
    return this.next !== undefined && this.next.toLowerCase() === word && this.take(this.next);
  }

  takeAnyWord(): string | undefined {
    const word = this.next;
    if (word === undefined || !/^[A-Za-z]/.test(word)) return undefined;
    this.forward();
    return word;
  }

  takeValue(): FilterValue {
    const token = this.next;
    if (token === undefined || !/^(".*"|-?\d.*|true|false|null)$/s.test(token)) throw this.unexpected("a value");
    try {
      const value = JSON.parse(token) as FilterValue;
      this.forward();
      return value;
    } catch (error) {
      if (error instanceof SyntaxError) throw this.unexpected("a value in the form of JSON");
      throw error;
    }
  }

  unexpected(expected: string): Error {
    return invalidFilter(`At character ${this.at + 1} of the filter, expected ${expected}`);
  }

  private forward(): void {
    this.at = this.end;
    TOKEN.lastIndex = this.end;
    const match = TOKEN.exec(this.text);
    if (match) {
      this.end = TOKEN.lastIndex;
      this.next = match[1] ?? match[2] ?? match[3] ?? match[4];
      return;
    }
    if (this.text.slice(this.end).trim() !== "") throw this.unexpected("an attribute, an operator, a bracket or a value");
    this.next = undefined;
  }
}
