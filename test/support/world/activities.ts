import { EVENT_FORMATS } from "../../../src/modules/event/event.entity.js";
import { PUBLICATION_KINDS } from "../../../src/modules/publication/publication.entity.js";
import { makeEvent, makeEventAttendance, makeParticipation, makeRegistration } from "../factories/events.js";
import type { Connection } from "../factories/insert-row.js";
import { makePartnership, makeProject } from "../factories/projects.js";
import { makeContribution, makePublication, makePublicationFile } from "../factories/publications.js";
import { addTerritories, addThemes } from "../factories/references.js";
import type { Organizations } from "./organizations.js";
import type { People } from "./people.js";
import { perAudience } from "./per-audience.js";
import type { References } from "./references.js";

/** Projects with partners of every role, then and now, some hidden. */
export async function buildProjects(connection: Connection, { territories }: References, o: Organizations) {
  const make = async (overrides: Parameters<typeof makeProject>[1]): Promise<string> => (await makeProject(connection, overrides)).id;
  const projects = {
    past: await make({ name: "Médiation au pied des tours", startDate: "2017-09", endDate: "2020-06" }),
    current: await make({ name: "Égalité des chances à l'école", description: "Avec les écoles du 18e.", startDate: "2024" }),
    future: await make({ name: "Maison des projets", startDate: "2031" }),
    byAudience: await perAudience((audience, declaredAudience) =>
      makeProject(connection, { name: `Projet réservé ${audience}`, declaredAudience }),
    ),
  };
  await addThemes(connection, "project", projects.current, ["educational-success", "diversity"]);
  await addTerritories(connection, "project", projects.current, [territories.district18]);
  const partner = (projectId: string, organizationId: string, overrides: object) =>
    makePartnership(connection, { projectId, organizationId, ...overrides });
  await partner(projects.current, o.townHall, { role: "LEAD" });
  await partner(projects.current, o.directorate, { role: "FUNDER", amount: "40000", startDate: "2024", endDate: "2024" });
  await partner(projects.current, o.prefecture, { role: "FUNDER", amount: "15000.50", startDate: "2025" });
  await partner(projects.current, o.byAudience.MEMBER, { role: "OPERATOR" });
  await partner(projects.current, o.council, { role: "BENEFICIARY" });
  await partner(projects.past, o.landlord, { role: "LEAD" });
  await partner(projects.byAudience.STAFF, o.landlord, { role: "PARTNER" });
  await perAudience((_, declaredAudience) =>
    makePartnership(connection, { projectId: projects.past, organizationId: o.company, declaredAudience }),
  );
  return projects;
}

/** An event of every format, a cycle with two sessions, every way to take part, named and counted publics. */
export async function buildEvents(connection: Connection, o: Organizations, { people }: People) {
  const make = async (overrides: Parameters<typeof makeEvent>[1]): Promise<string> => (await makeEvent(connection, overrides)).id;
  for (const [rank, format] of EVENT_FORMATS.entries()) {
    await make({ format, title: `Rencontre ${format}`, startsAt: new Date(Date.UTC(2010 + rank, 9, 12, 15)) });
  }
  const cycle = await make({ format: "TRAINING_CYCLE", title: "Cycle laïcité", startsAt: new Date("2026-01-10T08:00:00.000Z") });
  const session = (month: string) =>
    make({ format: "TRAINING", title: "Laïcité : séance", cycleId: cycle, startsAt: new Date(`2026-${month}-10T08:00:00.000Z`) });
  const events = {
    cycle,
    sessions: [await session("02"), await session("03")] as const,
    studyDay: await make({
      title: "Les discriminations dans l'accès au logement",
      description: "Journée d'études.",
      startsAt: new Date("2025-11-20T08:30:00.000Z"),
      endsAt: new Date("2025-11-20T16:00:00.000Z"),
      place: "Auditorium",
    }),
    future: await make({
      format: "AUTOUR_DE",
      title: "Autour d'un livre",
      startsAt: new Date("2031-05-05T15:00:00.000Z"),
      address: "5 rue Lobau, 75004 Paris",
      latitude: 48.8564,
      longitude: 2.3525,
      capacity: 2,
      registrationOpensAt: new Date("2026-01-01T08:00:00.000Z"),
    }),
    byAudience: await perAudience((audience, declaredAudience) =>
      makeEvent(connection, { title: `Réunion réservée ${audience}`, declaredAudience }),
    ),
  };
  await addThemes(connection, "event", events.studyDay, ["discrimination", "housing"]);
  await addThemes(connection, "event", events.cycle, ["secularism"]);
  const part = (eventId: string, overrides: object) => makeParticipation(connection, { eventId, ...overrides });
  await part(events.studyDay, { organizationId: o.directorate, role: "ORGANIZER" });
  await part(events.studyDay, { personId: people.researcher, organizationId: o.university, role: "SPEAKER", category: "RESEARCHER" });
  await part(events.studyDay, { personId: people.director, role: "MODERATOR", category: "CITY_SERVICE" });
  await part(events.studyDay, { personId: people.byAudience.STAFF, organizationId: o.landlord, category: "SOCIAL_LANDLORD" });
  await part(events.studyDay, { personId: people.mobile, organizationId: o.byAudience.COMMITTEE, category: "ASSOCIATION" });
  await part(events.sessions[0], { personId: people.mobile, organizationId: o.landlord, category: "SOCIAL_LANDLORD" });
  await part(events.byAudience.PUBLIC, { organizationId: o.directorate, category: "CITY_SERVICE", headcount: 4 });
  const register = (overrides: object) => makeRegistration(connection, { eventId: events.future, ...overrides });
  await register({ personId: people.director, organizationId: o.directorate, category: "CITY_SERVICE" });
  await register({ personId: people.researcher, organizationId: o.university });
  await register({ familyName: "Attente", email: "attente@example.org", organizationId: o.townHall, legalBasis: "CONSENT" });
  await makeEventAttendance(connection, { eventId: events.studyDay, category: "FIELD_TEAM", count: 42 });
  await makeEventAttendance(connection, { eventId: events.studyDay, category: "RESEARCHER", count: 3 });
  for (const eventId of Object.values(events.byAudience)) {
    await part(eventId, { organizationId: o.townHall, role: "ORGANIZER" });
    await makeEventAttendance(connection, { eventId });
  }
  return events;
}

/** A publication of every kind and precision of date, and contributions whose author or affiliation is hidden. */
export async function buildPublications(
  connection: Connection,
  o: Organizations,
  { people }: People,
  events: { studyDay: string; future: string },
) {
  const make = async (overrides: Parameters<typeof makePublication>[1]): Promise<string> =>
    (await makePublication(connection, overrides)).id;
  for (const [rank, kind] of PUBLICATION_KINDS.entries())
    await make({ kind, title: `Publication ${kind}`, publishedOn: String(2005 + rank) });
  const publications = {
    proceedings: await make({
      title: "Les discriminations dans l'accès au logement. Actes",
      collection: "Les actes du pôle ressources",
      publishedOn: "2026-02",
      eventId: events.studyDay,
    }),
    book: await make({
      kind: "BOOK",
      title: "L'École et la ville",
      publishedOn: "2019-06-30",
      isbn: "978-2-07-036822-8",
      url: "https://livre.example.org",
    }),
    undated: await make({ kind: "STUDY", title: "Étude sans date" }),
    byAudience: await perAudience((audience, declaredAudience) =>
      makePublication(connection, { title: `Note réservée ${audience}`, declaredAudience }),
    ),
  };
  await addThemes(connection, "publication", publications.proceedings, ["discrimination"]);
  const contribution = (personId: string, rank: number, overrides: object) =>
    makeContribution(connection, { publicationId: publications.proceedings, personId, rank, ...overrides });
  await contribution(people.researcher, 1, { title: "Mesurer", affiliationId: o.university });
  await contribution(people.director, 2, { role: "préfacière" });
  await contribution(people.mononym, 3, { title: "Habiter", affiliationId: o.byAudience.STAFF });
  await contribution(people.byAudience.MEMBER, 4, { title: "Agir" });
  await perAudience((_, declaredAudience) =>
    makeContribution(connection, { publicationId: publications.book, personId: people.researcher, declaredAudience }),
  );
  await perAudience((_, declaredAudience) => makePublicationFile(connection, { publicationId: publications.book, declaredAudience }));
  await connection.query("insert into event_publication (event_id, publication_id) values ($1, $2), ($1, $3), ($4, $2)", [
    events.future,
    publications.book,
    publications.byAudience.STAFF,
    events.studyDay,
  ]);
  return publications;
}
