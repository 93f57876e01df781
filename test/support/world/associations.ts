import type { Connection } from "../factories/insert-row.js";
import { makeOrganization, makeRelationship } from "../factories/organizations.js";
import { makePerson, makePosition } from "../factories/people.js";
import { addSources, addTerritories, addThemes } from "../factories/references.js";
import type { Organizations } from "./organizations.js";
import type { References } from "./references.js";

const FORMS = ["Ateliers", "Maison", "Réseau", "Collectif", "Amis"];
const PLACES = ["de l'Épinette", "des Écluses", "du Canal", "de la Chapelle", "d'Orgemont", "du Faubourg", "Œuvrons", "des Lilas"];
const THEMES = ["diversity", "education", "secularism", "racism", "discrimination", "violence", "social-cohesion"];
const FAMILY_NAMES = ["Abadie", "Bénard", "Çelik", "Diallo", "Étienne", "Fofana", "Nguyên", "O'Brien", "Œhler", "Zidi"];
const DAY_MS = 86_400_000;
const FIRST_DAY = Date.UTC(2024, 0, 1);

/** Forty associations, so that pages turn: two of each updated at the same instant, themes and places in turn, funded every other year. */
export async function buildAssociations(
  connection: Connection,
  { territories, sources }: References,
  organizations: Organizations,
): Promise<string[]> {
  const places = [territories.district13, territories.district18, territories.district19, territories.qpv2024, territories.saintDenis];
  const ids: string[] = [];
  for (let rank = 0; rank < FORMS.length * PLACES.length; rank += 1) {
    const changedAt = new Date(FIRST_DAY + Math.floor(rank / 2) * DAY_MS);
    const { id } = await makeOrganization(connection, {
      name: `${pick(FORMS, rank)} ${pick(PLACES, Math.floor(rank / FORMS.length))}`,
      createdAt: changedAt,
      updatedAt: changedAt,
      ...(rank % 4 === 0 ? {} : { latitude: 48.82 + (rank % 8) / 100, longitude: 2.3 + (rank % 5) / 50 }),
    });
    await addThemes(connection, "organization", id, [pick(THEMES, rank), pick(THEMES, rank + 2)]);
    await addTerritories(connection, "organization", id, [pick(places, rank)]);
    await buildFunding(connection, organizations, id, rank, sources.invented);
    if (rank % 2 === 0) await buildContact(connection, id, rank);
    ids.push(id);
  }
  return ids;
}

async function buildFunding(
  connection: Connection,
  { directorate, prefecture }: Organizations,
  toId: string,
  rank: number,
  sourceId: string,
) {
  const year = String(2020 + (rank % 8));
  const { id } = await makeRelationship(connection, {
    fromId: rank % 3 === 0 ? prefecture : directorate,
    toId,
    label: "Subvention",
    amount: `${(rank + 1) * 1250}.50`,
    startDate: year,
    endDate: year,
  });
  await addSources(connection, "relationship", id, [sourceId]);
}

async function buildContact(connection: Connection, organizationId: string, rank: number): Promise<void> {
  const { id } = await makePerson(connection, { givenName: `Dominique ${rank}`, familyName: pick(FAMILY_NAMES, rank / 2) });
  await makePosition(connection, { personId: id, organizationId, role: "Présidente", isMainContact: rank % 4 === 0, startDate: "2022" });
}

function pick(values: readonly string[], rank: number): string {
  return values[rank % values.length] ?? "";
}
