import type { PersonEntity } from "../../../src/modules/person/person.entity.js";
import type { PositionEntity } from "../../../src/modules/person/position.entity.js";
import { factory } from "./factory.js";
import { timesOf } from "./insert-row.js";

export const makePerson = factory<PersonEntity>("person", (rank) => ({
  ...timesOf(rank),
  givenName: "Camille",
  familyName: `Exemple ${rank}`,
}));

export const makePosition = factory<PositionEntity, "personId" | "organizationId">("position", () => ({ role: "Chargée de mission" }));
