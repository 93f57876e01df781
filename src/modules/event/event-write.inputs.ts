import { Field, ID, InputType, Int } from "type-graphql";
import { Audience } from "../shared/audience.types.js";
import { LocationInput } from "../shared/location.inputs.js";
import { DateTimeScalar } from "../shared/scalars.js";
import { writeInputs } from "../shared/write-inputs.js";
import { AttendeeCategory } from "./attendee-category.types.js";
import { EventFormat } from "./event.types.js";
import { ParticipationRole } from "./participation.types.js";

@InputType("AttendanceInput", { description: "How many of one public came to an event without being named." })
export class AttendanceInput {
  @Field(() => AttendeeCategory, { description: "Which public they belong to, e.g. `FIELD_TEAM`." })
  category!: AttendeeCategory;

  @Field(() => Int, { description: "How many came, not negative. Those who are named are not counted here." })
  count!: number;
}

export const eventNoun = { one: "an event", many: "events" };

export const eventInputs = writeInputs("Event", "Events", eventNoun, {
  format: { type: () => EventFormat, isRequired: true, description: "How it is held, e.g. `STUDY_DAY`." },
  title: { type: () => String, isRequired: true, description: "What it is announced as, 1 to 500 characters." },
  description: { type: () => String, description: "What it is about, in a few sentences." },
  startsAt: { type: () => DateTimeScalar, isRequired: true, description: "When it starts, with any offset." },
  endsAt: {
    type: () => DateTimeScalar,
    description: "When it ends, not before it starts. For a new « autour de » two hours later by default, for a « zoom sur » three.",
  },
  place: { type: () => String, description: "Where it is held, e.g. « Auditorium de l'Hôtel de Ville »." },
  address: { type: () => String, description: "The address to go to, 1 to 500 characters." },
  location: { type: () => LocationInput, description: "Where that lies on the map." },
  capacity: {
    type: () => Int,
    description: "How many people it can hold, at least 1; null for no limit. When it grows, those who wait move up by themselves.",
  },
  registrationOpensAt: { type: () => DateTimeScalar, description: "From when one may register; null where one just comes." },
  registrationClosesAt: { type: () => DateTimeScalar, description: "Until when one may register; null for until it starts." },
  cycle: { type: () => ID, description: "The id of the training cycle of which it is a session." },
  about: {
    type: () => [ID],
    description: "The ids of the publications, books or studies, that it is about; replaces those recorded, 10 at most.",
  },
  themes: { type: () => [String], description: "Codes of the themes it is about; replaces those recorded." },
  anonymousAttendance: {
    type: () => [AttendanceInput],
    description: "How many came without being named, each public once; replaces what was counted.",
  },
  attendanceTotal: {
    type: () => Int,
    description:
      "How many came in all. Those who are named and those who are counted must make it up, or nothing is written; null lifts that.",
  },
  audience: { type: () => Audience, description: "The least audience that may see it; `PUBLIC` by default." },
});

export const participationNoun = { one: "a part in an event", many: "parts in events" };

export const participationInputs = writeInputs("Participation", "Participations", participationNoun, {
  event: { type: () => ID, isRequired: true, description: "The id of the event in which they take part." },
  person: { type: () => ID, description: "The id of who takes part. Give this, `organization`, or both." },
  organization: { type: () => ID, description: "The id of the organization that takes part or that the person comes for." },
  role: { type: () => ParticipationRole, isRequired: true, description: "What they do there, e.g. `SPEAKER`." },
  category: { type: () => AttendeeCategory, description: "The public that they belong to, e.g. `FIELD_TEAM`." },
  title: {
    type: () => String,
    description:
      "As what a speaker is announced, 1 to 500 characters. By default the post that they held that day, when it is the only one.",
  },
  headcount: {
    type: () => Int,
    description: "How many came for the organization without being named, at least 1; only for a `PARTICIPANT` who is not named.",
  },
  audience: { type: () => Audience, description: "The least audience that may see it; `PUBLIC` by default." },
});
