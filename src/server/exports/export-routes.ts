/** What an address of the exports asks for. */
export type ExportRoute =
  | { readonly kind: "export"; readonly name: string; readonly extension: string; readonly isGzip: boolean }
  | { readonly kind: "calendar"; readonly key: string | undefined }
  | { readonly kind: "card"; readonly name: string; readonly id: string; readonly extension: string }
  | { readonly kind: "committee"; readonly slug: string };

const EXPORT = /^\/exports\/([a-z]+(?:-[a-z]+)*)\.([a-z]+)(\.gz)?$/;
const CARD = /^\/(people|organizations|events)\/([\w-]+)\.(vcf|ics|jsonld)$/;
const FEED = /^\/feeds\/(\w+)\/events\.ics$/;
const COMMITTEE = /^\/committees\/([a-z0-9-]+)\/popolo\.json$/;

/** Undefined for an address that is none of the exports'. */
export function exportRouteOf(path: string): ExportRoute | undefined {
  const [, name, extension, gz] = EXPORT.exec(path) ?? [];
  if (name !== undefined && extension !== undefined) return { kind: "export", name, extension, isGzip: gz !== undefined };
  const [, cards, id, form] = CARD.exec(path) ?? [];
  if (cards !== undefined && id !== undefined && form !== undefined) return { kind: "card", name: cards, id, extension: form };
  if (path === "/events.ics") return { kind: "calendar", key: undefined };
  const key = FEED.exec(path)?.[1];
  if (key !== undefined) return { kind: "calendar", key };
  const slug = COMMITTEE.exec(path)?.[1];
  return slug === undefined ? undefined : { kind: "committee", slug };
}

/** What names people, in bulk. Calendars, organizations and single records are no copy of people. */
const OF_PEOPLE: ReadonlySet<string> = new Set([
  "all",
  "people",
  "positions",
  "participations",
  "registrations",
  "contributions",
  "mandates",
]);

export function namesPeople(route: ExportRoute): boolean {
  return route.kind === "committee" || (route.kind === "export" && OF_PEOPLE.has(route.name));
}
