import { ID, Int } from "type-graphql";
import { Audience } from "../shared/audience.types.js";
import { LocationInput } from "../shared/location.inputs.js";
import { DateScalar, PartialDateScalar } from "../shared/scalars.js";
import { writeInputs } from "../shared/write-inputs.js";
import { ContactPointKind } from "./contact-point.types.js";
import { IdentifierInput } from "./organization.inputs.js";
import { OrganizationKind } from "./organization-kind.js";

export const organizationNoun = { one: "an organization", many: "organizations" };

export const organizationInputs = writeInputs(
  "Organization",
  "Organizations",
  organizationNoun,
  {
    kind: { type: () => OrganizationKind, isRequired: true, description: "What sort of actor it is, e.g. `ASSOCIATION`." },
    name: { type: () => String, isRequired: true, description: "The name by which it is known, 1 to 500 characters." },
    acronym: { type: () => String, description: "Its usual abbreviation, e.g. « DDCT »." },
    otherNames: { type: () => [String], description: "Other names and spellings under which to find it; replaces those recorded." },
    description: { type: () => String, description: "What it does, in a few sentences." },
    identifiers: { type: () => [IdentifierInput], description: "The numbers by which others know it; replaces those recorded." },
    foundedOn: { type: () => PartialDateScalar, description: "When it was founded, as precisely as known." },
    dissolvedOn: { type: () => PartialDateScalar, description: "When it was dissolved, as precisely as known." },
    location: { type: () => LocationInput, description: "Where its main address lies on the map." },
    parent: { type: () => ID, description: "The id of the organization that it is part of." },
    themes: { type: () => [String], description: "Codes of the themes it works on; replaces those recorded." },
    territories: { type: () => [String], description: "INSEE or QPV codes of the territories it works for; replaces those recorded." },
    verifiedOn: { type: () => DateScalar, description: "When somebody last checked that the record is true." },
    sources: { type: () => [ID], description: "The ids of the sources from which it is known; replaces those recorded." },
    audience: { type: () => Audience, description: "The least audience that may see it; `PUBLIC` by default." },
  },
  {
    name: "identifier",
    type: () => IdentifierInput,
    description:
      "A number by which it is known, an `EXTERNAL` one with its source: whoever bears it is changed, or one is created that does.",
  },
);

export const contactPointNoun = { one: "a contact point", many: "contact points" };

export const contactPointInputs = writeInputs("ContactPoint", "ContactPoints", contactPointNoun, {
  organization: { type: () => ID, description: "The id of the organization that it reaches. Give either this or `position`." },
  position: { type: () => ID, description: "The id of the position whose holder it reaches. Give either this or `organization`." },
  kind: { type: () => ContactPointKind, isRequired: true, description: "By what means it reaches somebody, e.g. `PHONE`." },
  label: { type: () => String, description: "What it is for, e.g. « Standard »." },
  value: {
    type: () => String,
    isRequired: true,
    description:
      "The number or address itself: a telephone number in French or international form, an e-mail address, a whole web address, a postal address.",
  },
  rank: { type: () => Int, description: "Its place among those of the same owner, the smallest first; 0 by default." },
  audience: { type: () => Audience, description: "The least audience that may know that it exists; `PUBLIC` by default." },
  valueAudience: { type: () => Audience, description: "The least audience that is given its value; `PUBLIC` by default." },
  legalBasis: {
    type: () => String,
    description: "For a personal contact, why it may be kept (RGPD, article 6), e.g. « mission d'intérêt public ».",
  },
  noticeDate: { type: () => DateScalar, description: "When the person was told that it is kept (RGPD, article 14)." },
  retentionDate: { type: () => DateScalar, description: "Until when it may be kept." },
  source: { type: () => ID, description: "The id of the source that it comes from, which a person is told of theirs (RGPD, article 14)." },
});
