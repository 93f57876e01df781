import { ArgsType, Field, ID, InputType, Int } from "type-graphql";
import { AttendeeCategoryEnum } from "../event/index.js";
import { PageArgs } from "../shared/page.inputs.js";
import { RegistrationStatus } from "./registration.types.js";

@InputType("RegistrationFilter", { description: "Restricts a list of registrations; every condition given must hold." })
export class RegistrationFilter {
  @Field(() => [RegistrationStatus], { nullable: true, description: "Registrations of any of these statuses." })
  status?: RegistrationStatus[] | null;
}

@ArgsType()
export class RegistrationsArgs extends PageArgs {
  @Field(() => RegistrationFilter, { nullable: true, description: "Which registrations to list; all by default." })
  filter?: RegistrationFilter | null;
}

@InputType("RegisterInput", { description: "What somebody says of themselves who wants to come to an event." })
export class RegisterInput {
  @Field(() => ID, { description: "The id of the event to which they want to come." })
  event!: string;

  @Field(() => String, { nullable: true, description: "Their given name, 1 to 200 characters." })
  givenName?: string | null;

  @Field(() => String, { description: "Their family name, 1 to 200 characters." })
  familyName!: string;

  @Field(() => String, { description: "Their own address, to which a link is sent; nothing is done until they follow it." })
  email!: string;

  @Field(() => String, { nullable: true, description: "The organization for which they come, in their own words, 1 to 500 characters." })
  organizationName?: string | null;

  @Field(() => AttendeeCategoryEnum, { nullable: true, description: "The public that they belong to, e.g. `FIELD_TEAM`." })
  category?: AttendeeCategoryEnum | null;

  @Field(() => Boolean, {
    description: "That they agree to their data being kept for this event until a year after it; without it nothing is done.",
  })
  consents!: boolean;
}

@InputType("RegistrationTokenInput", { description: "The proof that somebody holds the address with which they registered." })
export class RegistrationTokenInput {
  @Field(() => String, { description: "The token of the link that was sent to their address." })
  token!: string;
}

@InputType("CancelRegistrationInput", { description: "Which registration to give up." })
export class CancelRegistrationInput {
  @Field(() => ID, { description: "The id of the registration that is meant." })
  id!: string;

  @Field(() => Int, { nullable: true, description: "The version that you read; when it has changed since, nothing is done." })
  version?: number | null;
}

@InputType("CheckInInput", { description: "Who of those who registered for an event came." })
export class CheckInInput {
  @Field(() => ID, { description: "The id of the event that was held." })
  event!: string;

  @Field(() => [ID], { description: "The ids of the registrations of those who came, 500 at most." })
  came!: string[];

  @Field(() => [ID], {
    defaultValue: [],
    description: "The ids of those of who did not; what was recorded of their coming is undone. 500 at most.",
  })
  absent!: string[];

  @Field(() => Int, {
    nullable: true,
    description:
      "How many came in all, with those who did not register; the named and the counted must make it up. Absent, it stays as it was.",
  })
  total?: number | null;
}

@InputType("SheetRowInput", { description: "A line of a sign-in sheet: a person, or how many came for an organization or of a public." })
export class SheetRowInput {
  @Field(() => ID, { nullable: true, description: "The id of the person, when it is known who it is." })
  person?: string | null;

  @Field(() => String, { nullable: true, description: "Their given name as they wrote it." })
  givenName?: string | null;

  @Field(() => String, { nullable: true, description: "Their family name as they wrote it." })
  familyName?: string | null;

  @Field(() => String, { nullable: true, description: "Their e-mail address as they wrote it." })
  email?: string | null;

  @Field(() => String, { nullable: true, description: "The name of their organization as they wrote it." })
  organization?: string | null;

  @Field(() => AttendeeCategoryEnum, { nullable: true, description: "The public that they belong to, e.g. `FIELD_TEAM`." })
  category?: AttendeeCategoryEnum | null;

  @Field(() => Int, { defaultValue: 1, description: "How many the line stands for when it names nobody, at least 1; 1 by default." })
  count!: number;
}

@InputType("RecordAttendanceInput", { description: "The sign-in sheet of an event. The same sheet again changes nothing." })
export class RecordAttendanceInput {
  @Field(() => ID, { description: "The id of the event that was held." })
  event!: string;

  @Field(() => [SheetRowInput], {
    description: "All lines of the sheet, 1 to 500. What they only count replaces what was counted before; those that they name are added.",
  })
  rows!: SheetRowInput[];

  @Field(() => Int, {
    nullable: true,
    description: "How many came in all; the named and the counted must make it up, or nothing is written. Absent, it stays as it was.",
  })
  total?: number | null;
}
