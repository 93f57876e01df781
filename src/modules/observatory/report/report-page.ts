import type { Audience } from "../../../core/audience.js";
import type { Language, Translated } from "../../../core/language.js";
import { type Bar, barChart } from "./bar-chart.js";
import { escaped, table } from "./html.js";
import { type AnsweredFigures, type AnsweredSeries, measuresOf } from "./report-answers.js";
import { ReportNumbers } from "./report-numbers.js";
import type { ReportOperation, ReportSection } from "./report-section.js";
import { TERRITORIES } from "./report-sections.js";
import { REPORT_STYLE } from "./report-style.js";

/** An answered section, with the text of the operation that was asked. */
export interface AnsweredSection {
  readonly section: ReportSection;
  readonly answer: AnsweredFigures;
}

export interface ReportContent {
  readonly year: number;
  readonly audience: Audience;
  readonly language: Language;
  readonly today: string;
  /** Texts of the operations, by name. */
  readonly operations: Readonly<Record<ReportOperation, string>>;
  readonly sections: readonly AnsweredSection[];
  readonly series: AnsweredSeries;
  readonly seriesVariables: Readonly<Record<string, unknown>>;
}

const COLOURS = ["#123f8c", "#d9730d"];

/** Bars of a chart; the table has every row. */
const DRAWN = 25;

/** The report as a page that loads nothing from elsewhere, to read or to print. */
export class ReportPage {
  private readonly numbers: ReportNumbers;

  constructor(private readonly content: ReportContent) {
    this.numbers = new ReportNumbers(content.language);
  }

  html(): string {
    const html = this.written();
    return this.content.language === "fr" ? withFrenchSpaces(html) : html;
  }

  private written(): string {
    const { language, year } = this.content;
    const title = this.say({ fr: `Observatoire : rapport ${year}`, en: `Observatory: report for ${year}` });
    return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title>
<style>${REPORT_STYLE}</style></head><body><main>
<h1>${title}</h1>
${this.introduction()}
${this.keyFigures()}
${this.chapters()}
${this.territories()}
${this.annex()}
</main></body></html>
`;
  }

  private introduction(): string {
    const { audience, today } = this.content;
    const isWhole = audience === "STAFF";
    const sight = isWhole
      ? this.say({
          fr: "Document interne : les effectifs sont exacts et peuvent désigner moins de cinq personnes. Ne pas diffuser.",
          en: "Internal: the numbers are exact and may be of fewer than five people. Not for publication.",
        })
      : this.say({
          fr: `Chiffres tels que le public « ${audience} » peut les voir : tous ceux qui sont venus y comptent, les petits effectifs arrondis ; rien d'autre de ce qui lui est caché.`,
          en: `Figures as the audience "${audience}" may see them: everybody who came counts, small numbers rounded; nothing else of what is hidden from it does.`,
        });
    const chapters = this.chapterTitles().map(([id, title]) => `<li><a href="#${id}">${escaped(title)}</a></li>`);
    return `<p class="lead">${this.say({ fr: "Établi le", en: "Made on" })} ${this.numbers.date(today)}.</p>
<p class="notice">${escaped(sight)}</p>
<nav aria-label="${this.say({ fr: "Sommaire", en: "Contents" })}"><ul>${chapters.join("")}</ul></nav>`;
  }

  /** The year and all years in a few numbers, each with its question below. */
  private keyFigures(): string {
    const found = this.content.sections.filter(({ section }) => section.keys.length === 0);
    return found
      .map(({ section, answer }) => {
        const { total } = answer;
        const all = Number(total.participations);
        const tile = (label: string, value: string, note = ""): string =>
          `<div><dt>${escaped(label)}</dt><dd>${escaped(value)}</dd>${note && `<dd class="note">${escaped(note)}</dd>`}</div>`;
        const tiles = section.columns.map(({ measure, label, form }) => {
          const isShare = measure === "fieldTeams" || measure === "partners";
          const value = this.numbers.measure(total[measure], form);
          return tile(this.say(label), value, isShare ? this.numbers.share(Number(total[measure]), all) : "");
        });
        return `<section aria-labelledby="${section.id}"><h2 id="${section.id}">${escaped(this.say(section.title))}</h2>
<dl class="key">${tiles.join("")}</dl>${this.trace(section, answer)}</section>`;
      })
      .join("\n");
  }

  private chapters(): string {
    const grouped = this.content.sections.filter(({ section }) => section.keys.length > 0);
    return this.chapterTitles()
      .slice(0, -1)
      .map(([id, title]) => {
        const own = grouped.filter(({ section }) => this.say(section.chapter) === title);
        return `<section class="chapter" aria-labelledby="${id}"><h2 id="${id}">${escaped(title)}</h2>
${own.map((one) => this.figures(one)).join("\n")}</section>`;
      })
      .join("\n");
  }

  private figures({ section, answer }: AnsweredSection): string {
    const { id, title, keys, columns } = section;
    const head = [
      ...keys.map((key) => ({ label: this.say(key), isNumber: false })),
      ...columns.map(({ label }) => ({ label: this.say(label), isNumber: true })),
    ];
    const rows = answer.rows.map((row) => [
      ...row.keys.map(({ label }) => label),
      ...columns.map(({ measure, form }) => this.numbers.measure(measuresOf(row)[measure], form)),
    ]);
    const total = [
      this.say({ fr: "Ensemble, chacun une fois", en: "All together, each once" }),
      ...keys.slice(1).map(() => ""),
      ...columns.map(({ measure, form }) => this.numbers.measure(answer.total[measure], form)),
    ];
    const name = this.say(title);
    const more =
      answer.rowCount > answer.rows.length
        ? `<p class="about">${this.say({ fr: `${answer.rows.length} groupes sur ${answer.rowCount}.`, en: `${answer.rows.length} of ${answer.rowCount} groups.` })}</p>`
        : "";
    return `<section><h3 id="${id}">${escaped(name)}</h3>
${rows.length > 0 ? this.chart(section, answer) : ""}
${table(id, name, head, rows, total)}${more}
${this.trace(section, answer)}</section>`;
  }

  private chart({ id, title, drawn, columns, isOverTime = false }: ReportSection, { rows }: AnsweredFigures): string {
    const shown = rows.filter(({ keys }) => keys[0]?.code !== null).slice(0, DRAWN);
    const labelOf = (measure: string): string =>
      this.say(columns.find((column) => column.measure === measure)?.label ?? { fr: measure, en: measure });
    const bars: Bar[] = shown.flatMap((row) =>
      drawn.map((measure) => ({
        group: row.keys.map(({ label }) => label).join(", "),
        part: labelOf(measure),
        value: Number(measuresOf(row)[measure] ?? 0),
      })),
    );
    if (bars.every(({ value }) => value === 0)) return "";
    return this.figure(id, this.say(title), bars, drawn.map(labelOf), isOverTime);
  }

  private figure(id: string, title: string, bars: readonly Bar[], parts: readonly string[], isOverTime: boolean): string {
    const description = `${title}${this.say({ fr: " : diagramme en barres, dont les valeurs sont dans le tableau qui suit.", en: ": a bar chart, whose values are in the table below." })}`;
    const legend = parts.map((part, at) => `<li><i style="background:${COLOURS[at]}"></i>${escaped(part)}</li>`).join("");
    return `<figure><ul class="legend">${legend}</ul>${barChart({ id, description, bars, parts, isOverTime, format: (value) => this.numbers.short(value) })}</figure>`;
  }

  /** A table and a chart for each indicator, by territory. */
  private territories(): string {
    const { series, seriesVariables } = this.content;
    const codes = [...new Set(series.series.map(({ indicator }) => indicator.code))];
    const parts = codes.map((code) => {
      const own = series.series.filter(({ indicator }) => indicator.code === code);
      const { label, unit, definition } = own[0]?.indicator ?? { label: code, unit: "", definition: null };
      const values = own.flatMap(({ territory, generation, observations }) =>
        observations.map((observation) => ({
          place: generation === null ? territory.name : `${territory.name} (QPV ${generation})`,
          territory,
          ...observation,
        })),
      );
      const sources = [...new Set(values.flatMap(({ source }) => (source === null ? [] : [sourceOf(source)])))];
      const rows = values.map(({ place, period, value, note, source }) => [
        place,
        period,
        [note, sources.length > 1 && source !== null ? source.name : null].filter((part) => part !== null).join(", "),
        this.numbers.value(Number(value)),
      ]);
      const head = [
        { fr: "Territoire", en: "Territory" },
        { fr: "Période", en: "Period" },
        { fr: "Note", en: "Note" },
      ].map((column) => ({ label: this.say(column), isNumber: false }));
      const bars = values
        .filter(({ territory }) => values.length === 1 || territory.code !== "75056")
        .map(({ place, value }) => ({ group: place, part: unit, value: Number(value) }))
        .sort((one, other) => other.value - one.value)
        .slice(0, DRAWN);
      const id = `indicateur-${code}`;
      return `<section><h3 id="${id}">${escaped(label)} (${escaped(unit)})</h3>
${definition === null ? "" : `<p class="about">${escaped(definition)}</p>`}${this.figure(id, label, bars, [unit], false)}
${table(id, label, [...head, { label: unit, isNumber: true }], rows)}
<p class="about">${this.say({ fr: "Source :", en: "Source:" })} ${sources.map(escaped).join(" ; ")}.</p></section>`;
    });
    const notice = series.notice === null ? "" : `<p class="notice">${escaped(series.notice)}</p>`;
    const nothing =
      codes.length === 0 ? `<p>${this.say({ fr: "Aucune observation pour cette année.", en: "No observation for this year." })}</p>` : "";
    return `<section class="chapter" aria-labelledby="territoires"><h2 id="territoires">${escaped(this.say(TERRITORIES))}</h2>
${notice}${nothing}${parts.join("\n")}
${this.question("ObservatorySeries", seriesVariables)}</section>`;
  }

  /** What the figures count, and the question that anybody can ask again. */
  private trace({ operation, variables }: ReportSection, { about }: AnsweredFigures): string {
    const period =
      about.fromYear === null
        ? this.say({ fr: "jusqu'au", en: "until" })
        : this.say({ fr: `du 1er janvier ${about.fromYear} au`, en: `from 1 January ${about.fromYear} to` });
    const parts = [
      about.counts,
      `${this.say({ fr: "Période :", en: "Period:" })} ${period} ${this.numbers.date(about.until)}.`,
      about.source,
      about.protection,
    ];
    return `<p class="about">${parts.flatMap((part) => (part === null ? [] : [escaped(part)])).join(" ")}</p>
${this.question(operation, variables)}`;
  }

  private question(name: string, variables: Readonly<Record<string, unknown>>): string {
    const label = this.say({ fr: "Question posée à l'API :", en: "Question asked of the API:" });
    return `<p class="about">${label} <a href="#operation-${name}">${name}</a></p>
<pre>${escaped(`${name} ${JSON.stringify(variables)}`)}</pre>`;
  }

  private annex(): string {
    const { operations } = this.content;
    const intro = this.say({
      fr: "Chaque chiffre répond à l'une de ces opérations GraphQL, avec les variables imprimées à côté de lui. Les rejouer redonne le chiffre, pour le même public et le même état de l'annuaire.",
      en: "Each figure answers one of these GraphQL operations, with the variables that are printed beside it. Asking again gives the figure again, for the same audience and the same state of the directory.",
    });
    const texts = Object.entries(operations).map(
      ([name, text]) => `<h3 id="operation-${name}">${name}</h3><pre>${escaped(text.trim())}</pre>`,
    );
    return `<section class="chapter" aria-labelledby="operations"><h2 id="operations">${this.say({ fr: "Les questions", en: "The questions" })}</h2><p>${intro}</p>${texts.join("\n")}</section>`;
  }

  private chapterTitles(): readonly (readonly [id: string, title: string])[] {
    const titles = [...new Set(this.content.sections.map(({ section }) => this.say(section.chapter)))];
    return [...titles.map((title, at) => [`chapitre-${at + 1}`, title] as const), ["territoires", this.say(TERRITORIES)]];
  }

  private say(text: Translated): string {
    return text[this.content.language];
  }
}

function sourceOf({ name, licence }: { readonly name: string; readonly licence: string | null }): string {
  return licence === null ? name : `${name}, ${licence}`;
}

/** No line begins with a colon, nor ends with an opening quotation mark. */
function withFrenchSpaces(html: string): string {
  return html.replace(/<(pre|style)>[\s\S]*?<\/\1>|<[^>]*>| (?=[:;!?»])|(?<=«) /g, (found) => (found === " " ? "\u00a0" : found));
}
