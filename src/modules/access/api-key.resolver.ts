import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver } from "type-graphql";
import type { RequestContext, Viewer } from "../../core/context.js";
import { ExpectedError } from "../../core/errors.js";
import { encodeNodeId, uuidOf } from "../../planner/node-id.js";
import { RecordReference } from "../../planner/record-reference.js";
import { invalidInput, WriteRefusal } from "../../writer/write-refusal.js";
import { cursorOf } from "../shared/newest-first-page.js";
import { PageArgs } from "../shared/page.inputs.js";
import { answerWrite } from "../shared/write-results.js";
import { CreateApiKeyInput, LONGEST_GRACE, RevokeApiKeyInput, RotateApiKeyInput } from "./api-key.inputs.js";
import { ApiKeys, type KeyWrite } from "./api-key.service.js";
import {
  ApiKeyConnection,
  CreateApiKeyPayload,
  CreateApiKeyResult,
  RevokeApiKeyPayload,
  RevokeApiKeyResult,
  RotateApiKeyPayload,
  RotateApiKeyResult,
} from "./api-key.types.js";
import type { ApiKeyRecord } from "./api-key-record.js";
import { publicPart } from "./api-key-text.js";

const HOUR_MS = 3_600_000;

const noRight = {
  fr: "Les clés sont l'affaire du centre de ressources : il faut une clé STAFF avec le droit « admin ».",
  en: 'Keys are the resource centre\'s matter: a STAFF key with the scope "admin" is needed.',
};

@Resolver(() => ApiKeyConnection)
export class ApiKeyConnectionResolver {
  @FieldResolver()
  totalCount(@Ctx() { services }: RequestContext): Promise<number> {
    return services.get(ApiKeys).count();
  }
}

@Resolver()
export class ApiKeyResolver {
  @Query(() => ApiKeyConnection, {
    description: "The keys of the API, the newest first, 25 a page by default, 100 at most. For `STAFF` with the scope `admin`.",
  })
  async apiKeys(@Args(() => PageArgs) args: PageArgs, @Ctx() { viewer, services }: RequestContext): Promise<object> {
    if (!mayAdminister(viewer)) throw new ExpectedError("FORBIDDEN", noRight);
    const { records, ...pageInfo } = await services.get(ApiKeys).page(args);
    // As a prototype: a PageInfo's own properties are taken for the planner's, which stand under their aliases.
    return { edges: records.map((record) => ({ cursor: cursorOf(record), node: shown(record) })), pageInfo: Object.create(pageInfo) };
  }

  @Mutation(() => CreateApiKeyResult, { description: "Makes a key and shows it, once. For `STAFF` with the scope `admin`." })
  createApiKey(
    @Arg("input", () => CreateApiKeyInput, { description: "What the key is for, and what its bearer may do." }) input: CreateApiKeyInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return administer(context, async (keys, write) => {
      const organizationId = uuidOf("Organization")(input.organization, "input.organization");
      const { name, audience, scopes, expiresAt = null } = input;
      const grant = { name, audience, organizationId, scopes: scopes ?? undefined, expiresAt, createdBy: makerOf(context.viewer) };
      const { record, secret } = await keys.create(grant, write);
      return Object.assign(new CreateApiKeyPayload(), { apiKey: shown(record), secret });
    });
  }

  @Mutation(() => RotateApiKeyResult, {
    description: "Makes a key in the place of another, which still works for a time of grace. For `STAFF` with the scope `admin`.",
  })
  rotateApiKey(
    @Arg("input", () => RotateApiKeyInput, { description: "Which key, and how long it still works." }) input: RotateApiKeyInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return administer(context, async (keys, write) => {
      const maker = makerOf(context.viewer);
      const { record, secret, replaced } = await keys.rotate(keyId(input.id), graceMs(input.graceHours), maker, write);
      return Object.assign(new RotateApiKeyPayload(), { apiKey: shown(record), secret, replaced: shown(replaced) });
    });
  }

  @Mutation(() => RevokeApiKeyResult, {
    description: "Ends a key: every server refuses it within 5 seconds. Again, it changes nothing. For `STAFF` with the scope `admin`.",
  })
  revokeApiKey(
    @Arg("input", () => RevokeApiKeyInput, { description: "Which key to end, whoever bears it." }) { id }: RevokeApiKeyInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return administer(context, async (keys, write) => {
      return Object.assign(new RevokeApiKeyPayload(), { apiKey: shown(await keys.revoke(keyId(id), write)) });
    });
  }
}

function administer(context: RequestContext, work: (keys: ApiKeys, write: KeyWrite) => Promise<object>): Promise<object> {
  return answerWrite<object>(context, async () => {
    if (!mayAdminister(context.viewer)) throw new WriteRefusal("FORBIDDEN", noRight);
    const keys = context.services.get(ApiKeys);
    return await work(keys, keys.writeFor(context));
  });
}

function mayAdminister({ audience, scopes }: Viewer): boolean {
  return audience === "STAFF" && scopes.includes("admin");
}

function makerOf({ credential }: Viewer): string {
  return credential ? `${credential.kind}:${credential.id}` : "";
}

function keyId(id: string): string {
  return uuidOf("ApiKey")(id, "input.id") ?? "";
}

function graceMs(hours: number): number {
  if (hours >= 0 && hours <= LONGEST_GRACE) return hours * HOUR_MS;
  throw invalidInput(["input", "graceHours"], {
    fr: `Donnez de 0 à ${LONGEST_GRACE} heures.`,
    en: `Give 0 to ${LONGEST_GRACE} hours.`,
  });
}

function shown(record: ApiKeyRecord): object {
  const { organizationId, replacedById } = record;
  return {
    ...record,
    id: encodeNodeId({ type: "ApiKey", uuid: record.id }),
    publicPart: publicPart(record.lookup),
    organization: organizationId && new RecordReference("Organization", organizationId),
    replacedBy: replacedById && encodeNodeId({ type: "ApiKey", uuid: replacedById }),
  };
}
