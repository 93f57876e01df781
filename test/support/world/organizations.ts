import type { Connection } from "../factories/insert-row.js";
import { makeDuplicate, makeIdentifier, makeOrganization, makeRelationship } from "../factories/organizations.js";
import { addSources, addTerritories, addThemes } from "../factories/references.js";
import { perAudience } from "./per-audience.js";
import type { References } from "./references.js";

export type Organizations = Awaited<ReturnType<typeof buildOrganizations>>;

/** One of every kind, one for every audience, and what a sheet may hold. */
export async function buildOrganizations(connection: Connection, { territories, sources }: References) {
  const make = async (overrides: Parameters<typeof makeOrganization>[1]): Promise<string> =>
    (await makeOrganization(connection, overrides)).id;
  const city = await make({ kind: "PUBLIC_BODY", name: "Ville de l'Exemple", foundedOn: "1834", latitude: 48.8566, longitude: 2.3522 });
  const organizations = {
    city,
    directorate: await make({
      kind: "CITY_DIRECTORATE",
      name: "Direction de la Démocratie et des Territoires",
      acronym: "D.D.T.",
      otherNames: ["Délégation à la politique de la ville", "Mission intégration"],
      description: "Pilote la politique de la ville et de l'intégration.",
      parentId: city,
      verifiedOn: "2026-05-04",
    }),
    formerDirectorate: await make({
      kind: "CITY_DIRECTORATE",
      name: "Direction de l'Action sociale",
      parentId: city,
      dissolvedOn: "2022-12-31",
    }),
    newDirectorate: await make({ kind: "CITY_DIRECTORATE", name: "Direction des Solidarités", parentId: city, foundedOn: "2023-01" }),
    prefecture: await make({ kind: "STATE_SERVICE", name: "Préfecture de l'Exemple" }),
    region: await make({ kind: "REGION", name: "Région Exemple" }),
    department: await make({ kind: "DEPARTMENT", name: "Département de l'Exemple" }),
    townHall: await make({ kind: "DISTRICT_TOWN_HALL", name: "Mairie du 18e arrondissement", parentId: city }),
    landlord: await make({ kind: "SOCIAL_LANDLORD", name: "Habitat Modèle", latitude: 48.8925, longitude: 2.3444 }),
    familyFund: await make({ kind: "FAMILY_ALLOWANCE_FUND", name: "Caisse d'allocations familiales de l'Exemple", acronym: "CAF" }),
    employment: await make({ kind: "EMPLOYMENT_SERVICE", name: "Agence de l'Emploi", otherNames: ["ANPE"] }),
    company: await make({ kind: "COMPANY", name: "Société Témoin" }),
    team: await make({ kind: "LOCAL_DEVELOPMENT_TEAM", name: "Équipe de développement local 18e", parentId: city }),
    council: await make({ kind: "CONSULTATIVE_COUNCIL", name: "Conseil de la citoyenneté" }),
    university: await make({ kind: "RESEARCH_INSTITUTION", name: "Université du Modèle" }),
    other: await make({ kind: "OTHER", name: "Réseau sans forme" }),
    homonym: await make({ name: "association egalite" }),
    sameName: await make({ name: "Association Égalité" }),
    byAudience: await perAudience((audience, declaredAudience) =>
      makeOrganization(connection, { name: `Association réservée ${audience}`, declaredAudience, parentId: city }),
    ),
  };

  const o = organizations;
  const identifier = (organizationId: string, scheme: "SIREN" | "SIRET" | "RNA" | "INSEE", value: string) =>
    makeIdentifier(connection, { organizationId, scheme, value });
  await identifier(o.city, "SIREN", "217500016");
  await identifier(o.city, "INSEE", "75056");
  await identifier(o.directorate, "SIRET", "21750001600019");
  await identifier(o.homonym, "RNA", "W751000001");
  await identifier(o.byAudience.STAFF, "RNA", "W751000002");
  await makeIdentifier(connection, { organizationId: o.landlord, scheme: "EXTERNAL", value: "42", sourceId: sources.register });
  await perAudience((audience, declaredAudience) =>
    makeIdentifier(connection, {
      organizationId: o.university,
      scheme: "EXTERNAL",
      value: audience,
      sourceId: sources.register,
      declaredAudience,
    }),
  );
  for (const other of [o.homonym, ...Object.values(o.byAudience)]) {
    await makeDuplicate(connection, { organizationId: o.sameName, otherId: other });
  }
  await addSources(connection, "organization", o.directorate, [sources.register, sources.invented]);
  await addThemes(connection, "organization", o.directorate, ["social-cohesion", "racism"]);
  await addThemes(connection, "organization", o.landlord, ["housing"]);
  await addThemes(connection, "organization", o.byAudience.STAFF, ["secularism"]);
  await addTerritories(connection, "organization", o.landlord, [territories.qpv2024, territories.qpvAcross]);
  await addTerritories(connection, "organization", o.townHall, [territories.district18]);
  await addTerritories(connection, "organization", o.byAudience.STAFF, [territories.district13]);
  await makeRelationship(connection, {
    kind: "SUCCEEDED_BY",
    fromId: o.formerDirectorate,
    toId: o.newDirectorate,
    startDate: "2023-01-01",
  });
  return organizations;
}
