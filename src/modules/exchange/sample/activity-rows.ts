import { audienceRank } from "../../../core/audience.js";
import { contactPointRow } from "./organization-rows.js";
import type { KnownIds } from "./place-rows.js";
import type { Sample } from "./sample-files.js";
import type { PersonRecord } from "./sample-records.js";
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
      rows: cyclesFirst.map(({ id, audience, format, title, description, startsAt, endsAt, place, cycle }) => ({
        id,
        declared_audience: audienceRank(audience ?? "PUBLIC"),
        format,
        title,
        description,
        starts_at: startsAt,
        ends_at: endsAt,
        place,
        cycle_id: cycle,
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
        participations.map(({ audience, person, organization, role, category }, rank) => ({
          id: stableId("participation", id, rank),
          declared_audience: audienceRank(audience ?? "PUBLIC"),
          event_id: id,
          person_id: person,
          organization_id: organization,
          role,
          category,
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
  ];
}

export function publicationTables({ publications }: Sample, known: KnownIds): TableRows[] {
  return [
    {
      table: "publication",
      rows: publications.map(({ id, audience, kind, title, collection, publishedOn, isbn, url, event }) => ({
        id,
        declared_audience: audienceRank(audience ?? "PUBLIC"),
        kind,
        title,
        collection,
        published_on: publishedOn,
        isbn,
        url,
        event_id: event,
      })),
    },
    links(
      "publication_theme",
      "publication",
      "theme_id",
      publications.flatMap(({ id, themes }) => themes.map((code) => [id, known.theme(code)] as const)),
    ),
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
