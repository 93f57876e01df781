import { decimal } from "./decimal.js";
import { folded } from "./folded.js";
import { titleCase } from "./mapping/title-case.js";
import { mendText } from "./mend-text.js";
import { isPersonalEmail } from "./personal-email.js";
import { readContact } from "./read-contact.js";

describe("mendText", () => {
  it.each([
    ["Programme d¿Autonomisation d¿associations", "Programme d'Autonomisation d'associations"],
    ["l\u0092\u009cuvre \u0080", "l'œuvre €"],
    ["10        BD\u00a0 Brune ", "10 BD Brune"],
    ["¿ Qué tal ?", "¿ Qué tal ?"],
  ])("mends %j", (given, mended) => {
    expect(mendText(given)).toBe(mended);
  });
});

describe("decimal", () => {
  it.each([
    ["1 234,50 €", "1234.50"],
    ["1.234,50", "1234.50"],
    ["1,234.50", "1234.50"],
    ["21254", "21254"],
    ["22555.73", "22555.73"],
    ["-3,5", "-3.5"],
    ["1 000 euros", "1000"],
    ["environ 100", undefined],
  ])("reads %s", (given, number) => {
    expect(decimal(given)).toBe(number);
  });
});

describe("titleCase", () => {
  it.each([
    ["SOCIÉTÉ DES AMIS DE L'ART", "Société des Amis de l'Art"],
    ["CENTRE SOCIAL JP II", "Centre Social JP II"],
    ["LE RÉVERBÈRE", "Le Réverbère"],
  ])("writes %s", (given, written) => {
    expect(titleCase(given)).toBe(written);
  });
});

describe("folded", () => {
  it("compares names of columns without case, accents and punctuation", () => {
    expect([folded(" Créée_le "), folded("#id"), folded("h_lundi")]).toEqual(["creee le", "#id", "h lundi"]);
  });
});

describe("isPersonalEmail", () => {
  it.each(["ada.reverbere@x.fr", "a.reverbere@x.fr", "ada_reverbere@x.fr"])("takes %s for a person's", (email) => {
    expect(isPersonalEmail(email, "Mairie - Ici")).toBe(true);
  });

  it.each(["accueil@x.fr", "mairie.ici@x.fr", "direction.75@x.fr", "pole.emploi@x.fr", "bac.ici@x.fr"])(
    "takes %s for a desk's",
    (email) => {
      expect(isPersonalEmail(email, "Mairie - Ici")).toBe(false);
    },
  );
});

describe("readContact", () => {
  it.each([
    ["PHONE", "01.42.76.40.40", ["+33 1 42 76 40 40"]],
    ["PHONE", "09 79 33 93 24 05 65 59 71 52", ["+33 9 79 33 93 24", "+33 5 65 59 71 52"]],
    ["PHONE", "01 42 76 40 40 (standard)", ["+33 1 42 76 40 40"]],
    ["EMAIL", "Mairie@X.fr - aide@x.fr", ["mairie@x.fr", "aide@x.fr"]],
    ["EMAIL", "contact [at] x.fr", ["contact@x.fr"]],
    ["WEB", "www.ville.fr/accueil", ["https://www.ville.fr/accueil"]],
  ] as const)("finds in the %s « %s » %j", (kind, text, found) => {
    expect(readContact(kind, text)).toEqual(found);
  });

  it.each([
    ["PHONE", "3646"],
    ["EMAIL", "voir le site"],
    ["WEB", "http://www.chartres.frvotre-mairie/jeunesse"],
    ["WEB", "javascript:alert(1)"],
  ] as const)("finds nothing in the %s « %s »", (kind, text) => {
    expect(readContact(kind, text)).toHaveProperty("reason");
  });
});
