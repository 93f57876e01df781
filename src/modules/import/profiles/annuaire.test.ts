import { fileOf, fixtureFile, readWith } from "../../../../test/support/import-files.js";
import type { ImportedOrganization } from "../imported-record.js";
import { importProfiles } from "./index.js";

const HEADER = "#id,name,request_email,notes,home_page,tag_string";

async function organizations(...lines: readonly string[]) {
  const profile = importProfiles.get("annuaire-administration-2019")?.();
  if (!profile) throw new Error("no such profile");
  const files =
    lines.length > 0 ? [fileOf([HEADER, ...lines].join("\n"))] : ["annuaire-2019-part1.csv", "annuaire-2019-part2.csv"].map(fixtureFile);
  const { records, problems } = await readWith(profile, ...files);
  return { records: records as readonly ImportedOrganization[], problems };
}

describe("the directory of 2019", () => {
  it("unpacks notes into address and telephone, without the fax", async () => {
    const { records } = await organizations(
      'cij-41018-01,Bureau - Blois 41018-01,a@x.fr,"Adresse : 15 avenue de Vendôme, 41000,Blois | Tél : 02 54 78 54 87 | Fax : 02 54 78 54 88",,cij',
    );
    expect(records[0]).toMatchObject({ name: "Bureau - Blois", kind: "ASSOCIATION", postalCode: "41000", commune: "41018" });
    expect(records[0]?.contactPoints).toEqual([
      { kind: "POSTAL", value: "15 avenue de Vendôme, 41000 Blois" },
      { kind: "PHONE", label: "Standard", value: "+33 2 54 78 54 87" },
      { kind: "EMAIL", value: "a@x.fr" },
    ]);
  });

  it("unpacks them with other separators too, and streets with commas", async () => {
    const { records } = await organizations(
      'mairie-65039-01,Mairie,m@x.fr,"Adresse : Hôtel de Ville, Village,65240,Aspin-Aure- Tél : 05 62 40 10 47- Fax : 05 62 40 10 47",,mairie',
    );
    expect(records[0]?.contactPoints).toMatchObject([
      { value: "Hôtel de Ville, Village, 65240 Aspin-Aure" },
      { value: "+33 5 62 40 10 47" },
      { value: "m@x.fr" },
    ]);
  });

  it("gives postcodes back their leading zero", async () => {
    const { records } = await organizations('mairie-01004-01,Mairie,m@x.fr,"Adresse : Place,1500,Ambérieu | Tél :  | Fax : ",,mairie');
    expect(records[0]).toMatchObject({ postalCode: "01500" });
    const { records: real } = await organizations();
    expect(real.filter(({ postalCode }) => postalCode?.startsWith("0")).length).toBeGreaterThan(0);
  });

  it("reads several numbers of a cell, and says which cannot be one", async () => {
    const { records, problems } = await organizations(
      'a-65039-01,A,a@x.fr,"Adresse : R,65240,B | Tél : 0811 36 36 00 / du lundi au vendredi. 04 95 70 54 72 pour les professionnels | Fax : ",,adil',
      'a-65039-02,B,b@x.fr,"Adresse : R,65240,B | Tél : +590 85 19 50 | Fax : ",,adil',
    );
    expect(records[0]?.contactPoints?.filter(({ kind }) => kind === "PHONE").map(({ value }) => value)).toEqual([
      "+33 811 36 36 00",
      "+33 4 95 70 54 72",
    ]);
    expect(problems).toMatchObject([{ severity: "WARNING", column: "notes", value: "+590 85 19 50", origin: { row: 3 } }]);
  });

  it("keeps an address that seems to name a person for the team, and those of desks public", async () => {
    const { records } = await organizations(
      "mairie-65039-01,Mairie - Aspin-Aure,commune.aspin.aure@orange.fr,,,mairie",
      "mairie-65040-01,Mairie - Loin,ada.reverbere@example.org,,,mairie",
    );
    expect(records.map(({ contactPoints }) => contactPoints?.[0]?.audience)).toEqual([undefined, "STAFF"]);
  });

  it("mends apostrophes of Windows-1252 read as Latin-1", async () => {
    const { records } = await organizations("cio-93048-01,Centre d\u0092information - Montreuil 93048-01,cio@x.fr,,,cio");
    expect(records[0]?.name).toBe("Centre d'information - Montreuil");
  });

  it("adds what a site's address lacks, and refuses what is none", async () => {
    const { records, problems } = await organizations(
      "a-65039-01,A,a@x.fr,,www.ville.fr,mairie",
      "a-65039-02,B,b@x.fr,,http://greta.ac-rouen.frgreta-rouen,greta",
    );
    expect(records[0]?.contactPoints).toContainEqual({ kind: "WEB", value: "https://www.ville.fr" });
    expect(problems).toMatchObject([{ column: "home_page", value: "http://greta.ac-rouen.frgreta-rouen" }]);
  });
});
