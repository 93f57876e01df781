import type { StatementRunner } from "../../core/context.js";
import type { IdentifierScheme, OrganizationKind } from "../organization/index.js";
import { type Described, type Party, partyOf } from "./party.js";

interface KnownRow {
  readonly id: string;
  readonly name: string;
  readonly acronym: string | null;
  readonly otherNames: readonly string[];
  readonly kind: OrganizationKind;
  readonly latitude: number | null;
  readonly longitude: number | null;
  /** JSON, as all below: [scheme, value] each. */
  readonly identifiers: string | null;
  /** [kind, value] each. */
  readonly contacts: string | null;
}

const POSTAL_CODE = /\b\d{5}\b/;

/** All that the directory holds, or what everyone who sees an organization sees of it. */
type Extent = "ALL" | "SHARED";

/** What the directory holds of these organizations, as it is compared. */
export async function knownParties(runner: StatementRunner, ids: readonly string[]): Promise<ReadonlyMap<string, Party>> {
  const described = await knownDescriptions(runner, ids, "ALL");
  return new Map([...described].map(([id, one]) => [id, partyOf(one)]));
}

export async function knownDescriptions(
  runner: StatementRunner,
  ids: readonly string[],
  extent: Extent,
): Promise<ReadonlyMap<string, Described>> {
  const [identifierSeen, contactSeen] =
    extent === "ALL"
      ? ["true", "true"]
      : [
          "i.audience <= o.audience",
          "greatest(c.audience, c.value_audience) <= o.audience and c.withheld is null and (c.legal_basis is not null or not c.needs_basis)",
        ];
  const rows = await runner.run<KnownRow>({
    name: `matching_known_${extent.toLowerCase()}`,
    text: `
      with wanted as materialized (select unnest($1::uuid[]) as id)
      select o.id, o.name, o.acronym, o.other_names as "otherNames", o.kind, o.latitude, o.longitude,
        (select json_agg(json_build_array(i.scheme, i.value)) from identifier i
          where i.organization_id = o.id and i.scheme in ('SIREN', 'SIRET', 'RNA') and ${identifierSeen}) as identifiers,
        (select json_agg(json_build_array(c.kind, c.value)) from contact_point c
          where c.organization_id = o.id and c.kind in ('PHONE', 'EMAIL', 'POSTAL') and c.value is not null and c.archived_at is null
            and ${contactSeen}) as contacts
      from wanted w cross join lateral (select * from organization o where o.id = w.id limit 1) o`,
    values: [ids],
  });
  return new Map(rows.map((row) => [row.id, describedIn(row)]));
}

function describedIn({ name, acronym, otherNames, kind, latitude, longitude, identifiers, contacts }: KnownRow): Described {
  const known = JSON.parse(contacts ?? "[]") as readonly (readonly [kind: string, value: string])[];
  const valuesOf = (wanted: string): string[] => known.filter(([one]) => one === wanted).map(([, value]) => value);
  const postalCode = valuesOf("POSTAL").flatMap((address) => POSTAL_CODE.exec(address)?.[0] ?? [])[0];
  const borne = JSON.parse(identifiers ?? "[]") as readonly (readonly [IdentifierScheme, string])[];
  return {
    name,
    acronym,
    otherNames,
    kind,
    identifiers: borne.map(([scheme, value]) => ({ scheme, value })),
    phones: valuesOf("PHONE"),
    emails: valuesOf("EMAIL"),
    ...(postalCode !== undefined && { postalCode }),
    ...(latitude !== null && longitude !== null && { location: { latitude, longitude } }),
  };
}
