import { ExpectedError } from "../core/errors.js";
import type { Frame } from "./sql.js";

/** Items of lists that decide a statement's text (alternatives of filters, sort keys), in one operation together. */
const MAX_ITEMS = 200;

interface Guard {
  readonly read: (frame: Frame) => unknown;
  readonly expected: unknown;
}

/**
 * The shape of one execution: everything about its variables and context that decided the SQL text. A planned statement may
 * serve another execution of the same operation when all that was looked at is the same there.
 *
 * Looking (`look`) is for what changes the text: is a filter absent, which order, is a fragment skipped. A value that only
 * travels into the statement is a parameter and is not part of the shape.
 */
export class Shape {
  private readonly guards: Guard[] = [];
  private items = 0;

  constructor(private readonly frame: Frame) {}

  /** The value now; remembers that the text depends on it. `read` must give a string, number, boolean, null or undefined. */
  look<T extends string | number | boolean | null | undefined>(read: (frame: Frame) => T): T {
    const expected = read(this.frame);
    this.guards.push({ read, expected });
    return expected;
  }

  /**
   * Counts items that each add to the statement's text.
   * @throws ExpectedError TOO_COMPLEX past what one operation may have
   */
  count(items: number, path: string): void {
    this.items += items;
    if (this.items <= MAX_ITEMS) return;
    throw new ExpectedError(
      "TOO_COMPLEX",
      {
        fr: `« ${path} » porte les conditions de l'opération à plus de ${MAX_ITEMS}.`,
        en: `"${path}" brings the operation's conditions to more than ${MAX_ITEMS}.`,
      },
      {
        argument: path,
        remedy: {
          fr: "Répartissez-les sur plusieurs requêtes, ou donnez des listes de valeurs.",
          en: "Split them over several requests, or give lists of values.",
        },
      },
    );
  }

  fits(frame: Frame): boolean {
    return this.guards.every((guard) => guard.read(frame) === guard.expected);
  }
}
