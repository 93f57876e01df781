import { Field, Int, ObjectType } from "type-graphql";
import { EventType } from "../event/index.js";
import { PersonType } from "../person/index.js";
import { describeEnum } from "../shared/describe-enum.js";
import { writeResult } from "../shared/write-results.js";
import { RegistrationStatus, RegistrationType } from "./registration.types.js";

@ObjectType("RegisterPayload", { description: "The wish to come was taken down." })
export class RegisterPayload {
  @Field(() => String, {
    description: "What happens next, in the language of the request; the same whoever asks and whether they are registered already.",
  })
  message!: string;
}

@ObjectType("OwnRegistrationPayload", { description: "How the registration stands whose link was followed." })
export class OwnRegistrationPayload {
  @Field(() => RegistrationStatus, { description: "How far it is now, e.g. `REGISTERED`." })
  status!: RegistrationStatus;

  @Field(() => Int, { nullable: true, description: "The place among those who wait, from 1; null when they do not wait." })
  waitingRank!: number | null;

  @Field(() => String, { description: "The title of the event that it is for." })
  event!: string;
}

@ObjectType("CancelRegistrationPayload", { description: "The registration was given up, and its place with it." })
export class CancelRegistrationPayload {
  @Field(() => RegistrationType, { description: "The registration as it is now." })
  registration!: unknown;
}

@ObjectType("CheckInPayload", { description: "Who came was recorded." })
export class CheckInPayload {
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
export class DoubtfulSheetRowType {
  @Field(() => Int, { description: "Which line, from 1, in the order given." })
  row!: number;

  @Field(() => SheetDoubt, { description: "Why it was not taken for anybody, e.g. `NAME_ALONE`." })
  reason!: SheetDoubt;

  @Field(() => [PersonType], { description: "Whom it may mean, 10 at most; send the line again with the id of the one in `person`." })
  candidates!: unknown[];
}

@ObjectType("RecordAttendancePayload", { description: "A sign-in sheet was recorded." })
export class RecordAttendancePayload {
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

export const RegisterResult = writeResult("RegisterResult", RegisterPayload);
export const OwnRegistrationResult = writeResult("OwnRegistrationResult", OwnRegistrationPayload);
export const CancelRegistrationResult = writeResult("CancelRegistrationResult", CancelRegistrationPayload);
export const CheckInResult = writeResult("CheckInResult", CheckInPayload);
export const RecordAttendanceResult = writeResult("RecordAttendanceResult", RecordAttendancePayload);
