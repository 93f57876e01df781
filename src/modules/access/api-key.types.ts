import { Field, ID, ObjectType } from "type-graphql";
import { OrganizationType } from "../organization/index.js";
import { Audience } from "../shared/audience.types.js";
import { connectionType } from "../shared/page.types.js";
import { DateScalar, DateTimeScalar } from "../shared/scalars.js";
import { writeResult } from "../shared/write-results.js";

@ObjectType("ApiKey", { description: "A key with which a program asks in someone's name. Its secret is shown once, when it is made." })
export class ApiKeyType {
  @Field(() => ID, { description: "Opaque and stable; to rotate or revoke the key. `node` does not find keys." })
  id!: string;

  @Field(() => String, { description: "Who or what uses it, e.g. « Intranet de la DASCO »." })
  name!: string;

  @Field(() => String, { description: "How the key begins, to tell it from others, e.g. `mlg_x6Tq0bWcP2Zd`; the secret part follows." })
  publicPart!: string;

  @Field(() => Audience, { description: "What its bearer may see." })
  audience!: Audience;

  @Field(() => OrganizationType, {
    nullable: true,
    description: "The organization in whose name it asks, whose own sheet it sees whole; null when it is for none.",
  })
  organization!: OrganizationType | null;

  @Field(() => [String], { description: "What it may be used for: `read`, `write:own`, `write`, `sync`, `admin`; or `feed` alone." })
  scopes!: string[];

  @Field(() => DateTimeScalar, { description: "When it was made, to the millisecond." })
  createdAt!: Date;

  @Field(() => String, { description: "Who made it: `key:` or `token:` and the credential's id, or the command that did." })
  createdBy!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: "From this instant on it is refused; null when it does not expire." })
  expiresAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "Since when it is refused, because someone ended it; null unless they did." })
  revokedAt!: Date | null;

  @Field(() => DateScalar, { nullable: true, description: "The last day on which it was used; null when it never was." })
  lastUsedOn!: string | null;

  @Field(() => ID, { nullable: true, description: "The id of the key that takes its place since a rotation; null when none does." })
  replacedBy!: string | null;
}

export const ApiKeyConnection = connectionType("ApiKey", "keys", () => ApiKeyType);
export type ApiKeyConnection = InstanceType<typeof ApiKeyConnection>;

@ObjectType("CreateApiKeyPayload", { description: "A key was made: keep it now." })
export class CreateApiKeyPayload {
  @Field(() => ApiKeyType, { description: "The new key, without its secret." })
  apiKey!: ApiKeyType;

  @Field(() => String, { description: "The key itself, for `Authorization: Bearer …`. Shown now and never again." })
  secret!: string;
}

@ObjectType("RotateApiKeyPayload", { description: "A key was made in the place of another." })
export class RotateApiKeyPayload {
  @Field(() => ApiKeyType, { description: "The new key, without its secret; it has the rights and the lifetime of the old one." })
  apiKey!: ApiKeyType;

  @Field(() => String, { description: "The new key itself, for `Authorization: Bearer …`. Shown now and never again." })
  secret!: string;

  @Field(() => ApiKeyType, { description: "The old key; `expiresAt` says until when it still works." })
  replaced!: ApiKeyType;
}

@ObjectType("RevokeApiKeyPayload", { description: "A key was ended: within 5 seconds every server refuses it." })
export class RevokeApiKeyPayload {
  @Field(() => ApiKeyType, { description: "The key as it is now." })
  apiKey!: ApiKeyType;
}

export const CreateApiKeyResult = writeResult("CreateApiKeyResult", CreateApiKeyPayload);
export const RotateApiKeyResult = writeResult("RotateApiKeyResult", RotateApiKeyPayload);
export const RevokeApiKeyResult = writeResult("RevokeApiKeyResult", RevokeApiKeyPayload);
