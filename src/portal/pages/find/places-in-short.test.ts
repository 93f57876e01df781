import { placesInShort } from "./places-in-short.js";

test("places are told shortly", () => {
  const place = (code: string, name: string) => ({ code, name });
  const places = [place("75118", "Paris 18e arrondissement"), place("QN07503M", "Kellermann"), place("75101", "Paris 1er arrondissement")];
  expect(placesInShort(places)).toBe("Paris 1er, 18e, Kellermann");
  expect(placesInShort([place("75056", "Paris")])).toBe("Paris");
  expect(placesInShort([])).toBe("");
});
