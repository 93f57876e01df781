import type { AskOptions } from "../support/directory.js";
import { makeEventAttendance, makeParticipation } from "../support/factories/events.js";
import type { World } from "../support/world.js";
import { type Edges, nodeId, nodes, WorldDirectory } from "../support/world-directory.js";

let directory: WorldDirectory;
let world: World;

beforeAll(async () => {
  directory = await WorldDirectory.create();
  world = directory.world;
});

afterAll(() => directory.drop());

/** Who was where on whose behalf is for MEMBER at least, outside the administrations. */
const MEMBER = { audience: "MEMBER" } as const;

async function eventTitles(filter: object, orderBy?: object[], options: AskOptions = {}): Promise<string[]> {
  const { events } = await directory.ask<{ events: Edges<{ title: string }> }>(
    `query ($filter: EventFilter, $orderBy: [EventOrder!]) { events(filter: $filter, orderBy: $orderBy) { edges { node { title } } } }`,
    { filter, orderBy },
    options,
  );
  return nodes(events).map(({ title }) => title);
}

const STUDY_DAY = "Les discriminations dans l'accès au logement";

describe("events", () => {
  it("are the latest to start first, or as asked", async () => {
    const since2026 = { startsAfter: "2026-01-10T09:00:00+01:00" };

    expect(await eventTitles(since2026)).toEqual(["Autour d'un livre", "Laïcité : séance", "Laïcité : séance", "Cycle laïcité"]);
    expect(await eventTitles(since2026, [{ field: "TITLE" }])).toEqual([
      "Autour d'un livre",
      "Cycle laïcité",
      "Laïcité : séance",
      "Laïcité : séance",
    ]);
  });

  it("are filtered by format, words, theme and time, of which the end is left out", async () => {
    expect(await eventTitles({ format: ["ZOOM_SUR", "OTHER"] })).toEqual(["Rencontre OTHER", "Rencontre ZOOM_SUR"]);
    expect(await eventTitles({ text: "discri LOGEM" })).toEqual([STUDY_DAY]);
    expect(await eventTitles({ theme: ["secularism"] })).toEqual(["Cycle laïcité"]);
    expect(await eventTitles({ startsAfter: "2025-11-20T08:30:00Z", startsBefore: "2026-01-10T08:00:00Z" })).toEqual([STUDY_DAY]);
    expect(await eventTitles({ id: [nodeId("Event", world.events.future)] })).toEqual(["Autour d'un livre"]);
  });

  it("are filtered by who holds them and who takes part", async () => {
    expect(await eventTitles({ organizer: { kind: ["CITY_DIRECTORATE"] } })).toEqual([STUDY_DAY]);
    expect(await eventTitles({ organizer: { kind: ["RESEARCH_INSTITUTION"] } })).toEqual([]);
    const ofUniversity = { participation: { role: ["SPEAKER"], organization: { kind: ["RESEARCH_INSTITUTION"] } } };
    const ofLandlord = { participation: { category: ["SOCIAL_LANDLORD"] } };
    expect([await eventTitles(ofUniversity), await eventTitles(ofLandlord)]).toEqual([[], []]);
    expect(await eventTitles(ofUniversity, undefined, MEMBER)).toEqual([STUDY_DAY]);
    expect(await eventTitles(ofLandlord, undefined, MEMBER)).toContain("Laïcité : séance");
  });

  it.each([1, 20])("take one statement with all that surrounds them, at pages of %d", async (first) => {
    const { events } = await directory.ask<{ events: Edges<object> }>(
      `query ($first: Int) {
        events(first: $first) {
          edges {
            node {
              title cycle { title } themes { code }
              organizers { name } speakers { name }
              participations(first: $first) { totalCount edges { node { person { name } organization { name } } } }
              attendance { total byCategory { category count } }
              publications(first: $first) { edges { node { title } } }
            }
          }
        }
      }`,
      { first },
    );

    expect(events.edges).toHaveLength(Math.min(first, 12));
  });
});

describe("event", () => {
  it("shows its organizers, speakers and parts, as the viewer may see", async () => {
    const { event } = await directory.ask<{ event: { participations: Edges<object> } }>(
      `query ($id: ID!) {
        event(id: $id) {
          format startsAt endsAt place cycle { title }
          themes { code } organizers { name } speakers { name }
          participations { edges { node { role category person { name } organization { name } } } }
          publications { edges { node { title } } }
        }
      }`,
      { id: nodeId("Event", world.events.studyDay) },
      MEMBER,
    );
    const directorate = { name: "Direction de la Démocratie et des Territoires" };

    expect(event).toMatchObject({
      format: "STUDY_DAY",
      startsAt: "2025-11-20T08:30:00.000Z",
      endsAt: "2025-11-20T16:00:00.000Z",
      place: "Auditorium",
      cycle: null,
      themes: [{ code: "discrimination" }, { code: "housing" }],
      organizers: [directorate],
      speakers: [{ name: "Aïcha Modèle" }],
      publications: { edges: [{ node: { title: "Les discriminations dans l'accès au logement. Actes" } }] },
    });
    expect(nodes(event.participations)).toEqual([
      { role: "ORGANIZER", category: null, person: null, organization: directorate },
      { role: "SPEAKER", category: "RESEARCHER", person: { name: "Aïcha Modèle" }, organization: { name: "Université du Modèle" } },
      { role: "MODERATOR", category: "CITY_SERVICE", person: { name: "Zoé Éxemple" }, organization: null },
    ]);
  });

  it("knows the cycle of which it is a session", async () => {
    const query = "query ($id: ID!) { event(id: $id) { cycle { title format } } }";

    expect(await directory.ask(query, { id: nodeId("Event", world.events.sessions[0]) })).toEqual({
      event: { cycle: { title: "Cycle laïcité", format: "TRAINING_CYCLE" } },
    });
  });
});

describe("Event.attendance", () => {
  const ATTENDANCE = `query ($id: ID!) {
    event(id: $id) { attendance { total named anonymous byCategory { category count } } }
  }`;

  it("adds those who were counted to those who are named and may be seen", async () => {
    const id = nodeId("Event", world.events.studyDay);
    const counted = [
      { category: "FIELD_TEAM", count: 42 },
      { category: "RESEARCHER", count: 3 },
    ];
    // To those who may not see names everybody is unnamed, and fewer than five are none or five.
    const told = [{ category: "ASSOCIATION", count: 5 }, counted[0]];

    expect(await directory.ask(ATTENDANCE, { id })).toEqual({
      event: { attendance: { total: 47, named: 0, anonymous: 47, byCategory: told } },
    });
    expect(await directory.ask(ATTENDANCE, { id }, { audience: "STAFF" })).toEqual({
      event: {
        attendance: {
          total: 47,
          named: 2,
          anonymous: 45,
          byCategory: [{ category: "ASSOCIATION", count: 1 }, ...counted, { category: "SOCIAL_LANDLORD", count: 1 }],
        },
      },
    });
  });

  it("counts those of no category, and nobody twice, as OTHER", async () => {
    const { owner } = directory.directory.db;
    const eventId = world.events.future;
    await makeParticipation(owner, { eventId, organizationId: world.organizations.council });
    await makeParticipation(owner, { eventId, personId: world.people.idle, category: "RESIDENT_COUNCIL" });
    await makeParticipation(owner, { eventId, personId: world.people.researcher, role: "SPEAKER", category: "RESEARCHER" });
    await makeEventAttendance(owner, { eventId, category: "OTHER", count: 5 });
    await makeEventAttendance(owner, { eventId, category: "STATE", count: 0 });

    expect(await directory.ask(ATTENDANCE, { id: nodeId("Event", eventId) })).toEqual({
      event: {
        attendance: {
          total: 7,
          named: 2,
          anonymous: 5,
          byCategory: [
            { category: "OTHER", count: 6 },
            { category: "RESIDENT_COUNCIL", count: 1 },
          ],
        },
      },
    });
  });

  it("is nobody when nothing was recorded", async () => {
    expect(await directory.ask(ATTENDANCE, { id: nodeId("Event", world.events.sessions[1]) })).toEqual({
      event: { attendance: { total: 0, named: 0, anonymous: 0, byCategory: [] } },
    });
  });
});

describe("organizations and people", () => {
  const TOOK_PART = { event: { format: ["TRAINING"] } };

  it("are filtered by the events in which they took part", async () => {
    const data = await directory.ask<{ organizations: Edges<object>; people: Edges<object> }>(
      `query ($participation: ParticipationFilter) {
        organizations(filter: { participation: $participation }) { edges { node { name } } }
        people(filter: { participation: $participation }) { edges { node { name } } }
      }`,
      { participation: TOOK_PART },
      MEMBER,
    );

    expect(nodes(data.organizations)).toEqual([{ name: "Habitat Modèle" }]);
    expect(nodes(data.people)).toEqual([{ name: "Jean-Noël D'Essai" }]);
  });

  it("show their parts in events", async () => {
    const { organization, person } = await directory.ask<Record<"organization" | "person", { participations: Edges<object> }>>(
      `query ($organization: ID!, $person: ID!, $filter: ParticipationFilter) {
        organization(id: $organization) { participations(filter: $filter) { edges { node { role event { title } } } } }
        person(id: $person) { participations(filter: $filter) { edges { node { role event { title } } } } }
      }`,
      {
        organization: nodeId("Organization", world.organizations.landlord),
        person: nodeId("Person", world.people.mobile),
        filter: TOOK_PART,
      },
      MEMBER,
    );
    const part = { role: "PARTICIPANT", event: { title: "Laïcité : séance" } };

    expect(nodes(organization.participations)).toEqual([part]);
    expect(nodes(person.participations)).toEqual([part]);
  });
});
