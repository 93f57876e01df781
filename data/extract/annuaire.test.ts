import { parisTerritory, readNotes } from "./annuaire.js";
import { isPersonalEmail } from "./personal-email.js";

test("notes give the street, the postcode with its leading zero, the city and the number alone", () => {
  expect(readNotes("Adresse : 3, rue Louis Loucheur,75017,Paris | Tél : 01 42 26 14 20 | Fax : ")).toEqual({
    street: "3, rue Louis Loucheur",
    postcode: "75017",
    city: "Paris",
    phone: "01 42 26 14 20",
  });
  expect(readNotes("Adresse : 1 place, 1000,Bourg | Tél : 3430 / Accueil téléphonique de 9h à 12h | Fax : ")).toMatchObject({
    postcode: "01000",
    phone: "3430",
  });
  expect(readNotes("Adresse : BP 6405,75064,Paris Cedex 2 | Tél : | Fax : ")).toMatchObject({ street: "BP 6405", phone: "" });
});

test.each([
  ["75013", "Paris", "ARRONDISSEMENT:75113"],
  ["75116", "Paris", "ARRONDISSEMENT:75116"],
  ["75230", "Paris Cedex 05", "ARRONDISSEMENT:75105"],
  ["75614", "Paris Cedex 12", "ARRONDISSEMENT:75112"],
  ["75700", "Paris", "COMMUNE:75056"],
  ["93100", "Montreuil", null],
])("%s %s is in %s", (postcode, city, territory) => {
  expect(parisTerritory(postcode, city)).toBe(territory);
});

test.each(["n.prenom@mission.example", "prenom.nom@paris.example", "prenom_nom@paris.example"])("%s names a person", (email) => {
  expect(isPersonalEmail(email)).toBe(true);
});

test.each([
  "contact@mdph.paris.example",
  "spf.paris9@dgfip.example",
  "maison.asso.1.2@paris.example",
  "mairie4.polecitoyens@paris.example",
])("%s names a desk", (email) => {
  expect(isPersonalEmail(email)).toBe(false);
});
