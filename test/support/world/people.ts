import type { Connection } from "../factories/insert-row.js";
import { makeContactPoint, makeRelationship } from "../factories/organizations.js";
import { makePerson, makePosition } from "../factories/people.js";
import type { Organizations } from "./organizations.js";
import { perAudience } from "./per-audience.js";

export type People = Awaited<ReturnType<typeof buildPeople>>;

/** People of every audience, with past, current and future posts, and contact points of every threshold. */
export async function buildPeople(connection: Connection, organizations: Organizations) {
  const person = async (givenName: string | null, familyName: string): Promise<string> =>
    (await makePerson(connection, { givenName, familyName })).id;
  const people = {
    director: await person("Zoé", "Éxemple"),
    researcher: await person("Aïcha", "Modèle"),
    mobile: await person("Jean-Noël", "D'Essai"),
    mononym: await person(null, "Colette"),
    idle: await person("Sans", "Poste"),
    byAudience: await perAudience((audience, declaredAudience) =>
      makePerson(connection, { givenName: "Réservée", familyName: audience, declaredAudience }),
    ),
  };
  const o = organizations;
  const position = async (overrides: Parameters<typeof makePosition>[1]): Promise<string> => (await makePosition(connection, overrides)).id;
  const positions = {
    director: await position({
      personId: people.director,
      organizationId: o.directorate,
      role: "Directrice",
      isMainContact: true,
      startDate: "2021-09-01",
    }),
    elected: await position({
      personId: people.director,
      organizationId: o.townHall,
      role: "Conseillère",
      startDate: "2020-07",
      endDate: "2030",
    }),
    past: await position({
      personId: people.mobile,
      organizationId: o.directorate,
      role: "Chef de projet",
      startDate: "2015",
      endDate: "2019",
    }),
    current: await position({ personId: people.mobile, organizationId: o.landlord, role: "Responsable", startDate: "2019" }),
    future: await position({ personId: people.mobile, organizationId: o.prefecture, role: "Délégué", startDate: "2031-01-01" }),
    undated: await position({ personId: people.researcher, organizationId: o.university, role: "Chercheuse" }),
    inHiddenOrganization: await position({ personId: people.mononym, organizationId: o.byAudience.MEMBER, role: "Bénévole" }),
    byAudience: await perAudience((audience, declaredAudience) =>
      makePosition(connection, { personId: people.mononym, organizationId: o.company, role: `Poste ${audience}`, declaredAudience }),
    ),
  };
  for (const personId of Object.values(people.byAudience)) {
    await makePosition(connection, { personId, organizationId: o.directorate, role: "Chargée de mission", startDate: "2024-02" });
  }
  const contactPoints = await buildContactPoints(connection, organizations, positions);
  await buildRelationships(connection, organizations);
  return { people, positions, contactPoints };
}

async function buildContactPoints(
  connection: Connection,
  { directorate }: Organizations,
  positions: { director: string; elected: string; current: string; inHiddenOrganization: string },
) {
  const contact = async (overrides: Parameters<typeof makeContactPoint>[1]): Promise<string> =>
    (await makeContactPoint(connection, overrides)).id;
  const ofDirectorate = { organizationId: directorate };
  return {
    switchboard: await contact({ ...ofDirectorate, kind: "PHONE", label: "Standard", value: "+33 1 99 00 00 01", rank: 1 }),
    site: await contact({ ...ofDirectorate, kind: "WEB", value: "https://direction.example.org", rank: 2 }),
    address: await contact({ ...ofDirectorate, kind: "POSTAL", value: "1 rue de l'Exemple, 75018 Paris", rank: 3 }),
    valueForMembers: await contact({ ...ofDirectorate, value: "partenaires@example.org", valueAudience: 1, rank: 4 }),
    valueForStaff: await contact({ ...ofDirectorate, value: "interne@example.org", valueAudience: 3, rank: 5 }),
    objected: await contact({ positionId: positions.director, value: "zoe@example.org", withheld: "OBJECTION", rank: 1 }),
    erased: await contact({ positionId: positions.director, value: null, withheld: "OBJECTION", kind: "PHONE", rank: 2 }),
    noBasis: await contact({ positionId: positions.current, value: "jn@example.org", withheld: "NO_LEGAL_BASIS", rank: 1 }),
    basisToCome: await contact({ positionId: positions.current, kind: "PHONE", value: "+33 1 99 00 00 02", rank: 3 }),
    ofMemberWithoutBasis: await contact({ positionId: positions.inHiddenOrganization, value: "colette@example.org", rank: 1 }),
    // Of a landlord, so for MEMBER at most, whatever is declared.
    byAudience: await perAudience((audience, declaredAudience) =>
      makeContactPoint(connection, {
        positionId: positions.current,
        value: `${audience.toLowerCase()}@example.org`,
        declaredAudience,
        legalBasis: "Intérêt légitime",
        rank: 2,
      }),
    ),
    inAdministration: await perAudience((audience, valueAudience) =>
      makeContactPoint(connection, {
        positionId: positions.elected,
        value: `${audience.toLowerCase()}@mairie.example.org`,
        valueAudience,
        rank: 1,
      }),
    ),
  };
}

/** Funding both ways, one tie for every audience, every other kind, and past, current and future ones. */
async function buildRelationships(connection: Connection, o: Organizations): Promise<void> {
  const tie = (
    kind: "FUNDS" | "SUPERVISES" | "MEMBER_OF" | "AGREEMENT_WITH" | "PARTNER_OF",
    fromId: string,
    toId: string,
    dates: object = {},
  ) => makeRelationship(connection, { kind, fromId, toId, ...dates });
  await tie("FUNDS", o.directorate, o.landlord, { amount: "22810.61", startDate: "2024", endDate: "2024" });
  await tie("FUNDS", o.landlord, o.directorate, { amount: "500", startDate: "2025-03", endDate: "2029" });
  await tie("SUPERVISES", o.prefecture, o.employment);
  await tie("MEMBER_OF", o.landlord, o.other, { startDate: "2018", endDate: "2020-06-30" });
  await tie("AGREEMENT_WITH", o.city, o.familyFund, { startDate: "2026-01-01", endDate: "2031-12-31" });
  await tie("PARTNER_OF", o.university, o.company, { startDate: "2032" });
  await tie("FUNDS", o.directorate, o.byAudience.STAFF, { amount: "99999.99", startDate: "2025" });
  await perAudience((audience, declaredAudience) =>
    makeRelationship(connection, { fromId: o.region, toId: o.council, label: `Convention ${audience}`, amount: "1000", declaredAudience }),
  );
}
