import { hasTerritory, hasTheme } from "../concepts.js";
import { daysBetween, lastDay } from "../days.js";
import { beginsWords } from "../words.js";
import { organizationActivities } from "./activities.js";
import { type Condition, equals, hasId, oneOf, some, updatedSince } from "./condition.js";
import { bearsIdentifier, type Identifier } from "./identifiers.js";
import { isNear } from "./near.js";

/** What the filters of organizations, people and their posts ask. */
export const actorConditions: Readonly<Record<string, Readonly<Record<string, Condition>>>> = {
  Organization: {
    id: hasId,
    kind: oneOf("kind"),
    identifier: (record, identifiers: readonly Identifier[]) => identifiers.some((identifier) => bearsIdentifier(record, identifier)),
    text: (record, text: string) => {
      const names = [record.text("name"), record.text("acronym")?.replaceAll(".", "") ?? null];
      return beginsWords(text, [...names, ...(record.row.otherNames as readonly string[])]);
    },
    theme: hasTheme,
    territory: hasTerritory,
    near: isNear,
    isDissolved: (record, isAsked: boolean) => {
      const dissolvedOn = record.text("dissolvedOn");
      return (dissolvedOn !== null && lastDay(dissolvedOn) <= record.asOf) === isAsked;
    },
    needsVerification: (record, isAsked: boolean) => {
      const verifiedOn = record.text("verifiedOn");
      return (verifiedOn === null || daysBetween(verifiedOn, record.asOf) > 365) === isAsked;
    },
    updatedSince,
    parent: some((record) => [record.other("Organization", record.row.parentId)]),
    position: some((record) => record.those("Position", "organizationId")),
    ...organizationActivities,
  },
  Person: {
    id: hasId,
    text: (record, text: string) => beginsWords(text, [record.text("familyName"), record.text("givenName")]),
    position: some((record) => record.those("Position", "personId")),
    participation: some((record) => record.those("Participation", "personId")),
    updatedSince,
  },
  Position: {
    role: (record, text: string) => beginsWords(text, [record.text("role")]),
    isMainContact: equals("isMainContact"),
    organization: some((record) => [record.other("Organization", record.row.organizationId)]),
    person: some((record) => [record.other("Person", record.row.personId)]),
  },
};
