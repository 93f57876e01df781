import type { Translated } from "../../../core/language.js";
import type { ReportColumn, ReportSection } from "./report-section.js";

/** The centre's first year. */
const SINCE = 2004;
/** How many years a series of a report shows. */
const YEARS = 5;

const text = (fr: string, en: string): Translated => ({ fr, en });

const PUBLICS = text("Les publics des rencontres", "Who came to the meetings");
const NETWORK = text("Les organisations touchées", "The organizations reached");
const FUNDING = text("Les financements", "Funding");

const participations: ReportColumn = { measure: "participations", label: text("Présences", "Attendances") };
const people: ReportColumn = {
  measure: "distinctPeople",
  label: text(
    "Personnes différentes, parmi celles dont ce public voit le nom",
    "Different people, among those whose names this audience sees",
  ),
  form: "people",
};
const meetings: ReportColumn = { measure: "meetings", label: text("Rencontres", "Meetings") };
const fieldTeams: ReportColumn = {
  measure: "fieldTeams",
  label: text("Équipes de terrain, chefs de projet et services de la Ville", "Field teams, project leads and City services"),
};
const partners: ReportColumn = { measure: "partners", label: text("Partenaires", "Partners") };

const reached: readonly ReportColumn[] = [
  { measure: "reached", label: text("Touchées", "Reached") },
  { measure: "neverReached", label: text("Jamais touchées", "Never reached") },
  { measure: "organizations", label: text("Ensemble", "Together") },
];

const money: readonly ReportColumn[] = [
  { measure: "amount", label: text("Montant", "Amount"), form: "euros" },
  { measure: "fundings", label: text("Financements", "Fundings") },
  { measure: "withoutAmount", label: text("dont montant inconnu", "of unknown amount") },
  { measure: "beneficiaries", label: text("Bénéficiaires", "Beneficiaries") },
];

/** What the report of a year asks, in the order of its pages. */
export function reportSections(year: number): readonly ReportSection[] {
  const inYear = { fromYear: year, toYear: year };
  const attendance = (id: string, title: Translated, groupBy: readonly string[], key: Translated): ReportSection => ({
    id,
    chapter: PUBLICS,
    title,
    operation: "ObservatoryAttendance",
    variables: { groupBy, filter: inYear },
    keys: [key],
    columns: [participations, people, meetings],
    drawn: ["participations"],
  });
  const organizations = (id: string, title: Translated, variables: object, key: Translated): ReportSection => ({
    id,
    chapter: NETWORK,
    title,
    operation: "ObservatoryOrganizations",
    variables: { first: 50, ...variables },
    keys: [key],
    columns: reached,
    drawn: ["reached"],
  });
  const funding = (id: string, title: Translated, variables: object, key: Translated): ReportSection => ({
    id,
    chapter: FUNDING,
    title,
    operation: "ObservatoryFunding",
    variables: { filter: inYear, ...variables },
    keys: [key],
    columns: money,
    drawn: ["amount"],
  });
  return [
    {
      ...attendance("annee", text(`Présences en ${year}`, `Attendances in ${year}`), [], text("Année", "Year")),
      variables: { filter: inYear },
      keys: [],
      columns: [participations, people, meetings, fieldTeams, partners],
      drawn: [],
    },
    {
      ...attendance("origine", text(`Présences depuis ${SINCE}`, `Attendances since ${SINCE}`), [], text("Année", "Year")),
      variables: { filter: { fromYear: SINCE, toYear: year } },
      keys: [],
      columns: [participations, people, meetings, fieldTeams, partners],
      drawn: [],
    },
    {
      ...attendance("annees", text("Présences par année", "Attendances by year"), [], text("Année", "Year")),
      variables: { groupBy: ["YEAR"], filter: { fromYear: year - YEARS + 1, toYear: year } },
      columns: [participations, fieldTeams, partners, people, meetings],
      drawn: ["fieldTeams", "partners"],
      isOverTime: true,
    },
    attendance("formats", text("Présences par format", "Attendances by format"), ["FORMAT"], text("Format", "Format")),
    attendance("publics", text("Présences par public", "Attendances by public"), ["CATEGORY"], text("Public", "Public")),
    attendance("themes", text("Présences par thème", "Attendances by theme"), ["THEME"], text("Thème", "Theme")),
    organizations(
      "types",
      text("Organisations touchées par type", "Organizations reached by kind"),
      { groupBy: ["KIND"], filter: inYear },
      text("Type", "Kind"),
    ),
    organizations(
      "quartiers",
      text("Organisations touchées par quartier prioritaire", "Organizations reached by priority neighbourhood"),
      { groupBy: ["TERRITORY"], filter: { ...inYear, territoryKind: ["QPV"] } },
      text("Quartier", "Neighbourhood"),
    ),
    {
      ...funding("subventions", text("Financements par année", "Funding by year"), {}, text("Année", "Year")),
      variables: { groupBy: ["YEAR"], filter: { fromYear: year - YEARS + 1, toYear: year } },
      isOverTime: true,
    },
    funding(
      "financeurs",
      text("Financements par type de financeur", "Funding by kind of funder"),
      { groupBy: ["FUNDER_KIND"] },
      text("Financeur", "Funder"),
    ),
    funding(
      "beneficiaires",
      text("Les quinze premiers bénéficiaires", "The fifteen largest beneficiaries"),
      { groupBy: ["BENEFICIARY"], first: 15 },
      text("Bénéficiaire", "Beneficiary"),
    ),
    funding(
      "subventions-themes",
      text("Financements par thème", "Funding by theme"),
      { groupBy: ["THEME"], first: 50 },
      text("Thème", "Theme"),
    ),
    funding(
      "subventions-quartiers",
      text("Financements par quartier prioritaire", "Funding by priority neighbourhood"),
      { groupBy: ["TERRITORY"], filter: { ...inYear, territoryKind: ["QPV"] }, first: 50 },
      text("Quartier", "Neighbourhood"),
    ),
  ];
}

export const TERRITORIES = text("Les territoires", "The territories");

/** What is measured in the territories in that year. */
export function seriesVariables(year: number): Readonly<Record<string, unknown>> {
  return { filter: { during: { from: `${year}-01-01`, to: `${year}-12-31` } }, first: 200 };
}
