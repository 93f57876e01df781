import { lazy, type ReactElement } from "react";
import { useFormat } from "../../i18n/format.js";
import { type Say, useWords } from "../../i18n/use-words.js";
import type { FigureColumn } from "./figure-table.js";
import { observatoryWords } from "./observatory.words.js";
import { type AttendanceRow, type FigureAbout, isKept, type ObservatoryView, shareOf } from "./observatory-view.js";
import { Plate } from "./plate.js";
import { PublicsKey } from "./publics-key.js";
import { useCaption } from "./use-caption.js";

const BarsChart = lazy(async () => ({ default: (await import("./bars-chart.js")).BarsChart }));
const SharesChart = lazy(async () => ({ default: (await import("./shares-chart.js")).SharesChart }));
const YearsChart = lazy(async () => ({ default: (await import("./years-chart.js")).YearsChart }));

type Words = Say<(typeof observatoryWords)["fr"]>;

interface PlateOfView {
  readonly view: ObservatoryView;
}

const nameOf = ({ keys }: AttendanceRow): string => keys[0]?.label ?? "";
const codeOf = ({ keys }: AttendanceRow): string => keys[0]?.code ?? "";
const attendances = (row: AttendanceRow): number | null => (isKept(row) ? null : row.participations);

function columnsOf(t: Words, first: string): readonly FigureColumn<AttendanceRow>[] {
  return [
    { name: first, value: nameOf, isText: true },
    { name: t("columns.participations"), value: attendances },
    { name: t("columns.people"), value: ({ distinctPeople }) => distinctPeople },
    { name: t("columns.meetings"), value: (row) => (isKept(row) ? null : row.meetings) },
  ];
}

/** How the year divides between the centre's two publics. */
export function SharesPlate({ view }: PlateOfView): ReactElement | null {
  const t = useWords(observatoryWords);
  const caption = useCaption();
  const { total, about } = view.observatory.formats;
  const share = shareOf(total.fieldTeams, total.participations);
  if (share === null) return null;
  const rows = [
    { name: t("fieldTeams"), count: total.fieldTeams, share },
    { name: t("partners"), count: total.partners, share: 100 - share },
  ];
  const label = t("sharesChart", { field: share, partners: 100 - share });
  return (
    <Plate
      title={t("sharesTitle", { year: view.year })}
      file={`maillage-parts-${view.year}`}
      note={<PublicsKey />}
      chart={<SharesChart label={label} fieldTeams={share} twoThirds={t("twoThirds")} />}
      caption={caption(about)}
      rows={rows}
      keyOf={({ name }) => name}
      columns={[
        { name: t("columns.audience"), value: ({ name }) => name, isText: true },
        { name: t("columns.participations"), value: ({ count }) => count },
        { name: t("columns.share"), value: (row) => row.share },
      ]}
    />
  );
}

export function FormatsPlate({ view }: PlateOfView): ReactElement {
  const t = useWords(observatoryWords);
  const { rows, about } = view.observatory.formats;
  const sorted = [...rows].sort((one, other) => other.participations - one.participations);
  return (
    <Grouped
      title={t("byFormat", { year: view.year })}
      file={`maillage-formats-${view.year}`}
      first={t("columns.format")}
      rows={sorted}
      about={about}
      label={t("formatsChart", { year: view.year, most: mostOf(sorted) })}
    />
  );
}

/** The centre's own public first, its partners after it. */
export function PublicsPlate({ view }: PlateOfView): ReactElement {
  const t = useWords(observatoryWords);
  const { formats, publics } = view.observatory;
  const sorted = [...publics.rows].sort(
    (one, other) => Number(isPartner(one)) - Number(isPartner(other)) || other.participations - one.participations,
  );
  return (
    <Grouped
      title={t("byPublic", { year: view.year })}
      file={`maillage-publics-${view.year}`}
      note={<PublicsKey />}
      first={t("columns.public")}
      rows={sorted}
      about={formats.about}
      label={t("publicsChart", { year: view.year, most: mostOf(sorted) })}
      isQuiet={isPartner}
    />
  );
}

const FIELD_TEAMS = new Set(["FIELD_TEAM", "PROJECT_LEAD", "CITY_SERVICE"]);
const isPartner = (row: AttendanceRow): boolean => !FIELD_TEAMS.has(codeOf(row));

function mostOf(rows: readonly AttendanceRow[]): string {
  const most = rows.reduce<AttendanceRow | undefined>(
    (best, row) => (best === undefined || row.participations > best.participations ? row : best),
    undefined,
  );
  return most === undefined ? "" : nameOf(most);
}

interface GroupedProps {
  readonly title: string;
  readonly file: string;
  readonly note?: ReactElement;
  readonly first: string;
  readonly label: string;
  readonly rows: readonly AttendanceRow[];
  readonly about: FigureAbout;
  readonly isQuiet?: (row: AttendanceRow) => boolean;
}

function Grouped({ title, file, note, first, label, rows, about, isQuiet = () => false }: GroupedProps): ReactElement {
  const t = useWords(observatoryWords);
  const caption = useCaption();
  const bars = rows.map((row) => ({ name: nameOf(row), value: attendances(row), isQuiet: isQuiet(row) }));
  return (
    <Plate
      title={title}
      file={file}
      note={note}
      chart={<BarsChart label={label} bars={bars} kept={t("kept")} />}
      caption={caption(about, rows.some(isKept) || rows.some(({ distinctPeople }) => distinctPeople === null))}
      rows={rows}
      keyOf={codeOf}
      columns={columnsOf(t, first)}
    />
  );
}

export function YearsPlate({ view }: PlateOfView): ReactElement {
  const t = useWords(observatoryWords);
  const format = useFormat();
  const caption = useCaption();
  const { rows, about } = view.observatory.years;
  const years = rows.map((row) => ({ ...row, year: codeOf(row) }));
  const label = t("yearsChart", { from: about.fromYear ?? "", to: format.date(about.until.slice(0, 4)) });
  return (
    <Plate
      title={t("byYear")}
      file="maillage-annees"
      note={<PublicsKey />}
      chart={<YearsChart label={label} years={years} shown={String(view.year)} />}
      caption={caption(
        about,
        rows.some(({ distinctPeople }) => distinctPeople === null),
      )}
      rows={years}
      keyOf={({ year }) => year}
      columns={[
        { name: t("columns.year"), value: ({ year }) => year, isText: true },
        { name: t("columns.participations"), value: ({ participations }) => participations },
        { name: t("columns.fieldTeams"), value: ({ fieldTeams }) => fieldTeams },
        { name: t("columns.partners"), value: ({ partners }) => partners },
        { name: t("columns.people"), value: ({ distinctPeople }) => distinctPeople },
        { name: t("columns.meetings"), value: ({ meetings }) => meetings },
      ]}
    />
  );
}
