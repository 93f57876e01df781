import { bearsIdentifier, type Identifier } from "./conditions/identifiers.js";
import { type Arguments, type RootField, rootPage, rootRecords } from "./fields/field.js";
import { committees, events, meetings, organizations, people, projects, publications, territories } from "./listings.js";
import { sortedBy } from "./lists.js";
import { readNodeId, type Seen, type Sight, survivorOf } from "./seen.js";

/** Naive resolvers of the fields of Query. */
export const roots: Readonly<Record<string, RootField>> = {
  node: (args, sight) => recordWith(args.id as string, args, sight),
  nodes: (args, sight) => (args.ids as readonly string[]).map((id) => recordWith(id, args, sight)),
  organizations: rootPage(organizations),
  organization: (args, sight) =>
    args.id == null
      ? (rootRecords("Organization", args, sight).find((record) => bearsIdentifier(record, args.identifier as Identifier)) ?? null)
      : recordWith(args.id as string, args, sight),
  people: rootPage(people),
  person: byId,
  projects: rootPage(projects),
  project: byId,
  events: rootPage(events),
  event: byId,
  publications: rootPage(publications),
  publication: byId,
  committees: rootPage(committees),
  committee: (args, sight) =>
    args.id == null
      ? (rootRecords("Committee", args, sight).find((record) => record.text("slug") === args.slug) ?? null)
      : recordWith(args.id as string, args, sight),
  meetings: rootPage(meetings),
  meeting: byId,
  themes: (args, sight) => sortedBy(rootRecords("Theme", args, sight), (theme) => theme.text("code") ?? ""),
  territories: rootPage(territories),
};

function byId(args: Arguments, sight: Sight): Seen | null {
  return recordWith(args.id as string, args, sight);
}

function recordWith(id: string, args: Arguments, sight: Sight): Seen | null {
  const { type, uuid } = readNodeId(id);
  const surviving = survivorOf(uuid, sight);
  return rootRecords(type, args, sight).find((record) => record.row.id === surviving) ?? null;
}
