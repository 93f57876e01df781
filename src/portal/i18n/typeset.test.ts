import { typeset, typesetTree } from "./typeset.js";

describe("French typography", () => {
  it.each([
    ["Source : {{sources}}.", "Source\u00a0: {{sources}}."],
    ["{{label}} : ", "{{label}}\u00a0: "],
    ["« {{query}} »", "«\u00a0{{query}}\u00a0»"],
    ["« Autour de » : actes", "«\u00a0Autour de\u00a0»\u00a0: actes"],
    ["Quitter sans enregistrer ?", "Quitter sans enregistrer\u202f?"],
    ["de mot ; accents", "de mot\u202f; accents"],
    ["La touche « / » ramène ici", "La touche «\u00a0/\u00a0» ramène ici"],
  ])("keeps the spaces of « %s » together", (written, shown) => {
    expect(typeset(written)).toBe(shown);
  });

  it.each(["People: 3", "“{{query}}”", "Is it so? Yes; no!", "https://a.example/?q=b", "à 10:30", "an emoticon :p"])(
    "leaves « %s » as it is",
    (text) => {
      expect(typeset(text)).toBe(text);
    },
  );

  it("is done in every group of words", () => {
    expect(typesetTree({ a: "x : y", b: { c: "z !" } })).toEqual({ a: "x\u00a0: y", b: { c: "z\u202f!" } });
  });
});
