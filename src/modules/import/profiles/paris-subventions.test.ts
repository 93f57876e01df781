import { fixtureFile, readWith } from "../../../../test/support/import-files.js";
import { importProfiles } from "./index.js";

describe("the mapping paris-subventions", () => {
  const profile = importProfiles.get("paris-subventions")?.();
  if (!profile) throw new Error("no such profile");

  it("makes the beneficiary, and what its directorate paid in the year", async () => {
    const { records } = await readWith(profile, fixtureFile("paris-subventions.json"));
    const funding = records.find((record) => record.type === "Relationship" && record.from.acronym === "DSOL");
    expect(funding).toMatchObject({
      kind: "FUNDS",
      from: { name: "Direction des Solidarités", kind: "CITY_DIRECTORATE", territories: ["75056"] },
      startDate: "2022",
      amount: expect.stringMatching(/^\d+$/) as string,
    });
  });

  it("takes the City for the payer where no directorate is named", async () => {
    const { records } = await readWith(profile, fixtureFile("paris-subventions.json"));
    const city = { name: "Ville de Paris", kind: "PUBLIC_BODY", identifiers: [{ scheme: "INSEE", value: "75056" }] };
    expect(records[1]).toMatchObject({ type: "Relationship", from: city, amount: "386239960" });
    const directorate = records.find((record) => record.type === "Relationship" && record.from.acronym === "DSOL");
    expect(directorate).not.toHaveProperty("from.identifiers");
  });

  it("keeps the beneficiary whose SIRET is impossible, without it, and says so", async () => {
    const { records, problems } = await readWith(profile, fixtureFile("paris-subventions.json"));
    expect(problems).toMatchObject([{ severity: "WARNING", column: "siret", value: "00000338326416" }]);
    const row = problems[0]?.origin.row;
    expect(records.find((record) => record.type === "Organization" && record.origin.row === row)).toMatchObject({ identifiers: [] });
  });

  it("takes the sectors that beneficiaries declared for themes, and not what a model guessed", async () => {
    const { records } = await readWith(profile, fixtureFile("paris-subventions.json"));
    const themes = records.flatMap((record) => (record.type === "Organization" ? (record.themes ?? []) : []));
    expect(new Set(themes)).toContain("culture");
    expect(JSON.stringify(records)).not.toContain("thematique");
  });
});
