import { Field, Int, InterfaceType, ObjectType } from "type-graphql";
import type { Language, Translated } from "../../core/language.js";
import type { RecordReference } from "../../planner/record-reference.js";
import { NodeType } from "./node.types.js";

/** What a failed write says. Its texts never repeat a submitted value. */
export interface FailureDetails {
  readonly message: Translated;
  /** For programs, e.g. INVALID_INPUT. */
  readonly code: string;
  /** From the mutation's argument down to the field at fault: ["input", "expiresAt"]. */
  readonly path?: readonly string[];
  readonly remedy?: Translated;
}

@InterfaceType("Failure", {
  description: "Why a write did nothing, in a form that a client can act on. The cases that a mutation knows are in the union it answers.",
  resolveType: (failure: object) => failure.constructor as never,
})
export abstract class FailureType {
  @Field(() => String, { description: "What is wrong, in the language of the request; never repeats what was submitted." })
  readonly message: string;

  @Field(() => String, { description: "The reason as a stable word for programs, e.g. `INVALID_INPUT`." })
  readonly code: string;

  @Field(() => [String], {
    nullable: true,
    description: "Where the fault lies, from the argument down, e.g. `[input, expiresAt]`; null when it is in no field of its own.",
  })
  readonly path: readonly string[] | null;

  @Field(() => String, { nullable: true, description: "What to do about it; null when there is nothing that the caller can do." })
  readonly remedy: string | null;

  constructor({ message, code, path, remedy }: FailureDetails, language: Language) {
    this.message = message[language];
    this.code = code;
    this.path = path ?? null;
    this.remedy = remedy?.[language] ?? null;
  }
}

@ObjectType("InvalidInput", { description: "Something submitted cannot be accepted as it is; `path` says what.", implements: FailureType })
export class InvalidInputType extends FailureType {}

@ObjectType("NotFound", {
  description: "What the write is about does not exist, or not for the viewer: both look alike.",
  implements: FailureType,
})
export class NotFoundType extends FailureType {}

@ObjectType("Forbidden", { description: "The viewer sees the record but may not do this to it.", implements: FailureType })
export class ForbiddenType extends FailureType {}

@ObjectType("VersionConflict", {
  description: "The record has changed since the version that the caller knows: read it again, then decide.",
  implements: FailureType,
})
export class VersionConflictType extends FailureType {
  @Field(() => Int, { description: "The version that the record has now; send it back once the change has been looked at." })
  readonly currentVersion: number;

  constructor(details: FailureDetails, language: Language, currentVersion: number) {
    super(details, language);
    this.currentVersion = currentVersion;
  }
}

@ObjectType("DuplicateFound", {
  description: "The directory already holds this record, by one of its identifiers or by name.",
  implements: FailureType,
})
export class DuplicateFoundType extends FailureType {
  @Field(() => NodeType, { description: "The record that is there already, as the viewer may see it." })
  readonly existing: NodeType | RecordReference;

  constructor(details: FailureDetails, language: Language, existing: NodeType | RecordReference) {
    super(details, language);
    this.existing = existing;
  }
}
