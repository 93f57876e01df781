import { ArgsType, Field, Int } from "type-graphql";
import { ChangeType } from "./change.types.js";

@ArgsType()
export class ChangesArgs {
  @Field(() => String, {
    nullable: true,
    description:
      "The `cursor` of the page before; null begins a first copy of all that you may see. Refused with `RESYNC_REQUIRED` once it is too old.",
  })
  after?: string | null;

  @Field(() => [ChangeType], {
    nullable: true,
    description: "Only these types, e.g. `[ORGANIZATION, POSITION]`, the same for each page of a copy; null for all.",
  })
  types?: ChangeType[] | null;

  @Field(() => Int, { nullable: true, defaultValue: 100, description: "How many changes to answer, 1 to 500; 100 by default." })
  first?: number | null;
}
