import { Extensions, Field, ObjectType } from "type-graphql";
import { embedded, value } from "../../planner/record-plans.js";
import { Audience } from "../shared/audience.types.js";
import { describeEnum } from "../shared/describe-enum.js";
import { connectionType } from "../shared/page.types.js";
import { DateTimeScalar, JsonScalar } from "../shared/scalars.js";
import { AuditEntryEntity } from "./audit-entry.entity.js";
import { actionOf, actorPart, changesOfEntry, hasNoActor } from "./history.plan.js";

enum HistoryAction {
  CREATED = "CREATED",
  CHANGED = "CHANGED",
  ARCHIVED = "ARCHIVED",
  RESTORED = "RESTORED",
  REMOVED = "REMOVED",
}

describeEnum(HistoryAction, "HistoryAction", "What was done to a record.", {
  CREATED: "It entered the directory.",
  CHANGED: "Some of its fields, or what hangs on it by name or code, took other values.",
  ARCHIVED: "It was taken out of everyone's sight, by itself or by a merge.",
  RESTORED: "It came back from the archive.",
  REMOVED: "Its row was deleted for good.",
});

@ObjectType("HistoryActor", { description: "Who wrote: the credential, as it was called when it was used." })
@Extensions({ entity: AuditEntryEntity })
class HistoryActorType {
  @Field(() => String, { nullable: true, description: "The name of the key or of the token's bearer; null when it had none." })
  @Extensions({ plan: value(actorPart("name")) })
  name!: string | null;

  @Field(() => String, { nullable: true, description: "What the credential is known by; null when the write needed none." })
  @Extensions({ plan: value(actorPart("credential")) })
  credential!: string | null;

  @Field(() => Audience, { nullable: true, description: "The audience that the credential gave; null when the system itself wrote." })
  @Extensions({ plan: value(actorPart("audience")) })
  audience!: Audience | null;

  @Field(() => String, { nullable: true, description: "The id of the request, as in the server's log; null when no request wrote." })
  @Extensions({ plan: value(actorPart("request")) })
  request!: string | null;

  @Field(() => String, { nullable: true, description: "Who had proposed the change; null unless the centre accepted a proposal." })
  @Extensions({ plan: value(actorPart("proposedBy")) })
  proposedBy!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Why a post or a mandate was ended, as `workItems` names it, e.g. `PERSON_DIED`; null for all other writes.",
  })
  @Extensions({ plan: value(actorPart("reason")) })
  reason!: string | null;
}

@ObjectType("FieldChange", { description: "One field's value before and after a write." })
class FieldChangeType {
  @Field(() => String, { description: "The field as this schema names it, e.g. `name` or `location.latitude`." })
  field!: string;

  @Field(() => JsonScalar, { nullable: true, description: "Its value until then, records as their id; null when it had none." })
  before!: unknown;

  @Field(() => JsonScalar, { nullable: true, description: "Its value from then on, records as their id; null when it was emptied." })
  after!: unknown;
}

@ObjectType("HistoryEntry", { description: "One write to a record or to a part of it." })
@Extensions({ entity: AuditEntryEntity })
class HistoryEntryType implements Pick<AuditEntryEntity, "at"> {
  @Field(() => DateTimeScalar, { description: "When it was written." })
  at!: Date;

  @Field(() => HistoryAction, { description: "What was done, e.g. `CHANGED`." })
  @Extensions({ plan: value(actionOf) })
  action!: HistoryAction;

  @Field(() => HistoryActorType, { nullable: true, description: "Who wrote; null when the system did by itself." })
  @Extensions({ plan: embedded(hasNoActor) })
  actor!: HistoryActorType | null;

  @Field(() => [FieldChangeType], { description: "The fields that changed, by name; those that did not are left out." })
  @Extensions({ plan: changesOfEntry })
  changes!: FieldChangeType[];
}

export const HistoryConnection = connectionType("History", "writes", () => HistoryEntryType);
export type HistoryConnection = InstanceType<typeof HistoryConnection>;
