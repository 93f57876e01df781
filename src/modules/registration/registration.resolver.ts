import { Arg, Args, Ctx, Extensions, Field, FieldResolver, Int, Mutation, ObjectType, Resolver } from "type-graphql";
import type { RequestContext } from "../../core/context.js";
import { connection } from "../../planner/connection-plan.js";
import { embedded } from "../../planner/record-plans.js";
import { RecordReference } from "../../planner/record-reference.js";
import { sql } from "../../planner/sql.js";
import { type EventEntity, EventType } from "../event/index.js";
import { type OrganizationEntity, OrganizationType } from "../organization/index.js";
import { type PersonEntity, PersonType } from "../person/index.js";
import { describeEnum } from "../shared/describe-enum.js";
import { planned } from "../shared/planned.js";
import { recordMutations } from "../shared/record-mutations.js";
import { answerWrite, writeResult } from "../shared/write-results.js";
import { writtenRecord } from "../shared/written-record.js";
import { checkIn } from "./check-in.js";
import type { RegistrationEntity } from "./registration.entity.js";
import {
  CancelRegistrationInput,
  CheckInInput,
  RecordAttendanceInput,
  RegisterInput,
  RegistrationsArgs,
  RegistrationTokenInput,
} from "./registration.inputs.js";
import { hasNoRegistration, registrations } from "./registration.plan.js";
import { EventRegistrationType, RegistrationConnection, RegistrationStatus, RegistrationType } from "./registration.types.js";
import { registrationModel } from "./registration.write.js";
import { registrationInputs, registrationNoun } from "./registration-write.inputs.js";
import { type OwnRegistration, Registrations } from "./registrations.js";
import { recordAttendance } from "./sign-in-sheet.js";

const SEEN =
  "as the staff sees them, and the organization for which they come on its own sheet; in the order recorded, 25 a page by default, 100 at most";

@Resolver(() => EventType)
export class EventRegistrationResolver {
  @FieldResolver(() => EventRegistrationType, {
    nullable: true,
    description: "How one registers for it; null when one just comes.",
  })
  @Extensions({ plan: embedded(hasNoRegistration) })
  registration(): EventRegistrationType | null {
    return planned();
  }

  @FieldResolver(() => RegistrationConnection, { description: `Who registered for it, ${SEEN}.` })
  @Extensions({
    plan: connection<RegistrationEntity, EventEntity>(registrations, (event, row) => sql`${row.col("eventId")} = ${event.col("id")}`),
  })
  registrations(@Args(() => RegistrationsArgs) _args: RegistrationsArgs): RegistrationConnection {
    return planned();
  }
}

@Resolver(() => OrganizationType)
export class OrganizationRegistrationsResolver {
  @FieldResolver(() => RegistrationConnection, { description: `Who registered for events on its behalf, ${SEEN}.` })
  @Extensions({
    plan: connection<RegistrationEntity, OrganizationEntity>(
      registrations,
      (organization, row) => sql`${row.col("organizationId")} = ${organization.col("id")}`,
    ),
  })
  registrations(@Args(() => RegistrationsArgs) _args: RegistrationsArgs): RegistrationConnection {
    return planned();
  }
}

@Resolver(() => PersonType)
export class PersonRegistrationsResolver {
  @FieldResolver(() => RegistrationConnection, { description: `For which events they registered, ${SEEN}.` })
  @Extensions({
    plan: connection<RegistrationEntity, PersonEntity>(registrations, (person, row) => sql`${row.col("personId")} = ${person.col("id")}`),
  })
  registrations(@Args(() => RegistrationsArgs) _args: RegistrationsArgs): RegistrationConnection {
    return planned();
  }
}

@ObjectType("RegisterPayload", { description: "The wish to come was taken down." })
class RegisterPayload {
  @Field(() => String, {
    description: "What happens next, in the language of the request; the same whoever asks and whether they are registered already.",
  })
  message!: string;
}

@ObjectType("OwnRegistrationPayload", { description: "How the registration stands whose link was followed." })
class OwnRegistrationPayload {
  @Field(() => RegistrationStatus, { description: "How far it is now, e.g. `REGISTERED`." })
  status!: RegistrationStatus;

  @Field(() => Int, { nullable: true, description: "The place among those who wait, from 1; null when they do not wait." })
  waitingRank!: number | null;

  @Field(() => String, { description: "The title of the event that it is for." })
  event!: string;
}

@ObjectType("CancelRegistrationPayload", { description: "The registration was given up, and its place with it." })
class CancelRegistrationPayload {
  @Field(() => RegistrationType, { description: "The registration as it is now." })
  registration!: unknown;
}

@ObjectType("CheckInPayload", { description: "Who came was recorded." })
class CheckInPayload {
  @Field(() => EventType, { description: "The event with its attendance as it is now." })
  event!: unknown;
}

export enum SheetDoubt {
  SEVERAL_PEOPLE = "SEVERAL_PEOPLE",
  NAME_ALONE = "NAME_ALONE",
  UNKNOWN_PERSON = "UNKNOWN_PERSON",
}

describeEnum(SheetDoubt, "SheetDoubt", "Why a line of a sign-in sheet names nobody whom the directory knows for sure.", {
  SEVERAL_PEOPLE: "Several people have this address, or this name in this organization.",
  NAME_ALONE: "People of this name are known, but neither the address nor the organization says that it is one of them.",
  UNKNOWN_PERSON: "The directory knows nobody of this name or address.",
});

@ObjectType("DoubtfulSheetRow", { description: "A line of a sign-in sheet that was counted, and for which somebody must say who it is." })
class DoubtfulSheetRowType {
  @Field(() => Int, { description: "Which line, from 1, in the order given." })
  row!: number;

  @Field(() => SheetDoubt, { description: "Why it was not taken for anybody, e.g. `NAME_ALONE`." })
  reason!: SheetDoubt;

  @Field(() => [PersonType], { description: "Whom it may mean, 10 at most; send the line again with the id of the one in `person`." })
  candidates!: unknown[];
}

@ObjectType("RecordAttendancePayload", { description: "A sign-in sheet was recorded." })
class RecordAttendancePayload {
  @Field(() => EventType, { description: "The event with its attendance as it is now." })
  event!: unknown;

  @Field(() => Int, { description: "How many people were recorded by name who were not before." })
  added!: number;

  @Field(() => Int, { description: "How many people of the sheet were recorded already." })
  known!: number;

  @Field(() => Int, { description: "How many are counted without their name: what the sheet only counts, and its doubtful lines." })
  counted!: number;

  @Field(() => [DoubtfulSheetRowType], { description: "Lines that name nobody for sure, in the order given; 500 at most." })
  doubtful!: DoubtfulSheetRowType[];
}

const RegisterResult = writeResult("RegisterResult", RegisterPayload);
const OwnRegistrationResult = writeResult("OwnRegistrationResult", OwnRegistrationPayload);
const CancelRegistrationResult = writeResult("CancelRegistrationResult", CancelRegistrationPayload);
const CheckInResult = writeResult("CheckInResult", CheckInPayload);
const RecordAttendanceResult = writeResult("RecordAttendanceResult", RecordAttendancePayload);

const RECEIVED = {
  fr: "Si cette adresse est la vôtre, vous allez y recevoir un message. Suivez son lien pour confirmer votre inscription.",
  en: "If this address is yours, you will receive a message there. Follow its link to confirm your registration.",
};

@Resolver()
export class RegistrationActions {
  @Mutation(() => RegisterResult, {
    description:
      "Registers oneself for an event, without a credential. A letter goes to the address given: nobody holds a place before they follow its link. Costs 5,000 points.",
  })
  register(
    @Arg("input", () => RegisterInput, { description: "Who wants to come, and to what." }) input: RegisterInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return answerWrite(context, async () => {
      await context.services.get(Registrations).register(context, input);
      return Object.assign(new RegisterPayload(), { message: RECEIVED[context.language] });
    });
  }

  @Mutation(() => OwnRegistrationResult, { description: "Confirms one's own registration by the token of the letter. Twice is once." })
  confirmRegistration(
    @Arg("input", () => RegistrationTokenInput, { description: "The proof that it is one's own." }) input: RegistrationTokenInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return answerWrite(context, async () => own(await context.services.get(Registrations).confirm(context, input.token)));
  }

  @Mutation(() => OwnRegistrationResult, {
    description: "Gives up one's own registration by the token of the letter; the next who waits has the place at once.",
  })
  withdrawRegistration(
    @Arg("input", () => RegistrationTokenInput, { description: "The proof that it is one's own." }) input: RegistrationTokenInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return answerWrite(context, async () => own(await context.services.get(Registrations).withdraw(context, input.token)));
  }

  @Mutation(() => CancelRegistrationResult, {
    description:
      "Gives up a registration for somebody; the next who waits has the place at once. For the staff, and for the organization for which they come.",
  })
  cancelRegistration(
    @Arg("input", () => CancelRegistrationInput, { description: "Which registration to give up." }) input: CancelRegistrationInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return answerWrite(context, async () => {
      const id = await context.services.get(Registrations).cancel(context, input.id, input.version ?? undefined);
      return Object.assign(new CancelRegistrationPayload(), { registration: writtenRecord(context, "Registration", id) });
    });
  }

  @Mutation(() => CheckInResult, {
    description:
      "Records who of those who registered came: they become participations, or numbers where nobody knows who they are. For the staff.",
  })
  checkIn(
    @Arg("input", () => CheckInInput, { description: "Who came, and who did not." }) input: CheckInInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return answerWrite(context, async () => {
      const event = await checkIn(context.services.get(Registrations), context, input);
      return Object.assign(new CheckInPayload(), { event: new RecordReference("Event", event) });
    });
  }

  @Mutation(() => RecordAttendanceResult, {
    description:
      "Records the sign-in sheet of an event: people by name where they are known for sure, and numbers. The same sheet again changes nothing. For the staff.",
  })
  recordAttendance(
    @Arg("input", () => RecordAttendanceInput, { description: "The event and its sheet." }) input: RecordAttendanceInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    return answerWrite(context, async () => {
      const { event, doubtful, ...figures } = await recordAttendance(context.services.get(Registrations), context, input);
      return Object.assign(new RecordAttendancePayload(), figures, {
        event: new RecordReference("Event", event),
        doubtful: doubtful.map(({ candidates, ...row }) =>
          Object.assign(new DoubtfulSheetRowType(), row, { candidates: candidates.map((id) => new RecordReference("Person", id)) }),
        ),
      });
    });
  }
}

function own({ status, waitingRank, event }: OwnRegistration): object {
  return Object.assign(new OwnRegistrationPayload(), { status, waitingRank, event });
}

export const registrationMutations = recordMutations({
  name: "Registration",
  plural: "Registrations",
  noun: registrationNoun,
  type: () => RegistrationType,
  model: registrationModel,
  inputs: registrationInputs,
});
