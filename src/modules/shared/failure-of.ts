import type { Language } from "../../core/language.js";
import { RecordReference } from "../../planner/record-reference.js";
import type { WriteRefusal } from "../../writer/write-refusal.js";
import {
  DuplicateFoundType,
  type FailureDetails,
  type FailureType,
  ForbiddenType,
  InvalidInputType,
  NotFoundType,
  VersionConflictType,
} from "./failures.types.js";
import { ItemsRefusedType } from "./items-refused.types.js";

/** The member of a mutation's union that says why nothing was written. */
export function failureOf({ code, text, details }: WriteRefusal, language: Language): FailureType {
  const { path, remedy, currentVersion = 0, existing, failures = [] } = details;
  const told: FailureDetails = { message: text, code, ...(path && { path }), ...(remedy && { remedy }) };
  switch (code) {
    case "INVALID_INPUT":
      return new InvalidInputType(told, language);
    case "NOT_FOUND":
      return new NotFoundType(told, language);
    case "FORBIDDEN":
      return new ForbiddenType(told, language);
    case "VERSION_CONFLICT":
      return new VersionConflictType(told, language, currentVersion);
    case "ITEMS_REFUSED":
      return new ItemsRefusedType(
        told,
        language,
        failures.map((failure) => failureOf(failure, language)),
      );
    case "DUPLICATE_FOUND": {
      if (!existing) throw new Error("A duplicate was refused without saying of what");
      return new DuplicateFoundType(told, language, new RecordReference(existing.type, existing.uuid));
    }
  }
}
