import { RE2JS, RE2JSException } from "re2js";
import { z } from "zod";

/** Spaces that only Unicode knows (no-break, thin, …): the expressions of a mapping know the plain one alone. */
const UNUSUAL_SPACE = /[^\S\t\n\v\f\r ]/gu;

/**
 * A regular expression of a mapping, in RE2's syntax, without regard to case. It takes time in proportion to the text, whatever the
 * expression: one of JavaScript can stop the whole server with 32 letters (`^(a+)+$`).
 */
export class LinearExpression {
  readonly #compiled: RE2JS;

  /** @throws Error that says what RE2 does not take: look-around and references to groups. */
  constructor(pattern: string) {
    this.#compiled = RE2JS.compile(RE2JS.translateRegExp(pattern), RE2JS.CASE_INSENSITIVE);
  }

  test(text: string): boolean {
    return this.#compiled.matcher(plain(text)).find();
  }

  /** The first group where it takes part, else all that matches. */
  find(text: string): string | undefined {
    const matcher = this.#compiled.matcher(plain(text));
    if (!matcher.find()) return undefined;
    return (matcher.groupCount() > 0 ? matcher.group(1) : null) ?? matcher.group() ?? undefined;
  }

  /** @param by as in JavaScript: `$1` is the first group, `$&` all that matches */
  replaceAll(text: string, by: string): string {
    return this.#compiled.matcher(plain(text)).replaceAll(by);
  }

  split(text: string): string[] {
    return this.#compiled.split(plain(text));
  }
}

export const regularExpression = z.string().transform((pattern, context) => {
  try {
    return new LinearExpression(pattern);
  } catch (error) {
    if (!(error instanceof RE2JSException)) throw error;
    context.addIssue({ code: "custom", message: error.message });
    return z.NEVER;
  }
});

function plain(text: string): string {
  return text.replace(UNUSUAL_SPACE, " ");
}
