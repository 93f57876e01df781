import type { LabelledRecord } from "../table-columns.js";
import type { CardFormat } from "./card-format.js";
import { EVENT_CARD, ORGANIZATION_CARD, PERSON_CARD } from "./card-types.js";
import { JSON_LD_CONTEXT, ORGANIZATION_TYPES } from "./json-ld-context.js";
import { urnOf } from "./urn-of.js";

/** JSON-LD 1.1 in the words of schema.org and of W3C's Organization Ontology. Nothing is said of what is not known or not given. */
export const jsonLd: CardFormat = {
  extension: "jsonld",
  contentType: "application/ld+json; charset=utf-8",
  cards: { organizations: ORGANIZATION_CARD, people: PERSON_CARD, events: EVENT_CARD },
  begin: `{"@context":${JSON.stringify(JSON_LD_CONTEXT)},"@graph":[\n`,
  separator: ",\n",
  end: "\n]}\n",
  print(record) {
    const printers = { Organization: organization, Person: person, Event: event };
    const own = printers[record.type as keyof typeof printers](record);
    const all = { id: urnOf(record.id), ...own, modified: record.updatedAt };
    return JSON.stringify(known(all));
  },
};

function organization(record: LabelledRecord): LabelledRecord {
  const { kind, name, acronym, otherNames, parent, latitude, longitude } = record;
  const others = [...(acronym === null ? [] : [acronym]), ...(otherNames as readonly string[])];
  return {
    type: [ORGANIZATION_TYPES[String(kind)] ?? "schema:Organization", "org:Organization"],
    name,
    prefLabel: name,
    alternateName: others,
    altLabel: others,
    description: record.description,
    classification: kind,
    foundingDate: record.foundedOn,
    dissolutionDate: record.dissolvedOn,
    identifier: partsOf(record, "identifiers").map(({ scheme, value, sourceLabel }) => ({
      type: "schema:PropertyValue",
      propertyID: scheme === "EXTERNAL" ? sourceLabel : scheme,
      value,
    })),
    parentOrganization: urnOrNull(parent),
    subOrganizationOf: urnOrNull(parent),
    knowsAbout: record.themesLabel,
    areaServed: record.territoriesLabel,
    geo: latitude === null ? null : { type: "schema:GeoCoordinates", latitude, longitude },
    ...reach(record),
  };
}

function person(record: LabelledRecord): LabelledRecord {
  const positions = partsOf(record, "positions");
  return {
    type: "schema:Person",
    name: record.name,
    givenName: record.givenName,
    familyName: record.familyName,
    hasMembership: positions.map((position) =>
      known({
        id: urnOf(position.id),
        type: ["org:Membership", "schema:OrganizationRole"],
        organization: urnOrNull(position.organization),
        roleName: position.role,
        startDate: position.startDate,
        endDate: position.endDate,
        ...reach(position),
      }),
    ),
  };
}

function event(record: LabelledRecord): LabelledRecord {
  const { title, place, address, cycle } = record;
  return {
    type: "schema:Event",
    name: title,
    description: record.description,
    startDate: record.startsAt,
    endDate: record.endsAt,
    location:
      place === null && address === null
        ? null
        : { type: "schema:Place", ...(place !== null && { name: place }), ...(address !== null && { address }) },
    organizer: partsOf(record, "organizers").map((part) => urnOf(part.organization)),
    performer: partsOf(record, "speakers").map((part) => urnOf(part.person)),
    superEvent: urnOrNull(cycle),
    about: record.themesLabel,
  };
}

function reach(record: LabelledRecord): LabelledRecord {
  const values = (kind: string): unknown[] =>
    partsOf(record, "contactPoints").flatMap((part) => (part.kind === kind && part.value !== null ? [part.value] : []));
  return { telephone: values("PHONE"), email: values("EMAIL"), address: values("POSTAL"), url: values("WEB") };
}

function known(record: LabelledRecord): LabelledRecord {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => isKnown(value)));
}

function isKnown(value: unknown): boolean {
  return value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0);
}

function partsOf(record: LabelledRecord, key: string): readonly LabelledRecord[] {
  return record[key] as readonly LabelledRecord[];
}

function urnOrNull(id: unknown): string | null {
  return id === null ? null : urnOf(id);
}
