import { Field, ID, InputType, Int } from "type-graphql";
import { Audience } from "../shared/audience.types.js";
import { DateTimeScalar } from "../shared/scalars.js";

/** Hours. */
const DEFAULT_GRACE = 24;
export const LONGEST_GRACE = 720;

@InputType("CreateApiKeyInput", { description: "What a new key is for, and what its bearer may do." })
export class CreateApiKeyInput {
  @Field(() => String, { description: "Who or what will use it, e.g. « Intranet de la DASCO »; at most 100 characters." })
  name!: string;

  @Field(() => Audience, { description: "What its bearer may see: `MEMBER`, `COMMITTEE` or `STAFF`." })
  audience!: Audience;

  @Field(() => ID, {
    nullable: true,
    description: "The organization in whose name it asks: it sees its own sheet whole, and may edit it with `write:own`.",
  })
  organization?: string | null;

  @Field(() => [String], {
    nullable: true,
    description:
      "What it may be used for; by default all that its audience may have: `read` and `sync`, for a `MEMBER` with an organization `write:own` too, for `STAFF` also `write` and `admin`. `feed`, alone, makes a key that opens feeds by their address and nothing else.",
  })
  scopes?: string[] | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "From when on it is refused; without it, it does not expire." })
  expiresAt?: Date | null;
}

@InputType("RotateApiKeyInput", { description: "Which key to replace, and how long the old one still works." })
export class RotateApiKeyInput {
  @Field(() => ID, { description: "The key's id, as `apiKeys` gives it." })
  id!: string;

  @Field(() => Int, {
    defaultValue: DEFAULT_GRACE,
    description: "How many hours the old key still works beside the new one: 0 to 720.",
  })
  graceHours!: number;
}

@InputType("RevokeApiKeyInput", { description: "Which key to end at once." })
export class RevokeApiKeyInput {
  @Field(() => ID, { description: "The key's id, as `apiKeys` gives it." })
  id!: string;
}
