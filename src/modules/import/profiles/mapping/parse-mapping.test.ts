import type { Language } from "../../../../core/language.js";
import { OperatorError } from "../../../../core/operator-error.js";
import { mappedProfile } from "../mapped-profile.js";
import { parseMapping } from "./parse-mapping.js";

const HEAD = `name: essai
label: { fr: Essai, en: Trial }
source: { name: Essai }
`;

/** What a mapping with these records is told. */
function mistakes(text: string, language: Language = "en"): string {
  try {
    mappedProfile({ name: "essai.yaml", text: HEAD + text });
    return "";
  } catch (error) {
    if (!(error instanceof OperatorError)) throw error;
    return error.text[language];
  }
}

/** A few lines that stand for 10⁹ values. */
function bomb(): string {
  const lines = Array.from(
    { length: 9 },
    (_, at) =>
      `a${at}: &a${at} [${Array(10)
        .fill(at === 0 ? "x" : `*a${at - 1}`)
        .join(", ")}]\n`,
  );
  return lines.join("");
}

describe("parseMapping", () => {
  it("reads a text as a column, and an only item as a list", () => {
    const { records } = parseMapping({ name: "essai.yaml", text: `${HEAD}records: { type: Organization, name: Nom }` });
    expect(records).toEqual([{ type: "Organization", name: { column: "Nom" } }]);
  });

  it.each([
    ["an unknown key", "records:\n  - type: Organization\n    name: Nom\n    nom: x\n", "line 7, records.0.nom: unknown key"],
    ["an unknown type", "records:\n  - type: Thing\n    name: Nom\n", "line 5, records.0.type"],
    ["a field that lacks", "records:\n  - type: Organization\n    kind: x\n", "records.0.name"],
    [
      "an unknown transform",
      "records:\n  type: Organization\n  name:\n    column: Nom\n    transform: shout\n",
      "line 8, records.0.name.transform.0.shout: unknown key",
    ],
    ["two sources of one value", "records:\n  type: Organization\n  name: { column: a, constant: b }\n", "exactly one of column, constant"],
    ["a false regular expression", "records:\n  type: Organization\n  name: { column: a, transform: { match: '(' } }\n", "line 6"],
    ["a condition without what it compares", "records:\n  type: Organization\n  when: { is: a }\n  name: a\n", "is needs in or matches"],
    ["bad YAML", "records: [\n", "Flow sequence"],
    ["a null character", "# \0\nrecords: { type: Organization, name: a }\n", "null character"],
    ["aliases of aliases", bomb(), "aliases"],
    ["a table that it lacks", "records:\n  type: Organization\n  name: { column: a, transform: { lookup: villes } }\n", '"villes"'],
    ["a value that it lacks", "records:\n  type: Organization\n  name: { value: nom }\n", '"nom"'],
  ])("names the place of %s", (_, text, said) => {
    expect(mistakes(text)).toContain(said);
  });

  it("says them in French too", () => {
    expect(
      mistakes("records:\n  - type: Organization\n    name: { column: a, constant: b }\n    nom: x\n    kind: 3\n", "fr").split("\n"),
    ).toEqual([
      "La correspondance « essai.yaml » ne peut pas être lue :",
      "ligne 6, records.0.name : exactement l'un de column, constant, text, value, first, all, join",
      "ligne 7, records.0.nom : clé inconnue",
      "ligne 8, records.0.kind : Entrée invalide : objet attendu, nombre reçu",
    ]);
  });

  it("names all mistakes at once", () => {
    expect(
      mistakes("records:\n  - { type: Organization, name: a, x: 1 }\n  - { type: Person, y: 2 }\n").split("\n").length,
    ).toBeGreaterThan(2);
  });
});
