import type { Connection } from "./factories/insert-row.js";
import { buildEvents, buildProjects, buildPublications } from "./world/activities.js";
import { buildAssociations } from "./world/associations.js";
import { buildCommittees } from "./world/committees.js";
import { buildObservatory } from "./world/observatory.js";
import { buildOrganizations } from "./world/organizations.js";
import { buildPeople } from "./world/people.js";
import { buildReferences } from "./world/references.js";

/** The day on which the world's past, current and future ties are so. */
export const WORLD_TODAY = "2026-06-15";

/** Ids (UUIDs) by name. `byAudience` holds one record for each audience that may be the lowest to see it. */
export type World = Awaited<ReturnType<typeof buildWorld>>;

/** The same small directory at each call on a fresh database: every type, every audience, every state of a dated tie. */
export async function buildWorld(connection: Connection) {
  // The same rounding in every run.
  await connection.query("update rounding_secret set secret = sha256('tests')");
  const references = await buildReferences(connection);
  const organizations = await buildOrganizations(connection, references);
  const people = await buildPeople(connection, organizations);
  const associations = await buildAssociations(connection, references, organizations);
  const projects = await buildProjects(connection, references, organizations);
  const events = await buildEvents(connection, organizations, people);
  const publications = await buildPublications(connection, organizations, people, events);
  const committees = await buildCommittees(connection, organizations, people);
  const observatory = await buildObservatory(connection, references);
  return { ...references, organizations, associations, ...people, projects, events, publications, committees, observatory };
}
