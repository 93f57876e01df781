import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import type { RequestContext } from "../../core/context.js";
import { RecordReference } from "../../planner/record-reference.js";
import { answerWrite } from "../shared/write-results.js";
import { writtenRecord } from "../shared/written-record.js";
import { checkIn } from "./check-in.js";
import {
  CancelRegistrationInput,
  CheckInInput,
  RecordAttendanceInput,
  RegisterInput,
  RegistrationTokenInput,
} from "./registration.inputs.js";
import {
  CancelRegistrationPayload,
  CancelRegistrationResult,
  CheckInPayload,
  CheckInResult,
  DoubtfulSheetRowType,
  OwnRegistrationPayload,
  OwnRegistrationResult,
  RecordAttendancePayload,
  RecordAttendanceResult,
  RegisterPayload,
  RegisterResult,
} from "./registration-actions.types.js";
import { type OwnRegistration, Registrations } from "./registrations.js";
import { recordAttendance } from "./sign-in-sheet.js";

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
