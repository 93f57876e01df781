import { mendText, nameKey, namesAgree } from "./text.js";

test("mends broken characters and spaces, and nothing else", () => {
  expect(mendText("D¿UNE  SUBVENTION\u00a0D¿ÉQUIPEMENT")).toBe("D'UNE SUBVENTION D'ÉQUIPEMENT");
  expect(mendText("Centre d\u0092information (0,09\u0080)")).toBe("Centre d'information (0,09€)");
});

test("spellings of one name have one key", () => {
  expect(nameKey("L'ETE PARISIEN")).toBe(nameKey("Été parisien"));
  expect(nameKey("ASSOC PROJETS 19")).toBe(nameKey("PROJETS-19"));
  expect(nameKey("A P S A J")).toBe(nameKey("APSAJ"));
  expect(nameKey("ASSOCIATION MOI & MES ENFANTS")).toBe(nameKey("MOI ET MES ENFANTS"));
  expect(nameKey("COMPAGNONS BATISSEURS IDF")).toBe(nameKey("Compagnons bâtisseurs Île-de-France"));
  expect(nameKey("CŒUR DE VILLE")).toBe("COEURVILLE");
  expect(nameKey("ASSOCIATION")).toBe("ASSOCIATION");
});

test("names agree when one organization can bear both", () => {
  expect(namesAgree("ASSOC REGIE QUARTIER FONTAINE AU ROI", "REGIE DE QUARTIER FONTAINE AU ROI")).toBe(true);
  expect(namesAgree("BASILIADE URACA", "BASILIADE")).toBe(true);
  expect(namesAgree("MRAP", "Mouvement Racisme Amitié Peuples")).toBe(true);
  expect(namesAgree("METRAMOMES", "MI FUGUE MI RAISON")).toBe(false);
  expect(namesAgree("MELTINGCOOP", "MEMOIRE 2000")).toBe(false);
});
