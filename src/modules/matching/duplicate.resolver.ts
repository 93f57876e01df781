import { Arg, Args, Ctx, Extensions, FieldResolver, Mutation, Query, Resolver } from "type-graphql";
import type { RequestContext } from "../../core/context.js";
import { connection } from "../../planner/connection-plan.js";
import { uuidOf } from "../../planner/node-id.js";
import { OrganizationType } from "../organization/index.js";
import { planned } from "../shared/planned.js";
import { answerWrite, writeResult } from "../shared/write-results.js";
import { writtenRecord } from "../shared/written-record.js";
import { AcceptDuplicateInput, DuplicatesArgs, RefuseDuplicateInput } from "./duplicate.inputs.js";
import { duplicates, possibleDuplicatesOfOrganization } from "./duplicate.plan.js";
import { DuplicateConnection, DuplicatePayload, PossibleDuplicateType } from "./duplicate.types.js";
import { DuplicateDecisions } from "./duplicate-decisions.js";

const acceptResult = writeResult("AcceptDuplicateResult", DuplicatePayload);
const refuseResult = writeResult("RefuseDuplicateResult", DuplicatePayload);

@Resolver()
export class DuplicateResolver {
  @Query(() => DuplicateConnection, {
    description:
      "What may be one organization and stands as two, or what a source may be saying of one: the most probable first, 25 a page by default, 100 at most. Others than the centre's staff see open pairs only.",
  })
  @Extensions({ plan: connection(duplicates) })
  duplicates(@Args(() => DuplicatesArgs) _args: DuplicatesArgs): DuplicateConnection {
    return planned();
  }

  @Mutation(() => acceptResult as never, {
    description:
      "Decides that both are one, for the centre's staff. A pair is merged, which `undoMergeOrganization` undoes for 30 days; of a source's candidate, imports will know again which organization it is.",
  })
  acceptDuplicate(
    @Arg("input", () => AcceptDuplicateInput, { description: "Which possible duplicate, and which of a pair remains." })
    input: AcceptDuplicateInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    const survivor = (): string | undefined => uuidOf("Organization")(input.survivor ?? null, "input.survivor") ?? undefined;
    return answer(context, (decisions) => decisions.accept(context, idOf(input.id), survivor()));
  }

  @Mutation(() => refuseResult as never, {
    description: "Decides that both are two, for the centre's staff: it is not proposed again, and no import takes one for the other.",
  })
  refuseDuplicate(
    @Arg("input", () => RefuseDuplicateInput, { description: "Which possible duplicate." }) input: RefuseDuplicateInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return answer(context, (decisions) => decisions.refuse(context, idOf(input.id)));
  }
}

@Resolver(() => OrganizationType)
export class OrganizationDuplicatesResolver {
  @FieldResolver(() => [PossibleDuplicateType], {
    description: "Other organizations that may be this one, the most probable first, as long as nobody has decided; mostly none.",
  })
  @Extensions({ plan: possibleDuplicatesOfOrganization })
  possibleDuplicates(): PossibleDuplicateType[] {
    return planned();
  }
}

function answer(context: RequestContext, decide: (decisions: DuplicateDecisions) => Promise<string>): Promise<object> {
  return answerWrite(context, async () =>
    Object.assign(new DuplicatePayload(), {
      duplicate: writtenRecord(context, "Duplicate", await decide(context.services.get(DuplicateDecisions))),
    }),
  );
}

function idOf(id: string): string {
  return uuidOf("Duplicate")(id, "input.id") as string;
}
