import { Arg, Args, Ctx, Extensions, FieldResolver, Mutation, Query, Resolver } from "type-graphql";
import type { RequestContext } from "../../core/context.js";
import { connection } from "../../planner/connection-plan.js";
import { encodeNodeId, uuidOf } from "../../planner/node-id.js";
import { embedded } from "../../planner/record-plans.js";
import { RecordReference } from "../../planner/record-reference.js";
import { ContactPointType } from "../organization/index.js";
import { PersonType } from "../person/index.js";
import { PageArgs } from "../shared/page.inputs.js";
import { planned } from "../shared/planned.js";
import { DateTimeScalar } from "../shared/scalars.js";
import { answerWrite } from "../shared/write-results.js";
import { ErasePersonInput, ExportPersonInput, ObjectContactPointInput, ObjectPersonInput } from "./privacy.inputs.js";
import { hasNoRecord, objectedAt, retentionRuns } from "./privacy.plan.js";
import { Privacy } from "./privacy.service.js";
import {
  ContactPointPrivacyType,
  ErasePersonPayload,
  ErasePersonResult,
  ExportPersonPayload,
  ExportPersonResult,
  ObjectContactPointPayload,
  ObjectContactPointResult,
  ObjectPersonPayload,
  ObjectPersonResult,
} from "./privacy.types.js";
import { noRight } from "./privacy-refusal.js";
import { RetentionRunConnection } from "./retention-run.types.js";

@Resolver(() => ContactPointType)
export class ContactPointPrivacyResolver {
  @FieldResolver(() => ContactPointPrivacyType, {
    nullable: true,
    description: "What justifies keeping it. Null when nothing is recorded, and for all but the centre's staff.",
  })
  @Extensions({ plan: embedded(hasNoRecord) })
  privacy(): ContactPointPrivacyType | null {
    return planned();
  }
}

@Resolver(() => PersonType)
export class PersonObjectionResolver {
  @FieldResolver(() => DateTimeScalar, {
    nullable: true,
    description: "Since when the person objects to being passed on; null when they do not, and for all but the centre's staff.",
  })
  @Extensions({ plan: objectedAt })
  objectedAt(): Date | null {
    return planned();
  }
}

@Resolver()
export class PrivacyResolver {
  @Query(() => RetentionRunConnection, {
    description: "What retention did, the latest day first, 25 a page by default, 100 at most. Empty for all but the centre's staff.",
  })
  @Extensions({ plan: connection(retentionRuns) })
  retentionRuns(@Args(() => PageArgs) _args: PageArgs): RetentionRunConnection {
    return planned();
  }

  @Mutation(() => ExportPersonResult, {
    description: "Gives a person's complete file (RGPD, articles 15 and 20). For `STAFF` with the scope `admin`.",
  })
  exportPerson(
    @Arg("input", () => ExportPersonInput, { description: "The person whose complete file is to be given." }) input: ExportPersonInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return administer(context, async (privacy) => {
      return Object.assign(new ExportPersonPayload(), { file: await privacy.exportPerson(idOf("Person", input.id)) });
    });
  }

  @Mutation(() => ObjectPersonResult, {
    description:
      "Records that a person objects (RGPD, article 21): all but the staff lose sight of them at once, and they are sent a receipt. For `STAFF` with the scope `admin`.",
  })
  objectPerson(
    @Arg("input", () => ObjectPersonInput, { description: "Who objects, or no longer does." }) input: ObjectPersonInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return administer(context, async (privacy) => {
      const { id, isNew } = await privacy.objectPerson(context, idOf("Person", input.id), input.isLifted);
      return Object.assign(new ObjectPersonPayload(), { person: new RecordReference("Person", id), isNew });
    });
  }

  @Mutation(() => ObjectContactPointResult, {
    description:
      "Records that a person objects to a contact point (RGPD, article 21): it is withheld at once, and they are sent a receipt. For `STAFF` with the scope `admin`.",
  })
  objectContactPoint(
    @Arg("input", () => ObjectContactPointInput, { description: "What is objected to, or no longer is." }) input: ObjectContactPointInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return administer(context, async (privacy) => {
      const { id, isNew } = await privacy.objectContactPoint(context, idOf("ContactPoint", input.id), input.isLifted);
      return Object.assign(new ObjectContactPointPayload(), { contactPoint: new RecordReference("ContactPoint", id), isNew });
    });
  }

  @Mutation(() => ErasePersonResult, {
    description:
      "Erases a person (RGPD, article 17) from every table and from the history. Cannot be undone. For `STAFF` with the scope `admin`.",
  })
  erasePerson(
    @Arg("input", () => ErasePersonInput, { description: "Whom to erase for good." }) input: ErasePersonInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return administer(context, async (privacy) => {
      const { people, records } = await privacy.erasePerson(context, idOf("Person", input.id));
      const erased = encodeNodeId({ type: "Person", uuid: people[0] as string });
      return Object.assign(new ErasePersonPayload(), { erased, deletedRecords: records });
    });
  }
}

function administer(context: RequestContext, work: (privacy: Privacy) => Promise<object>): Promise<object> {
  return answerWrite<object>(context, async () => {
    const { audience, scopes } = context.viewer;
    if (audience !== "STAFF" || !scopes.includes("admin")) throw noRight();
    return await work(context.services.get(Privacy));
  });
}

function idOf(type: string, id: string): string {
  return uuidOf(type)(id, "input.id") ?? "";
}
