import type { Connection } from "../factories/insert-row.js";
import { makeCorrespondence, makeIndicator, makeObservation } from "../factories/observatory.js";
import { perAudience } from "./per-audience.js";
import type { References } from "./references.js";

/** An indicator for each audience and one that all see, with observations of every precision, of both generations and for each audience. */
export async function buildObservatory(connection: Connection, { territories: t, sources }: References) {
  const sourceId = sources.register;
  const indicators = {
    housing: (await makeIndicator(connection, { code: "logements", label: "Logements financés", labelEn: "Housing funded" })).id,
    byAudience: await perAudience((_audience, declaredAudience) => makeIndicator(connection, { declaredAudience })),
  };
  const observe = (territoryId: string, startDate: string, endDate: string, value: string, overrides: object = {}) =>
    makeObservation(connection, { indicatorId: indicators.housing, territoryId, sourceId, startDate, endDate, value, ...overrides });
  for (const [year, value] of [
    ["2022", "120.00"],
    ["2023", "140.50"],
  ] as const)
    await observe(t.district18, year, year, value);
  await observe(t.district19, "2023-04", "2023-06", "30.00", { note: "provisoire" });
  await observe(t.qpv2015, "2022", "2022", "11.00");
  await observe(t.qpv2024, "2024", "2024", "17.00");
  await observe(t.paris, "2022-07", "2023-06", "900.00", { sourceId: sources.invented });
  const observations = {
    byAudience: await perAudience((_audience, declaredAudience) =>
      observe(t.district13, String(2010 + declaredAudience), String(2010 + declaredAudience), "1.00", { declaredAudience }),
    ),
  };
  for (const indicatorId of Object.values(indicators.byAudience)) await observe(t.paris, "2020", "2020", "5.00", { indicatorId });
  const correspondences = [
    (await makeCorrespondence(connection, { earlierId: t.qpv2015, laterId: t.qpv2024, share: "0.75", measure: "POPULATION", sourceId })).id,
    (await makeCorrespondence(connection, { earlierId: t.qpv2015, laterId: t.qpvAcross, sourceId })).id,
  ];
  return { indicators, observations, correspondences };
}
