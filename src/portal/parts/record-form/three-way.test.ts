import type { Field } from "./field.js";
import { changesOf, filledOf } from "./field-values.js";
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

describe("what is sent of something new", () => {
  it("is what is filled in, and of a box that is not ticked that it is not: the server may mean yes", () => {
    const of: readonly Field[] = [
      { name: "hasVotingRight", label: "", form: "flag" },
      { name: "title", label: "", form: "line" },
      { name: "amount", label: "", form: "money" },
      { name: "came", label: "", form: "counts", choices: [] },
    ];
    expect(filledOf(of, { title: " ", hasVotingRight: "" })).toEqual({ hasVotingRight: false });
    expect(filledOf(of, { title: "Siège", hasVotingRight: "1", amount: "1 200,5", came: "STATE\t3\nOTHER\t0" })).toEqual({
      title: "Siège",
      hasVotingRight: true,
      amount: { value: "1200.50", currency: "EUR" },
      came: [{ category: "STATE", count: 3 }],
    });
    expect(changesOf(of, { amount: "1200.50", came: "STATE\t3" }, { amount: "1 200,50 €", came: "OTHER\t0\nSTATE\t3" })).toEqual({});
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
