import { ID } from "type-graphql";
import { Audience } from "../shared/audience.types.js";
import { PartialDateScalar } from "../shared/scalars.js";
import { writeInputs } from "../shared/write-inputs.js";

export const personNoun = { one: "a person", many: "people" };

export const personInputs = writeInputs("Person", "People", personNoun, {
  givenName: { type: () => String, description: "The given name, 1 to 200 characters, e.g. « Camille »." },
  familyName: { type: () => String, isRequired: true, description: "The family name, 1 to 200 characters, e.g. « Exemple »." },
  orcid: { type: () => String, description: "The ORCID, four groups of four joined by hyphens, e.g. `0000-0002-1825-0097`." },
  idref: { type: () => String, description: "The number in IdRef, nine characters, e.g. `026927608`." },
  diedOn: {
    type: () => PartialDateScalar,
    description: "When the person died, as precisely as known. Posts and mandates end then by themselves.",
  },
  audience: { type: () => Audience, description: "The least audience that may see the person; `PUBLIC` by default." },
});

export const positionNoun = { one: "a post", many: "posts" };

export const positionInputs = writeInputs("Position", "Positions", positionNoun, {
  person: { type: () => ID, isRequired: true, description: "The id of the person who holds the post." },
  organization: { type: () => ID, isRequired: true, description: "The id of the organization where the post is held." },
  role: { type: () => String, isRequired: true, description: "What the person is there, e.g. « Cheffe de projet »." },
  isMainContact: { type: () => Boolean, description: "Whether this is whom to contact first in the organization; not by default." },
  startDate: { type: () => PartialDateScalar, description: "The first day of the post, as precisely as known." },
  endDate: { type: () => PartialDateScalar, description: "The last day of the post, inclusive, as precisely as known." },
  audience: { type: () => Audience, description: "The least audience that may see it; `PUBLIC` by default." },
});
