import type { Frame } from "./sql.js";

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

  constructor(private readonly frame: Frame) {}

  /** The value now; remembers that the text depends on it. `read` must give a string, number, boolean, null or undefined. */
  look<T extends string | number | boolean | null | undefined>(read: (frame: Frame) => T): T {
    const expected = read(this.frame);
    this.guards.push({ read, expected });
    return expected;
  }

  fits(frame: Frame): boolean {
    return this.guards.every((guard) => guard.read(frame) === guard.expected);
  }
}
