import { nameWords } from "./index.js";
import { compareNames } from "./name-similarity.js";

const words = (name: string): string => nameWords(name).words.join(" ");

test.each([
  ["ASSOC. L¿ÉTÉ PARISIEN", "Été parisien"],
  ["A P S A J", "A.P.S.A.J."],
  ["KAPITAL JEUNESSE (KJ)", "Kapital Jeunesse"],
  ["ASSOCIATION CULTURE 2 +", "Culture deux plus"],
  ["LE PICOULET MISSION POPULAIRE XIE", "Picoulet, mission populaire 11e"],
  ["COMPAGNONS BATISSEURS IDF", "Compagnons bâtisseurs Île-de-France"],
  ["ASSOC CTRE SOCIAL LE PERTUIS", "Centre social Le Pertuis"],
  ["SAS Les Jardins numériques", "JARDIN NUMERIQUE"],
  ["Cœur de ville", "COEUR DE VILLE"],
])("%s is %s", (one, other) => {
  expect(words(one)).toBe(words(other));
});

test.each([
  ["Comité FNACA Paris 3e", "Comité FNACA Paris 13e"],
  ["La vie en ville", "La ville"],
  ["Association", "SAS"],
])("%s is not %s", (one, other) => {
  expect(words(one)).not.toBe(words(other));
});

const agreement = (one: string, other: string): string => compareNames(nameWords(one), nameWords(other)).agreement;

test("a cut name, an acronym, a typing error and words run together are recognized", () => {
  expect(agreement("GROUPEMENT LOCAL D'EMPLOYEURS D'AGENTS DE", "Groupement local d'employeurs d'agents de médiation")).toBe("CUT");
  expect(agreement("GROUPEMENT", "Groupement local d'employeurs d'agents de médiation")).not.toBe("CUT");
  expect(agreement("AFEV", "Association de la fondation étudiante pour la ville")).toBe("ACRONYM");
  expect(agreement("CENTRE SOCAIL GAVOTTE PEYRET", "Centre social Gavotte Peyret")).toBe("ALIKE");
  expect(agreement("Aubervilliers Fabrique", "AUBERVILLIERSFABRIQUE")).toBe("ALIKE");
  expect(agreement("Mission locale pour l'insertion des jeunes - Yvetot", "Mission locale pour l'insertion des jeunes - Fougères")).toBe(
    "DIFFERENT",
  );
  expect(agreement("COMITE FNACA PARIS 3EME", "COMITE FNACA PARIS 13EME")).toBe("DIFFERENT");
});
