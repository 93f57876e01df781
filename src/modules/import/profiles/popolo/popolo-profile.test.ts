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

  it("says as what one sits, and whether a seat of the directory's own export votes", async () => {
    const file = {
      persons: [{ id: "p", name: "Ada Réverbère" }],
      organizations: [
        { id: "k", name: "Comité fictif", classification: "committee" },
        { id: "c", name: "Ville", classification: "college", parent_id: "k" },
      ],
      posts: [{ id: "s", label: "Siège 1", role: "non-voting member", organization_id: "c" }],
      memberships: ["CHAIR", "Vice-présidente", "Suppléant", "OBSERVER", "Conseiller"].map((role, rank) => ({
        ...{ id: `m${rank}`, role, person_id: "p", organization_id: "c" },
        ...(rank === 0 ? { post_id: "s" } : {}),
      })),
    };
    const { records } = await readWith(popoloProfile, fileOf(JSON.stringify(file), "comite.json"));
    const mandates = records.filter((record) => record.type === "Mandate");
    expect(mandates.map(({ role }) => role)).toEqual(["CHAIR", "VICE_CHAIR", "SUBSTITUTE", "OBSERVER", "MEMBER"]);
    expect(mandates.map(({ hasVotingRight }) => hasVotingRight)).toEqual([false, undefined, undefined, undefined, undefined]);
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
