import { Args, Extensions, FieldResolver, Query, Resolver } from "type-graphql";
import { connection } from "../../../planner/connection-plan.js";
import { sql } from "../../../planner/sql.js";
import { byId } from "../../shared/lookup.js";
import { planned } from "../../shared/planned.js";
import type { CommitteeEntity } from "../committee.entity.js";
import { CommitteeType } from "../committee.types.js";
import { MandateType } from "../mandate.types.js";
import { quorumOfMeeting } from "../quorum/quorum.plan.js";
import { QuorumType } from "../quorum/quorum.types.js";
import { AgendaItemType, DecisionType } from "./agenda-item.types.js";
import { DocumentType } from "./document.types.js";
import { MeetingEntity } from "./meeting.entity.js";
import { MeetingArgs, MeetingsArgs, QuorumArgs } from "./meeting.inputs.js";
import { meetings } from "./meeting.plan.js";
import { MeetingAttendanceType, MeetingConnection, MeetingType, ProxyType } from "./meeting.types.js";
import * as parts from "./meeting-parts.plan.js";

@Resolver(() => MeetingType)
export class MeetingResolver {
  @Query(() => MeetingConnection, {
    description: "The meetings of all committees that the viewer may see; the latest first, 25 a page by default, 100 at most.",
  })
  @Extensions({ plan: connection(meetings) })
  meetings(@Args(() => MeetingsArgs) _args: MeetingsArgs): MeetingConnection {
    return planned();
  }

  @Query(() => MeetingType, {
    nullable: true,
    description: "One meeting of a committee, by its id; null when there is none that the viewer may see.",
  })
  @Extensions({ plan: byId(MeetingEntity, "Meeting") })
  meeting(@Args(() => MeetingArgs) _args: MeetingArgs): MeetingType | null {
    return planned();
  }

  @FieldResolver(() => [AgendaItemType], {
    description: "The points of its agenda, in order; empty when there is none that the viewer may see.",
  })
  agenda(): AgendaItemType[] {
    return planned();
  }

  @FieldResolver(() => [MeetingAttendanceType], {
    description: "Who came, was excused or absent: those who sit, seat by seat, then guests by name. Only those whom the viewer may see.",
  })
  @Extensions({ plan: parts.attendanceOfMeeting })
  attendance(): MeetingAttendanceType[] {
    return planned();
  }

  @FieldResolver(() => [ProxyType], {
    description: "Who votes for whom, in the order in which it was noted; only those that the viewer may see.",
  })
  @Extensions({ plan: parts.proxiesOfMeeting })
  proxies(): ProxyType[] {
    return planned();
  }

  @FieldResolver(() => [DecisionType], {
    description: "What was decided, in order; empty when nothing was, or nothing that the viewer may see.",
  })
  decisions(): DecisionType[] {
    return planned();
  }

  @FieldResolver(() => DocumentType, {
    nullable: true,
    description: "Its minutes; null when there are none, or none that the viewer may see.",
  })
  @Extensions({ plan: parts.minutesOfMeeting })
  minutes(): DocumentType | null {
    return planned();
  }

  @FieldResolver(() => [DocumentType], {
    description: "All its documents, minutes and papers of single points included, by kind and title.",
  })
  @Extensions({ plan: parts.documentsOfMeeting })
  documents(): DocumentType[] {
    return planned();
  }

  @FieldResolver(() => QuorumType, {
    nullable: true,
    description:
      "Whether enough were there to decide, and who counts, made of what the viewer may see; null when the viewer sees nobody's attendance.",
  })
  @Extensions({ plan: quorumOfMeeting })
  quorum(@Args(() => QuorumArgs) _args: QuorumArgs): QuorumType | null {
    return planned();
  }
}

@Resolver(() => CommitteeType)
export class CommitteeMeetingsResolver {
  @FieldResolver(() => MeetingConnection, {
    description: "Its meetings, planned and cancelled ones too; the latest first, 25 a page by default, 100 at most.",
  })
  @Extensions({
    plan: connection<MeetingEntity, CommitteeEntity>(meetings, (committee, row) => sql`${row.col("committeeId")} = ${committee.col("id")}`),
  })
  meetings(@Args(() => MeetingsArgs) _args: MeetingsArgs): MeetingConnection {
    return planned();
  }
}

@Resolver(() => MandateType)
export class MandateDocumentsResolver {
  @FieldResolver(() => [DocumentType], {
    description: "What appointed the person, by kind and title; empty when nothing was recorded that the viewer may see.",
  })
  @Extensions({ plan: parts.documentsOfMandate })
  documents(): DocumentType[] {
    return planned();
  }
}

@Resolver(() => AgendaItemType)
export class AgendaItemPartsResolver {
  @FieldResolver(() => [DocumentType], {
    description: "The papers for this point, by title; empty when there is none that the viewer may see.",
  })
  @Extensions({ plan: parts.documentsOfItem })
  documents(): DocumentType[] {
    return planned();
  }

  @FieldResolver(() => [DecisionType], {
    description: "What was decided on this point, in order; empty when nothing was, or nothing that the viewer may see.",
  })
  @Extensions({ plan: parts.decisionsOfItem })
  decisions(): DecisionType[] {
    return planned();
  }
}
