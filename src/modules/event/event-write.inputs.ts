import { Field, ID, InputType, Int } from "type-graphql";
import { Audience } from "../shared/audience.types.js";
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
  endsAt: { type: () => DateTimeScalar, description: "When it ends, not before it starts." },
  place: { type: () => String, description: "Where it is held, e.g. « Auditorium de l'Hôtel de Ville »." },
  cycle: { type: () => ID, description: "The id of the training cycle of which it is a session." },
  themes: { type: () => [String], description: "Codes of the themes it is about; replaces those recorded." },
  anonymousAttendance: {
    type: () => [AttendanceInput],
    description: "How many came without being named, each public once; replaces what was counted.",
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
  audience: { type: () => Audience, description: "The least audience that may see it; `PUBLIC` by default." },
});
