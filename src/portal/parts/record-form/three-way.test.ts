import type { Field } from "./field.js";
import { changesOf } from "./field-values.js";
import { differencesOf, resolve } from "./three-way.js";

const fields: readonly Field[] = [
  { name: "name", label: "", form: "line" },
  { name: "acronym", label: "", form: "line" },
  { name: "themes", label: "", form: "codes", choices: [] },
  { name: "parent", label: "", form: "actor", types: ["ORGANIZATION"] },
  { name: "identifiers", label: "", form: "identifiers" },
];

const before = { name: "Régie", acronym: "RQ", themes: "a\nb", parent: "1\tVille", identifiers: "" };

describe("what a form sends", () => {
  it("is what changed alone: emptied is null, a list empty, the rest absent", () => {
    const now = {
      ...before,
      acronym: " ",
      themes: "b\na",
      parent: "1\tVille de Paris",
      identifiers: "SIREN\t217500016\t\nEXTERNAL\tx\tSource",
    };
    expect(changesOf(fields, before, now)).toEqual({
      acronym: null,
      identifiers: [
        { scheme: "SIREN", value: "217500016" },
        { scheme: "EXTERNAL", value: "x", source: "Source" },
      ],
    });
    expect(changesOf(fields, before, { ...before, themes: "", parent: "" })).toEqual({ themes: [], parent: null });
  });
});

describe("two people who changed one record", () => {
  it("are asked where both changed a field, and suggested the one who did elsewhere", () => {
    const mine = { ...before, name: "Régie du quartier", acronym: "RDQ" };
    const theirs = { ...before, name: "La Régie", themes: "a" };
    const differences = differencesOf(fields, before, mine, theirs);
    expect(differences.map(({ field, suggested }) => [field.name, suggested])).toEqual([
      ["name", undefined],
      ["acronym", "mine"],
      ["themes", "theirs"],
    ]);
    expect(resolve(differences, theirs, { name: "mine" })).toEqual({ ...theirs, name: "Régie du quartier", acronym: "RDQ" });
    expect(resolve(differences, theirs, { name: "theirs", acronym: "theirs" })).toEqual(theirs);
  });

  it("are asked nothing where they wrote the same", () => {
    expect(differencesOf(fields, before, { ...before, name: "X" }, { ...before, name: "X" })).toEqual([]);
  });
});
