import type { Audience } from "../../../core/audience.js";
import type { Language } from "../../../core/language.js";
import type { AnsweredFigures, AnsweredSeries } from "./report-answers.js";
import { ReportPage } from "./report-page.js";
import type { ReportOperation } from "./report-section.js";
import { reportSections, seriesVariables } from "./report-sections.js";

const FIELDS: Readonly<Record<ReportOperation, string>> = {
  ObservatoryAttendance: "attendance",
  ObservatoryOrganizations: "organizationsReached",
  ObservatoryFunding: "funding",
  ObservatorySeries: "series",
};

export interface YearlyReport {
  readonly year: number;
  readonly audience: Audience;
  readonly language: Language;
  readonly today: string;
  /** Texts of the stored operations, by name. */
  readonly operations: Readonly<Record<ReportOperation, string>>;
  /** Asks the API, as the audience. */
  ask(text: string, variables: Readonly<Record<string, unknown>>): Promise<{ readonly observatory: Readonly<Record<string, unknown>> }>;
}

export const REPORT_OPERATIONS = Object.keys(FIELDS) as readonly ReportOperation[];

/** The report of a year as an HTML page: every figure is the answer to an operation that is printed with it. One statement a figure. */
export async function yearlyReport({ ask, operations, ...report }: YearlyReport): Promise<string> {
  const answerTo = async (operation: ReportOperation, variables: Readonly<Record<string, unknown>>): Promise<unknown> =>
    (await ask(operations[operation], variables)).observatory[FIELDS[operation]];
  const variables = seriesVariables(report.year);
  const [series, ...sections] = await Promise.all([
    answerTo("ObservatorySeries", variables),
    ...reportSections(report.year).map(async (section) => ({
      section,
      answer: (await answerTo(section.operation, section.variables)) as AnsweredFigures,
    })),
  ]);
  return new ReportPage({ ...report, operations, sections, series: series as AnsweredSeries, seriesVariables: variables }).html();
}
