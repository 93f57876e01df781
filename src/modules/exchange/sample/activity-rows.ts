import { audienceRank } from "../../../core/audience.js";
import { contactPointRow } from "./organization-rows.js";
import type { KnownIds } from "./place-rows.js";
import type { Sample } from "./sample-files.js";
import type { PersonRecord, RegistrationRecord } from "./sample-records.js";
import { stableId } from "./stable-id.js";
import type { Row, TableRows } from "./table-rows.js";

function links(table: string, owner: string, column: string, pairs: readonly (readonly [string, string])[]): TableRows {
  return {
    table,
    rows: pairs.map(([id, linked]) => ({ [`${owner}_id`]: id, [column]: linked })),
    conflict: `(${owner}_id, ${column})`,
  };
}

function positionsOf(person: PersonRecord): { row: Row; contactPoints: Row[] }[] {
  return person.positions.map((position, rank) => {
    const id = stableId("position", person.id, rank);
    return {
      row: {
        id,
        declared_audience: audienceRank(position.audience ?? "PUBLIC"),
        person_id: person.id,
        organization_id: position.organization,
        role: position.role,
        is_main_contact: position.isMainContact,
        start_date: position.startDate,
        end_date: position.endDate,
      },
      contactPoints: position.contactPoints.map((point, at) => contactPointRow({ position: id }, point, at)),
    };
  });
}

export function peopleTables({ people }: Sample): TableRows[] {
  const positions = people.flatMap(positionsOf);
  return [
    {
      table: "person",
      rows: people.map(({ id, audience, givenName, familyName }) => ({
        id,
        declared_audience: audienceRank(audience ?? "PUBLIC"),
        given_name: givenName,
        family_name: familyName,
      })),
    },
    { table: "position", rows: positions.map(({ row }) => row) },
    { table: "contact_point", rows: positions.flatMap(({ contactPoints }) => contactPoints) },
  ];
}

export function projectTables({ projects }: Sample, known: KnownIds): TableRows[] {
  return [
    {
      table: "project",
      rows: projects.map(({ id, audience, name, description, startDate, endDate }) => ({
        id,
        declared_audience: audienceRank(audience ?? "PUBLIC"),
        name,
        description,
        start_date: startDate,
        end_date: endDate,
      })),
    },
    links(
      "project_theme",
      "project",
      "theme_id",
      projects.flatMap(({ id, themes }) => themes.map((code) => [id, known.theme(code)] as const)),
    ),
    links(
      "project_territory",
      "project",
      "territory_id",
      projects.flatMap(({ id, territories }) => territories.map((place) => [id, known.territory(place)] as const)),
    ),
    {
      table: "partnership",
      rows: projects.flatMap(({ id, partnerships }) =>
        partnerships.map(({ organization, role, amount, startDate, endDate }, rank) => ({
          id: stableId("partnership", id, rank),
          project_id: id,
          organization_id: organization,
          role,
          amount,
          start_date: startDate,
          end_date: endDate,
        })),
      ),
    },
  ];
}

/** Cycles before their sessions. */
export function eventTables({ events }: Sample, known: KnownIds): TableRows[] {
  const cyclesFirst = [...events].sort((one, other) => Number(one.cycle !== null) - Number(other.cycle !== null));
  return [
    {
      table: "event",
      rows: cyclesFirst.map((event) => ({
        id: event.id,
        declared_audience: audienceRank(event.audience ?? "PUBLIC"),
        format: event.format,
        title: event.title,
        description: event.description,
        starts_at: event.startsAt,
        ends_at: event.endsAt,
        place: event.place,
        address: event.address,
        latitude: event.location?.[0] ?? null,
        longitude: event.location?.[1] ?? null,
        capacity: event.capacity,
        registration_opens_at: event.registrationOpensAt,
        registration_closes_at: event.registrationClosesAt,
        attendance_total: event.attendanceTotal,
        cycle_id: event.cycle,
      })),
    },
    links(
      "event_theme",
      "event",
      "theme_id",
      events.flatMap(({ id, themes }) => themes.map((code) => [id, known.theme(code)] as const)),
    ),
    {
      table: "participation",
      rows: events.flatMap(({ id, participations }) =>
        participations.map(({ audience, person, organization, role, category, title = null, headcount = null }, rank) => ({
          id: stableId("participation", id, rank),
          declared_audience: audienceRank(audience ?? "PUBLIC"),
          event_id: id,
          person_id: person,
          organization_id: organization,
          role,
          category,
          title,
          headcount,
        })),
      ),
    },
    {
      table: "event_attendance",
      rows: events.flatMap(({ id, attendance }) =>
        Object.entries(attendance).map(([category, count]) => ({
          id: stableId("attendance", id, category),
          event_id: id,
          category,
          count,
        })),
      ),
    },
    {
      table: "registration",
      rows: events.flatMap(({ id, registrations }) => registrations.map((registration, rank) => registrationRow(id, registration, rank))),
    },
  ];
}

function registrationRow(event: string, registration: RegistrationRecord, rank: number): Row {
  const { person = null, organization = null, givenName = null, familyName = null, email = null } = registration;
  return {
    id: stableId("registration", event, rank),
    event_id: event,
    person_id: person,
    organization_id: organization,
    given_name: givenName,
    family_name: familyName,
    email,
    organization_name: registration.organizationName ?? null,
    category: registration.category,
    language: "fr",
    legal_basis: person === null ? "CONSENT" : "PUBLIC_TASK",
    status: registration.status,
    confirmed_at: registration.confirmedAt ?? null,
  };
}

/** What events are about comes after both are there. */
export function publicationTables({ publications, events }: Sample, known: KnownIds): TableRows[] {
  return [
    {
      table: "publication",
      rows: publications.map(({ id, audience, kind, title, collection, publishedOn, isbn, url, licence, event }) => ({
        id,
        declared_audience: audienceRank(audience ?? "PUBLIC"),
        kind,
        title,
        collection,
        published_on: publishedOn,
        isbn,
        url,
        licence,
        event_id: event,
      })),
    },
    links(
      "publication_theme",
      "publication",
      "theme_id",
      publications.flatMap(({ id, themes }) => themes.map((code) => [id, known.theme(code)] as const)),
    ),
    links(
      "event_publication",
      "event",
      "publication_id",
      events.flatMap(({ id, about }) => about.map((publication) => [id, publication] as const)),
    ),
    {
      table: "publication_file",
      rows: publications.flatMap(({ id, files }) =>
        files.map(({ url, label, mediaType, licence }, rank) => ({
          id: stableId("publication_file", id, rank),
          publication_id: id,
          rank,
          url,
          label,
          media_type: mediaType,
          licence,
        })),
      ),
    },
    {
      table: "contribution",
      rows: publications.flatMap(({ id, contributions }) =>
        contributions.map(({ person, affiliation, title, role }, rank) => ({
          id: stableId("contribution", id, rank),
          publication_id: id,
          person_id: person,
          affiliation_id: affiliation,
          title,
          role,
          rank,
        })),
      ),
    },
  ];
}
