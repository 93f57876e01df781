import { readdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { Readable } from "node:stream";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
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

const PEOPLE = 1_000;
const MEGABYTE = 1_000_000;

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc") as () => void;

/** A file of people with long lives, each of whom sits, told of as it is read. */
function* largeFile(onPerson: () => void): Generator<string> {
  const life = "Accompagne les habitants du quartier dans leurs démarches. ".repeat(100);
  yield '{"organizations":[{"id":"k","name":"Comité","classification":"committee"},{"id":"a","name":"Association"}],"persons":[';
  for (let person = 0; person < PEOPLE; person += 1) {
    onPerson();
    yield `${person === 0 ? "" : ","}{"id":"p${person}","name":"Ada Réverbère","biography":"${life}"}`;
  }
  yield '],"memberships":[';
  for (let person = 0; person < PEOPLE; person += 1)
    for (const organization of ["k", "a"])
      yield `${person === 0 && organization === "k" ? "" : ","}{"person_id":"p${person}","organization_id":"${organization}","role":"Membre"}`;
  yield "]}";
}

test("memory does not grow with the file, of which nothing is left on the disk", async () => {
  const heaps: number[] = [];
  let seen = 0;
  const look = (): void => {
    seen += 1;
    if (seen % 1_000 > 0) return;
    collectGarbage();
    heaps.push(process.memoryUsage().heapUsed);
  };
  const left = async (): Promise<string[]> => (await readdir(tmpdir())).filter((name) => /^maillage-\w+-\d+-popolo-/.test(name));
  const before = await left();
  const file = { name: "grand.json", size: 1, open: () => Readable.from(largeFile(look), { objectMode: false }) };
  const counts: Record<string, number> = {};
  for await (const { type } of popoloProfile.read([file])) {
    look();
    counts[type] = (counts[type] ?? 0) + 1;
  }
  expect(counts).toEqual({ Person: PEOPLE, Mandate: PEOPLE });
  // Read whole, it weighs more than 6 MB.
  expect((Math.max(...heaps) - Math.min(...heaps)) / MEGABYTE).toBeLessThan(4.5);
  expect(await left()).toEqual(before);
}, 60_000);
