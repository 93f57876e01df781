import { type ClassType, createUnionType } from "type-graphql";
import type { RequestContext } from "../../core/context.js";
import { ExpectedError } from "../../core/errors.js";
import { RecordReference } from "../../planner/record-reference.js";
import { WriteRefusal } from "../../writer/write-refusal.js";
import {
  DuplicateFoundType,
  type FailureType,
  ForbiddenType,
  InvalidInputType,
  NotFoundType,
  VersionConflictType,
} from "./failures.types.js";
import type { NodeType } from "./node.types.js";

const failures = [InvalidInputType, NotFoundType, ForbiddenType, VersionConflictType, DuplicateFoundType] as const;

/** The result of a mutation: its payload, or one of the failures that a client can act on. */
export function writeResult(name: string, payload: ClassType): ReturnType<typeof createUnionType> {
  return createUnionType({
    name,
    description: "What the write did, or why it did nothing.",
    types: () => [payload, ...failures] as never,
    resolveType: (value: object) => value.constructor as never,
  });
}

/** Does a write, and answers a refusal as the failure that it is. Anything else is thrown on. */
export async function answerWrite<Payload>(context: RequestContext, work: () => Promise<Payload>): Promise<Payload | FailureType> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof WriteRefusal) return failureOf(error, context);
    if (error instanceof ExpectedError && (error.code === "INVALID_ID" || error.code === "BAD_USER_INPUT")) {
      const { argument, remedy } = error.details;
      return new InvalidInputType(
        { message: error.text, code: error.code, ...(argument !== undefined && { path: argument.split(".") }), ...(remedy && { remedy }) },
        context.language,
      );
    }
    throw error;
  }
}

function failureOf({ code, text, details }: WriteRefusal, { language }: RequestContext): FailureType {
  const said = { message: text, code, ...(details.path && { path: details.path }), ...(details.remedy && { remedy: details.remedy }) };
  switch (code) {
    case "INVALID_INPUT":
      return new InvalidInputType(said, language);
    case "NOT_FOUND":
      return new NotFoundType(said, language);
    case "FORBIDDEN":
      return new ForbiddenType(said, language);
    case "VERSION_CONFLICT":
      return new VersionConflictType(said, language, details.currentVersion ?? 0);
    case "DUPLICATE_FOUND":
      return new DuplicateFoundType(
        said,
        language,
        new RecordReference(details.existing?.type ?? "", details.existing?.uuid ?? "") as unknown as NodeType,
      );
  }
}
