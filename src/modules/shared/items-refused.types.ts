import { Field, ObjectType } from "type-graphql";
import type { Language } from "../../core/language.js";
import { type FailureDetails, FailureType } from "./failures.types.js";

@ObjectType("ItemsRefused", {
  description: "Of several records submitted together some cannot be accepted, so none was written.",
  implements: FailureType,
})
export class ItemsRefusedType extends FailureType {
  @Field(() => [FailureType], { description: "What is wrong with each of them; `path` says with which, e.g. `[input, items, 3, name]`." })
  readonly failures: FailureType[];

  constructor(details: FailureDetails, language: Language, failures: FailureType[]) {
    super(details, language);
    this.failures = failures;
  }
}
