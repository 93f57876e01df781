import { fileOf, fixtureFile, readWith } from "../../../../../test/support/import-files.js";
import { popoloProfile } from "./popolo-profile.js";

describe("the profile popolo", () => {
  const read = readWith(popoloProfile, fixtureFile("popolo.json"));

  it("makes mandates of memberships in what sits, on behalf of whom they say", async () => {
    const mandates = (await read).records.filter(({ type }) => type === "Mandate");
    expect(mandates[2]).toMatchObject({
      committee: { slug: "conseil-fictif-de-la-rive", name: "Conseil fictif de la Rive" },
      college: "Councillor",
      seat: "Councillor – Jo Passerelle",
      onBehalfOf: { name: "Les Lilas fictifs" },
      startDate: "2018-11",
    });
    expect(mandates[2]).not.toHaveProperty("endDate");
  });

  it("takes nobody for an independent, and says nothing where it is unknown", async () => {
    const mandates = (await read).records.filter(({ type }) => type === "Mandate");
    expect(mandates[0]).not.toHaveProperty("onBehalfOf");
    expect(mandates[4]).toMatchObject({ onBehalfOf: null });
  });

  it("reads colleges, seats and the address of a committee that the directory exported", async () => {
    expect((await read).records).toContainEqual(
      expect.objectContaining({ committee: { slug: "comite-fictif", name: "Comité fictif" }, college: "Associations", seat: "Siège 1" }),
    );
  });

  it("keeps posts held elsewhere as positions, and no membership of a party", async () => {
    const people = (await read).records.filter(({ type }) => type === "Person");
    expect(people).toMatchObject([
      { givenName: "Ada", familyName: "Le Réverbère", positions: [{ role: "Présidente", organization: { externalId: "a/asso" } }] },
      { givenName: "Jo", familyName: "Passerelle", positions: [] },
    ]);
    expect(JSON.stringify(people)).not.toContain("party/");
  });

  it("names references to what the file does not describe", async () => {
    expect((await read).problems).toContainEqual(
      expect.objectContaining({
        severity: "REJECTED",
        column: "memberships.person_id",
        value: "p/lost",
        origin: { file: "popolo.json", row: 8 },
      }),
    );
  });

  it("makes nothing of a file without lists", async () => {
    expect(await readWith(popoloProfile, fileOf('{"events":[]}', "empty.json"))).toEqual({ records: [], problems: [] });
  });
});
