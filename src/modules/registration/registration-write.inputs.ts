import { ID } from "type-graphql";
import { AttendeeCategoryEnum } from "../event/index.js";
import { writeInputs } from "../shared/write-inputs.js";

export const registrationNoun = { one: "a registration", many: "registrations" };

export const registrationInputs = writeInputs("Registration", "Registrations", registrationNoun, {
  event: { type: () => ID, isRequired: true, description: "The id of the event to which they want to come; it stays the same." },
  person: { type: () => ID, description: "The id of who registers. Give this, or `familyName` and `email`." },
  organization: { type: () => ID, description: "The id of the organization for which they come; a member's own by default." },
  givenName: { type: () => String, description: "The given name of who registers, 1 to 200 characters." },
  familyName: { type: () => String, description: "The family name of who registers, 1 to 200 characters." },
  email: { type: () => String, description: "The address to which letters go; by default that of the person's post." },
  organizationName: { type: () => String, description: "Their organization in words, where the directory does not know it." },
  category: { type: () => AttendeeCategoryEnum, description: "The public that they belong to, e.g. `FIELD_TEAM`." },
});
