import { type ClassType, createUnionType } from "type-graphql";
import type { RequestContext } from "../../core/context.js";
import { expectedRefusal, WriteRefusal } from "../../writer/write-refusal.js";
import { failureOf } from "./failure-of.js";
import {
  DuplicateFoundType,
  type FailureType,
  ForbiddenType,
  InvalidInputType,
  NotFoundType,
  VersionConflictType,
} from "./failures.types.js";

const failures = [InvalidInputType, NotFoundType, ForbiddenType, VersionConflictType, DuplicateFoundType] as const;

/** The result of a mutation: its payload, or one of the failures that a client can act on. */
export function writeResult(name: string, payload: ClassType, ...more: readonly ClassType[]): ReturnType<typeof createUnionType> {
  return createUnionType({
    name,
    description: "What the write did, or why it did nothing.",
    types: () => [payload, ...failures, ...more] as never,
    resolveType: (value: object) => value.constructor as never,
  });
}

/** Does a write, and answers a refusal as the failure that it is. Anything else is thrown on. */
export async function answerWrite<Payload>(context: RequestContext, work: () => Promise<Payload>): Promise<Payload | FailureType> {
  try {
    return await work();
  } catch (error) {
    const refusal = error instanceof WriteRefusal ? error : expectedRefusal(error);
    if (!refusal) throw error;
    return failureOf(refusal, context.language);
  }
}
