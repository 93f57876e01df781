import type { IndicatorRecord, ObservationRecord } from "../../src/modules/exchange/sample/sample-records.js";
import type { Programme } from "./landlords.js";
import { PARIS } from "./territories.js";

const SOURCE = "logements-sociaux-paris";

/** What the sample's observatory follows, of the open data that it has. */
export const indicators: readonly IndicatorRecord[] = [
  {
    code: "logements-sociaux-finances",
    label: "Logements sociaux financés",
    labelEn: "Social housing units funded",
    definition:
      "Logements des programmes dont la Ville de Paris a validé le financement dans l'année (constructions, acquisitions, conventionnements), par arrondissement du programme. Un financement n'est pas une livraison.",
    unit: "logements",
    unitEn: "dwellings",
  },
  {
    code: "programmes-logement-social",
    label: "Programmes de logement social financés",
    labelEn: "Social housing programmes funded",
    definition: "Programmes dont la Ville de Paris a validé le financement dans l'année, par arrondissement du programme.",
    unit: "programmes",
    unitEn: "programmes",
  },
];

/** Dwellings and programmes by arrondissement and year, and of the whole city: its sum, since the list holds every programme. An arrondissement without a programme had none. */
export function observationsOf(programmes: readonly Programme[]): ObservationRecord[] {
  const years = [...new Set(programmes.map(({ year }) => year))].sort();
  const places = [PARIS, ...Array.from({ length: 20 }, (_, at) => `ARRONDISSEMENT:${75101 + at}`)];
  return indicators.flatMap(({ code }, which) =>
    years.flatMap((year) =>
      places.map((territory): ObservationRecord => {
        const there = programmes.filter((one) => one.year === year && (territory === PARIS || one.territory === territory));
        const value = which === 0 ? there.reduce((sum, { dwellings }) => sum + dwellings, 0) : there.length;
        return {
          indicator: code,
          territory,
          startDate: String(year),
          endDate: String(year),
          value: value.toFixed(2),
          note: null,
          source: SOURCE,
        };
      }),
    ),
  );
}
