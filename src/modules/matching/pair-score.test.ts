import fc from "fast-check";
import { partyOf, scorePair } from "./index.js";
import { isContradicted } from "./pair-score.js";
import type { Described } from "./party.js";

const nothing: Described = { name: "", identifiers: [], phones: [], emails: [] };

function score(one: Partial<Described>, other: Partial<Described>): number {
  return scorePair(partyOf({ ...nothing, ...one }), partyOf({ ...nothing, ...other })).score;
}

const words = fc.constantFrom(
  ..."Régie quartier Fontaine Écoles Mômes Jardins Ébène Tambour Lucarne Zéphyr Maison Paris médiation".split(" "),
);
const names = fc.array(words, { minLength: 1, maxLength: 6 }).map((all) => all.join(" "));
const described: fc.Arbitrary<Partial<Described>> = fc.record(
  {
    name: names,
    acronym: fc.constantFrom("RQF", "JEZ"),
    otherNames: fc.array(names, { maxLength: 2 }),
    kind: fc.constantFrom("ASSOCIATION" as never, "COMPANY" as never),
    postalCode: fc.constantFrom("75018", "75019", "13001", "20000"),
    commune: fc.constantFrom("75118", "2A004", "69381"),
    location: fc.constantFrom({ latitude: 48.89, longitude: 2.34 }, { latitude: 43.3, longitude: 5.4 }),
    phones: fc.constantFrom(["01 99 00 12 34"], ["+33 1 99 00 56 78"]),
    emails: fc.constantFrom(["a@example.org"], ["B@example.org"], ["b@gmail.com"]),
    identifiers: fc.constantFrom(
      [{ scheme: "SIRET" as const, value: "53211673800040" }],
      [{ scheme: "SIREN" as const, value: "532116738" }],
      [{ scheme: "RNA" as const, value: "W751000001" }],
      [{ scheme: "SIRET" as const, value: "77554402601284" }],
    ),
  },
  { requiredKeys: ["name"] },
);

test("a pair's score is the same both ways, between 0 and 1", () => {
  fc.assert(
    fc.property(described, described, (one, other) => {
      const there = score(one, other);
      expect(there).toBe(score(other, one));
      expect(there).toBeGreaterThanOrEqual(0);
      expect(there).toBeLessThanOrEqual(1);
    }),
  );
});

test("accents, case, punctuation and the order of words change nothing", () => {
  const respelled = (name: string): string =>
    name
      .split(" ")
      .reverse()
      .join(" - ")
      .normalize("NFD")
      .replace(/\p{Mn}/gu, "")
      .toUpperCase();
  fc.assert(
    fc.property(described, (one) => {
      const again = { ...one, name: respelled(one.name ?? "") };
      expect(score(one, again)).toBe(score(one, one));
    }),
  );
});

test("whoever is in two registers is two", () => {
  const of = (scheme: "SIREN" | "SIRET" | "RNA", value: string) => partyOf({ ...nothing, name: "X", identifiers: [{ scheme, value }] });
  expect(isContradicted(of("SIREN", "532116738"), of("SIREN", "775544026"))).toBe(true);
  expect(isContradicted(of("SIRET", "53211673800040"), of("SIRET", "53211673800099"))).toBe(true);
  expect(isContradicted(of("SIRET", "53211673800040"), of("SIREN", "532116738"))).toBe(false);
  expect(isContradicted(of("RNA", "W751000001"), of("SIREN", "532116738"))).toBe(false);
});

test("a free provider's domain says nothing, one's own says much", () => {
  const name = { name: "Tambour battant" };
  expect(score({ ...name, emails: ["a@gmail.com"] }, { ...name, emails: ["b@gmail.com"] })).toBe(score(name, name));
  expect(score({ ...name, emails: ["a@tambour.example"] }, { ...name, emails: ["b@tambour.example"] })).toBeGreaterThan(score(name, name));
});
