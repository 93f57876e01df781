import { type Audience, audienceRank } from "../../../src/core/audience.js";
import type { Connection } from "../factories/insert-row.js";

/**
 * What must be seen for a row to be seen, by table and foreign key, owners first. Themes, territories and sources are for everyone.
 * A key that is not named here is answered as null when its record is hidden.
 */
const DEPENDENCES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  source: {},
  theme: {},
  territory: {},
  territory_correspondence: {},
  indicator: {},
  observation: { indicator_id: "indicator" },
  organization: {},
  person: {},
  project: {},
  event: {},
  publication: {},
  committee: {},
  identifier: { organization_id: "organization" },
  position: { person_id: "person", organization_id: "organization" },
  contact_point: { organization_id: "organization", position_id: "position" },
  relationship: { from_id: "organization", to_id: "organization" },
  duplicate: { organization_id: "organization", other_id: "organization" },
  partnership: { project_id: "project", organization_id: "organization" },
  event_attendance: { event_id: "event" },
  participation: { event_id: "event", person_id: "person", organization_id: "organization" },
  registration: { event_id: "event", person_id: "person", organization_id: "organization" },
  publication_file: { publication_id: "publication" },
  contribution: { publication_id: "publication", person_id: "person" },
  college: { committee_id: "committee" },
  seat: { college_id: "college" },
  mandate: { seat_id: "seat", person_id: "person" },
  meeting: { committee_id: "committee" },
  agenda_item: { meeting_id: "meeting" },
  meeting_attendance: { meeting_id: "meeting", mandate_id: "mandate", person_id: "person" },
  proxy: { meeting_id: "meeting", giver_id: "mandate", holder_id: "mandate" },
  decision: { meeting_id: "meeting" },
  document: { mandate_id: "mandate", meeting_id: "meeting" },
};

/** What was known of a table's rows, and what of the present keeps a version from those who saw it then. */
export const VERSION_TABLES = ["college_version", "seat_version", "mandate_version"];

/** Owners before what depends on them. */
export const RULED_TABLES = Object.keys(DEPENDENCES);

/** Those whose rows have an audience of their own. */
export const GUARDED_TABLES = RULED_TABLES.filter((table) => !["source", "theme", "territory", "territory_correspondence"].includes(table));

/** Where a personal contact may be public (CRPA, D312-1-3). */
const ADMINISTRATIONS =
  "CITY_DIRECTORATE STATE_SERVICE REGION DEPARTMENT DISTRICT_TOWN_HALL FAMILY_ALLOWANCE_FUND EMPLOYMENT_SERVICE LOCAL_DEVELOPMENT_TEAM PUBLIC_BODY".split(
    " ",
  );

/** What an archived row ranks: above every audience. */
const NOBODY = 4;

export type RuledRow = Readonly<Record<string, unknown>> & { readonly id: string };

/** Who sees what, worked out from what is declared alone: docs/visibility.md over again, knowing nothing of triggers or views. */
export class PlainRule {
  private constructor(private readonly tables: ReadonlyMap<string, ReadonlyMap<string, RuledRow>>) {}

  static async load(owner: Connection): Promise<PlainRule> {
    const tables = new Map<string, ReadonlyMap<string, RuledRow>>();
    for (const table of RULED_TABLES) {
      const { rows } = await owner.query<{ row: RuledRow }>(`select to_jsonb(t) as row from ${table} t`);
      tables.set(table, new Map(rows.map(({ row }) => [row.id, row])));
    }
    return new PlainRule(tables);
  }

  rows(table: string): RuledRow[] {
    return [...(this.tables.get(table)?.values() ?? [])];
  }

  /** Rank of the lowest audience to which the row is there; 4 when it or what it depends on is archived. */
  rank(table: string, row: RuledRow): number {
    if (row.archived_at !== null && row.archived_at !== undefined) return NOBODY;
    const owners = Object.entries(DEPENDENCES[table] ?? {}).map(([key, owner]) => this.rankOf(owner, row[key]));
    const least = table === "registration" ? audienceRank("STAFF") : this.isForMembersAtMost(table, row) ? audienceRank("MEMBER") : 0;
    return Math.max((row.declared_audience as number | undefined) ?? 0, least, ...owners);
  }

  sees(audience: Audience, table: string, row: RuledRow): boolean {
    if (this.rank(table, row) > audienceRank(audience)) return false;
    return table !== "contact_point" || audience !== "PUBLIC" || this.withheld(audience, row) === null;
  }

  /**
   * Whether the audience is shown a version: it saw the row then (`audience`), and neither the row, what it is in, the committee, the
   * person nor the kind of the organization keeps it from them now. That a college, a seat or a mandate was archived since keeps it from nobody.
   */
  seesVersion(audience: Audience, table: string, row: RuledRow): boolean {
    const declared = (of: string, id: unknown): number => (this.tables.get(of)?.get(id as string)?.declared_audience as number) ?? 0;
    const up = (of: string, id: unknown, key: string): unknown => this.tables.get(of)?.get(id as string)?.[key];
    const seat = table === "mandate_version" ? row.seat_id : row.id;
    const college =
      table === "college_version" ? row.id : table === "seat_version" ? row.college_id : up("seat", row.seat_id, "college_id");
    const committee = table === "college_version" ? row.committee_id : up("college", college, "committee_id");
    const limits = [
      row.audience as number,
      declared(table.replace("_version", ""), row.id),
      ...(table === "college_version" ? [] : [declared("seat", seat)]),
      declared("college", college),
      this.rankOf("committee", committee),
      ...(table === "mandate_version" ? [this.rankOf("person", row.person_id), Number(this.isPrivate(row.on_behalf_of_id))] : []),
    ];
    return Math.max(...limits) <= audienceRank(audience);
  }

  /** Whether the row is on the organization's own sheet, whoever else sees it. A tie is only if its other end is seen too. */
  isOwn(organizationId: string, table: string, row: RuledRow): boolean {
    if (this.rank(table, row) >= NOBODY) return false;
    const sees = (other: string, id: unknown): boolean => {
      const found = this.tables.get(other)?.get(id as string);
      return found !== undefined && (this.sees("MEMBER", other, found) || this.isOwn(organizationId, other, found));
    };
    const holds = row.organization_id === organizationId;
    switch (table) {
      case "organization":
        return row.id === organizationId;
      case "identifier":
        return holds;
      case "person":
        return (row.declared_audience as number) < audienceRank("STAFF") && this.isHeldBy(organizationId, row.id);
      case "position":
        return holds && sees("person", row.person_id);
      case "contact_point": {
        const position = this.tables.get("position")?.get(row.position_id as string);
        return holds || (position !== undefined && this.isOwn(organizationId, "position", position));
      }
      case "relationship":
        return (
          (row.from_id === organizationId && sees("organization", row.to_id)) ||
          (row.to_id === organizationId && sees("organization", row.from_id))
        );
      case "partnership":
        return holds && sees("project", row.project_id);
      case "registration":
        return holds && sees("event", row.event_id) && (row.person_id === null || sees("person", row.person_id));
      case "participation":
        return holds && sees("event", row.event_id) && (row.person_id === null || sees("person", row.person_id));
      case "mandate":
        return row.on_behalf_of_id === organizationId && sees("seat", row.seat_id) && sees("person", row.person_id);
      default:
        return false;
    }
  }

  private isHeldBy(organizationId: string, person: string): boolean {
    return this.rows("position").some(
      (held) => held.person_id === person && held.organization_id === organizationId && this.rank("position", held) < NOBODY,
    );
  }

  /** Why the audience is not given a contact point's value. */
  withheld(audience: Audience, row: RuledRow): string | null {
    if (row.withheld !== null) return row.withheld as string;
    if (this.isProtected(row) && row.legal_basis === null) return "NO_LEGAL_BASIS";
    return (row.value_audience as number) > audienceRank(audience) ? "AUDIENCE" : null;
  }

  /** A contact of somebody's post outside the administrations. */
  private isProtected(row: RuledRow): boolean {
    const position = this.tables.get("position")?.get(row.position_id as string);
    return position !== undefined && this.isPrivate(position.organization_id);
  }

  private isForMembersAtMost(table: string, row: RuledRow): boolean {
    switch (table) {
      case "contact_point":
        return this.isProtected(row);
      case "position":
        return this.isPrivate(row.organization_id);
      case "participation":
        return row.person_id !== null && this.isPrivate(row.organization_id);
      case "mandate":
        return this.isPrivate(row.on_behalf_of_id);
      case "person":
        return this.isPrivatePerson(row.id);
      default:
        return false;
    }
  }

  /** In an organization that is no administration, with nothing public of their own. */
  private isPrivatePerson(id: string): boolean {
    const of = (table: string): RuledRow[] => this.rows(table).filter((row) => row.person_id === id);
    const isOpen = (row: RuledRow): boolean => row.declared_audience === 0 && row.archived_at === null;
    const isPublic = (table: string, key: unknown): boolean => this.rankOf(table, key) === 0;
    return (
      of("position").some((held) => this.isPrivate(held.organization_id)) &&
      !of("position").some(
        (held) => isOpen(held) && isPublic("organization", held.organization_id) && !this.isPrivate(held.organization_id),
      ) &&
      !of("contribution").some((written) => isOpen(written) && isPublic("publication", written.publication_id)) &&
      !of("mandate").some((given) => isOpen(given) && isPublic("seat", given.seat_id) && !this.isPrivate(given.on_behalf_of_id))
    );
  }

  private isPrivate(organization: unknown): boolean {
    const row = this.tables.get("organization")?.get(organization as string);
    return row !== undefined && !ADMINISTRATIONS.includes(row.kind as string);
  }

  private rankOf(table: string, id: unknown): number {
    const row = this.tables.get(table)?.get(id as string);
    return row === undefined ? 0 : this.rank(table, row);
  }
}
