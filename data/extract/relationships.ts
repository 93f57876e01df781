import type { RelationshipRecord } from "../../src/modules/exchange/sample/sample-records.js";
import { stableId } from "../../src/modules/exchange/sample/stable-id.js";
import { directorateKey, renames } from "./directorates.js";
import type { FranceServicesHouse } from "./france-services.js";
import type { Funding } from "./funding.js";
import type { Mention } from "./mention.js";
import type { Organizations } from "./organizations.js";

function decimal(cents: number): string {
  return (cents / 100).toFixed(2);
}

function byId(one: RelationshipRecord, other: RelationshipRecord): number {
  return one.id < other.id ? -1 : 1;
}

/** One FUNDS relationship a payer, beneficiary, year and source; amounts add up, and so do the labels. */
export function fundingRelationships(fundings: readonly Funding[], organizations: Organizations): RelationshipRecord[] {
  const grouped = new Map<string, Funding[]>();
  for (const funding of fundings) {
    const key = stableId("relationship", "FUNDS", funding.payerKey, organizations.idOf(funding.beneficiary), funding.year, funding.source);
    grouped.set(key, [...(grouped.get(key) ?? []), funding]);
  }
  return [...grouped]
    .flatMap(([id, members]): RelationshipRecord[] => {
      const [first] = members;
      if (first === undefined) return [];
      return [
        {
          id,
          kind: "FUNDS",
          label: [...new Set(members.map((funding) => funding.label))].sort().join(" ; "),
          from: organizations.idOfKey(first.payerKey),
          to: organizations.idOf(first.beneficiary),
          startDate: String(first.year),
          endDate: String(first.year),
          amount: decimal(members.reduce((sum, funding) => sum + funding.cents, 0)),
          sources: [first.source],
        },
      ];
    })
    .sort(byId);
}

/** What took over from what: the City's renamed directorates, and the houses of public services that became France services houses. */
export function successions(
  houses: readonly FranceServicesHouse[],
  annuaire: readonly Mention[],
  organizations: Organizations,
): RelationshipRecord[] {
  const succession = (from: string, to: string, date: string, label: string, sources: readonly string[]): RelationshipRecord => ({
    id: stableId("relationship", "SUCCEEDED_BY", from, to),
    kind: "SUCCEEDED_BY",
    label,
    from,
    to,
    startDate: date,
    endDate: null,
    amount: null,
    sources,
  });
  const directorates = renames.map(([from, to, year]) =>
    succession(
      organizations.idOfKey(directorateKey(from)),
      organizations.idOfKey(directorateKey(to)),
      year,
      "Réorganisation des directions de la Ville",
      ["subventions-paris"],
    ),
  );
  const labelled = houses.flatMap((house) => {
    const earlier = annuaire.find(
      (body) => body.name.startsWith("Maison de services au public") && body.contactPoints.some((point) => point.value === house.email),
    );
    if (earlier === undefined || house.labelledOn === null || house.email === "") return [];
    return [
      succession(organizations.idOf(earlier), organizations.idOf(house.mention), house.labelledOn, "Labellisation France services", [
        "france-services",
      ]),
    ];
  });
  return [...directorates, ...labelled].sort(byId);
}
