import type { Connection } from "../factories/insert-row.js";
import { containTerritory, makeSource, makeTerritory } from "../factories/references.js";

export type References = Awaited<ReturnType<typeof buildReferences>>;

/**
 * France ⊃ Île-de-France ⊃ { Paris ⊃ Paris (75056) ⊃ three arrondissements, Seine-Saint-Denis ⊃ Saint-Denis }, with a neighbourhood of
 * each generation and one that spans two communes. Themes are those that the migrations seed.
 */
export async function buildReferences(connection: Connection) {
  const territory = async (kind: Parameters<typeof makeTerritory>[1]["kind"], code: string, name: string, generation?: number) =>
    (await makeTerritory(connection, { kind, code, name, ...(generation === undefined ? {} : { generation }) })).id;
  const territories = {
    france: await territory("COUNTRY", "FR", "France"),
    region: await territory("REGION", "11", "Île-de-France"),
    departmentOfParis: await territory("DEPARTMENT", "75", "Paris"),
    seineSaintDenis: await territory("DEPARTMENT", "93", "Seine-Saint-Denis"),
    paris: await territory("COMMUNE", "75056", "Paris"),
    saintDenis: await territory("COMMUNE", "93066", "Saint-Denis"),
    district13: await territory("ARRONDISSEMENT", "75113", "Paris 13e"),
    district18: await territory("ARRONDISSEMENT", "75118", "Paris 18e"),
    district19: await territory("ARRONDISSEMENT", "75119", "Paris 19e"),
    qpv2015: await territory("QPV", "QP075001", "Quartier de l'Exemple", 2015),
    qpv2024: await territory("QPV", "QN07501M", "Quartier de l'Exemple", 2024),
    qpvAcross: await territory("QPV", "QN07502M", "Porte des Modèles", 2024),
  };
  const t = territories;
  await containTerritory(connection, t.france, [t.region]);
  await containTerritory(connection, t.region, [t.departmentOfParis, t.seineSaintDenis]);
  await containTerritory(connection, t.departmentOfParis, [t.paris]);
  await containTerritory(connection, t.seineSaintDenis, [t.saintDenis]);
  await containTerritory(connection, t.paris, [t.district13, t.district18, t.district19]);
  await containTerritory(connection, t.district18, [t.qpv2015, t.qpv2024, t.qpvAcross]);
  await containTerritory(connection, t.saintDenis, [t.qpvAcross]);

  const sources = {
    register: (
      await makeSource(connection, { name: "Annuaire d'exemple", url: "https://annuaire.example.org", licence: "Licence Ouverte 2.0" })
    ).id,
    invented: (await makeSource(connection, { name: "Données fictives", isFictitious: true })).id,
  };
  return { territories, sources };
}
