import type { MatchCandidate, MatchDecision } from "../../../src/modules/matching/index.js";
import { Matcher, MatchReason } from "../../../src/modules/matching/index.js";
import { OrganizationKind } from "../../../src/modules/organization/index.js";
import { makeContactPoint, makeIdentifier, makeOrganization } from "../../support/factories/organizations.js";
import { makeSource } from "../../support/factories/references.js";
import { createTestDatabase, type TestDatabase } from "../../support/test-database.js";

let db: TestDatabase;
let sourceId: string;
const ids: Record<string, string> = {};

const SIRET = "53211673800040";
const SIREN = SIRET.slice(0, 9);
const OTHER_SIRET = "77554402601284";

beforeAll(async () => {
  db = await createTestDatabase();
  sourceId = (await makeSource(db.owner, { name: "Un tableau" })).id;
  const otherSource = (await makeSource(db.owner, { name: "Un autre tableau" })).id;
  const make = async (key: string, name: string, more: object = {}): Promise<string> => {
    ids[key] = (await makeOrganization(db.owner, { name, ...more })).id;
    return ids[key];
  };
  const cyclofficine = await make("cyclofficine", "La Cyclofficine de Paris");
  await makeIdentifier(db.owner, { organizationId: cyclofficine, scheme: "SIRET", value: SIRET });
  await makeIdentifier(db.owner, { organizationId: cyclofficine, scheme: "RNA", value: "W751000001" });
  await makeIdentifier(db.owner, { organizationId: cyclofficine, scheme: "EXTERNAL", value: "A1", sourceId });
  const jardins = await make("jardins", "Les Jardins numériques de Belleville");
  await makeContactPoint(db.owner, { organizationId: jardins, kind: "POSTAL", value: "3 rue Rébeval, 75019 Paris" });
  await makeContactPoint(db.owner, { organizationId: jardins, kind: "PHONE", value: "+33 1 99 00 12 34" });
  await makeContactPoint(db.owner, { organizationId: jardins, kind: "EMAIL", value: "Contact@jardins-numeriques.example.org" });
  for (const [key, code] of [
    ["passerelle19", "75019"],
    ["passerelle13", "13001"],
  ] as const) {
    await makeContactPoint(db.owner, { organizationId: await make(key, "La Passerelle"), kind: "POSTAL", value: `1 rue A, ${code} Ville` });
  }
  await make("compagnons", "Compagnons Bâtisseurs Île-de-France Logement Auto-réhabilitation");
  await make("fondation", "Association de la fondation étudiante pour la ville", { acronym: "AFEV" });
  const gone = await make("gone", "Association archivée du Canal", { archivedAt: new Date() });
  await makeIdentifier(db.owner, { organizationId: gone, scheme: "RNA", value: "W751000009" });
  await makeIdentifier(db.owner, {
    organizationId: await make("elsewhere", "Ailleurs"),
    scheme: "EXTERNAL",
    value: "A1",
    sourceId: otherSource,
  });
});

afterAll(() => db.drop());

function candidate(name: string, more: Partial<MatchCandidate> = {}): MatchCandidate {
  return { key: name, name, identifiers: [], sourceId, phones: [], emails: [], ...more };
}

async function decide(name: string, more: Partial<MatchCandidate> = {}): Promise<MatchDecision> {
  const [decision] = await db.database.write((runner) => new Matcher().match(runner, [candidate(name, more)]));
  return decision as MatchDecision;
}

function outcome({ outcome: answer, matches }: MatchDecision): [string, ...(string | undefined)[]] {
  return [answer, ...matches.map(({ organizationId }) => Object.entries(ids).find(([, id]) => id === organizationId)?.[0])];
}

describe("identifiers", () => {
  it("are decisive: SIRET, RNA, the source's own id", async () => {
    expect(outcome(await decide("Un tout autre nom", { identifiers: [{ scheme: "SIRET", value: SIRET }] }))).toEqual([
      "CERTAIN",
      "cyclofficine",
    ]);
    expect(outcome(await decide("Un tout autre nom", { identifiers: [{ scheme: "RNA", value: "W751000001" }] }))).toEqual([
      "CERTAIN",
      "cyclofficine",
    ]);
    const external = await decide("Un tout autre nom", { identifiers: [{ scheme: "EXTERNAL", value: "A1" }] });
    expect(outcome(external)).toEqual(["CERTAIN", "cyclofficine"]);
    expect(external.matches[0]?.reasons).toContain(MatchReason.SAME_EXTERNAL_ID);
  });

  it("are read with their spaces", async () => {
    expect(outcome(await decide("X", { identifiers: [{ scheme: "SIRET", value: "532 116 738 00040" }] }))).toEqual([
      "CERTAIN",
      "cyclofficine",
    ]);
  });

  it("make another establishment of the same legal unit doubtful at most", async () => {
    const other = `${SIREN}00099`;
    expect(outcome(await decide("La Cyclofficine de Paris", { identifiers: [{ scheme: "SIRET", value: other }] }))).toEqual([
      "DOUBTFUL",
      "cyclofficine",
    ]);
    expect(outcome(await decide("Atelier vélo du Havre", { identifiers: [{ scheme: "SIRET", value: other }] }))[0]).not.toBe("CERTAIN");
  });

  it("that contradict each other forbid certainty", async () => {
    const denied = await decide("La Cyclofficine de Paris", {
      identifiers: [
        { scheme: "RNA", value: "W751000001" },
        { scheme: "SIRET", value: OTHER_SIRET },
      ],
    });
    expect(outcome(denied)).toEqual(["DOUBTFUL", "cyclofficine"]);
    expect(denied.matches[0]?.reasons).toContain(MatchReason.OTHER_SIREN);
    const byName = await decide("La Cyclofficine de Paris", { identifiers: [{ scheme: "SIREN", value: OTHER_SIRET.slice(0, 9) }] });
    expect(byName.outcome).not.toBe("CERTAIN");
  });

  it("find an archived record, and say so; names do not", async () => {
    const found = await decide("X", { identifiers: [{ scheme: "RNA", value: "W751000009" }] });
    expect(outcome(found)).toEqual(["CERTAIN", "gone"]);
    expect(found.matches[0]?.isArchived).toBe(true);
    expect((await decide("Association archivée du Canal")).outcome).toBe("NONE");
  });
});

describe("names", () => {
  it("are known through case, accents, legal forms, order and a broken apostrophe", async () => {
    for (const name of [
      "ASSOC LES JARDINS NUMERIQUES DE BELLEVILLE",
      "Belleville : jardins numériques",
      "les jardins numeriques de¿belleville",
    ]) {
      expect(outcome(await decide(name, { postalCode: "75019" }))).toEqual(["CERTAIN", "jardins"]);
    }
  });

  it("are known when cut, though not with certainty elsewhere", async () => {
    const cut = "COMPAGNONS BATISSEURS ILE-DE-FRANCE LOGEMENT AUTO-REHABILITATION".slice(0, 40);
    expect((await decide(cut)).matches[0]).toMatchObject({ organizationId: ids.compagnons, reasons: [MatchReason.CUT_NAME] });
  });

  it("are found by an acronym", async () => {
    expect(outcome(await decide("AFEV"))).toContain("fondation");
  });

  it("that many bear need a place, and another place denies them", async () => {
    expect((await decide("La Passerelle")).outcome).toBe("DOUBTFUL");
    expect(outcome(await decide("Passerelle", { postalCode: "75019", phones: [] }))[1]).toBe("passerelle19");
    expect((await decide("Jardins numériques de Belleville", { postalCode: "69001" })).outcome).not.toBe("CERTAIN");
  });

  it("unlike any give nothing", async () => {
    expect(await decide("Zébulon et compagnie fantasque")).toMatchObject({ outcome: "NONE", matches: [] });
  });
});

describe("contacts", () => {
  it("bring what the name alone does not find", async () => {
    const found = await decide("JNB", { phones: ["01 99 00 12 34"], emails: ["contact@jardins-numeriques.example.org"] });
    expect(outcome(found)).toContain("jardins");
    expect(found.matches[0]?.reasons).toEqual(expect.arrayContaining([MatchReason.SAME_PHONE, MatchReason.SAME_EMAIL]));
  });
});

it("answers each candidate in turn", async () => {
  const candidates = [candidate("Zzz"), candidate("X", { identifiers: [{ scheme: "SIRET", value: SIRET }] }), candidate("Yyy")];
  const decisions = await db.database.write((runner) => new Matcher().match(runner, candidates));
  expect(decisions.map(({ key, outcome: answer }) => [key, answer])).toEqual([
    ["Zzz", "NONE"],
    ["X", "CERTAIN"],
    ["Yyy", "NONE"],
  ]);
  expect(await db.database.write((runner) => new Matcher().match(runner, []))).toEqual([]);
});

describe("an organization that a mapping names", () => {
  it("is the one of exactly this name and kind, however alike others are", async () => {
    const state = (await makeOrganization(db.owner, { name: "État – politique de la ville", kind: "STATE_SERVICE" })).id;
    await makeOrganization(db.owner, { name: "État : politique de la ville de Belleville", kind: "STATE_SERVICE" });
    const given = { isExact: true, kind: OrganizationKind.STATE_SERVICE };
    expect(await decide("État – Politique de la ville", given)).toMatchObject({ outcome: "CERTAIN", matches: [{ organizationId: state }] });
    expect(await decide("État – politique de la ville du Canal", given)).toMatchObject({ outcome: "NONE", matches: [] });
    expect(await decide("État – politique de la ville", { ...given, kind: OrganizationKind.PUBLIC_BODY })).toMatchObject({
      outcome: "NONE",
    });
    expect(await decide("La Passerelle", { isExact: true })).toMatchObject({ outcome: "DOUBTFUL" });
  });
});
