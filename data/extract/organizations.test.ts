import { mention } from "./mention.js";
import { mergeMentions } from "./organizations.js";
import { Report } from "./report.js";

function subsidised(name: string, siret: string | null = null, isCut = false): ReturnType<typeof mention> {
  return mention({ source: "subventions-paris", kind: "ASSOCIATION", name, siret, isCut });
}

function namesOf(mentions: ReturnType<typeof mention>[]): string[][] {
  const { records } = mergeMentions(mentions, new Report());
  return records.map(({ name, otherNames }) => [name, ...otherNames]).sort();
}

test("one SIRET under several spellings is one organization", () => {
  const mentions = [subsidised("ASS ESPACE 19", "32228389600056"), subsidised("ESPACE 19", "32228389600056"), subsidised("ESPACE 19")];
  expect(namesOf(mentions)).toEqual([["ESPACE 19", "ASS ESPACE 19"]]);
});

test("a SIRET given to names that cannot be one organization identifies none of them", () => {
  const report = new Report();
  const { records } = mergeMentions(
    [subsidised("METRAMOMES", "83982908200016"), subsidised("MI FUGUE MI RAISON", "83982908200016")],
    report,
  );
  expect(records.map(({ identifiers }) => identifiers)).toEqual([[], []]);
  expect(report.toJson()["merging: SIRET given to different names, dropped"]).toBe(1);
});

test("namesakes with different SIREN stay apart, and apart from the one without", () => {
  const mentions = [subsidised("PASSAGES", "48874518300043"), subsidised("PASSAGES", "79227291600034"), subsidised("PASSAGES")];
  expect(namesOf(mentions)).toHaveLength(3);
});

test("a cut name joins the only longer name that begins with it", () => {
  const cut = subsidised("BANQUE ALIMENTAIRE PARIS ILE DE FRA", null, true);
  expect(namesOf([cut, subsidised("BANQUE ALIMENTAIRE PARIS IDF")])).toEqual([["BANQUE ALIMENTAIRE PARIS IDF", cut.name]]);
  const two = [cut, subsidised("BANQUE ALIMENTAIRE PARIS ILE DE FRANCE"), subsidised("BANQUE ALIMENTAIRE PARIS ILE DE FRANCE NORD")];
  expect(namesOf(two)).toHaveLength(3);
});

test("ids do not depend on the order of the files", () => {
  const mentions = [subsidised("UNIS CITE", "39819156900225"), subsidised("ESPOIR 18"), subsidised("UNIS-CITE")];
  const ids = (given: typeof mentions): string[] => mergeMentions(given, new Report()).records.map(({ id }) => id);
  expect(ids([...mentions].reverse())).toEqual(ids(mentions));
});
