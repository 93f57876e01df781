import { Extensions, Field, ObjectType } from "type-graphql";
import { describeEnum } from "../../shared/describe-enum.js";
import { connectionType } from "../../shared/page.types.js";
import { PartialDateScalar } from "../../shared/scalars.js";
import { SeatType } from "../committee.types.js";
import { MandateType } from "../mandate.types.js";
import { ChronicleEntity } from "./chronicle.entity.js";

enum ChronicleKind {
  SEAT_CREATED = "SEAT_CREATED",
  SEAT_ABOLISHED = "SEAT_ABOLISHED",
  MANDATE_BEGAN = "MANDATE_BEGAN",
  MANDATE_RENEWED = "MANDATE_RENEWED",
  ROLE_CHANGED = "ROLE_CHANGED",
  MANDATE_ENDED = "MANDATE_ENDED",
}

describeEnum(ChronicleKind, "ChronicleKind", "What changed in who sits in a committee.", {
  SEAT_CREATED: "A seat was created: the date is its first day.",
  SEAT_ABOLISHED: "A seat was abolished: the date is its last day.",
  MANDATE_BEGAN: "Somebody took a seat, or began to stand in for its holder.",
  MANDATE_RENEWED: "Whoever sat went on in the same seat and role by a new mandate.",
  ROLE_CHANGED: "Whoever sat went on in the same seat in another role.",
  MANDATE_ENDED: "Somebody left a seat, or ceased to stand in: the date is the last day.",
});

@ObjectType("ChronicleEntry", { description: "Something that changed who sits in a committee, or for what seats." })
@Extensions({ entity: ChronicleEntity })
class ChronicleEntryType implements Pick<ChronicleEntity, "date"> {
  @Field(() => PartialDateScalar, { description: "When, as precisely as known. What has no date is not told of." })
  date!: string;

  @Field(() => ChronicleKind, { description: "What changed, e.g. `MANDATE_BEGAN`." })
  kind!: ChronicleKind;

  @Field(() => SeatType, { description: "The seat that is meant." })
  seat!: SeatType;

  @Field(() => MandateType, { nullable: true, description: "The mandate that began or ended; null for what befell a seat." })
  mandate!: MandateType | null;
}

export const ChronicleConnection = connectionType("Chronicle", "changes", () => ChronicleEntryType);
export type ChronicleConnection = InstanceType<typeof ChronicleConnection>;
