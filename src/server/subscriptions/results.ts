import type { ExecutionResult } from "graphql";
import type { ChangeStream } from "./change-stream.js";

/** A stream's pages as answers, for a library that takes them so. Unlike a generator's, its `return` does not wait for a page. */
export function resultsOf(stream: ChangeStream): AsyncIterableIterator<ExecutionResult> {
  return {
    [Symbol.asyncIterator]() {
      return this;
    },
    async next() {
      const { done, value } = await stream.next();
      return done ? { done, value } : { done: false, value: { data: value.data as unknown as Record<string, unknown> } };
    },
    async return() {
      stream.end();
      return { done: true, value: undefined };
    },
  };
}
