import axe, { type AxeResults } from "axe-core";
import { LocalApi } from "../../../src/graphql/local-api.js";
import { REPORT_OPERATIONS, yearlyReport } from "../../../src/modules/observatory/index.js";
import { StoredOperations } from "../../../src/server/stored-operations.js";
import { startChromium } from "../../support/chromium.js";
import { makeEvent, makeEventAttendance, makeParticipation } from "../../support/factories/events.js";
import { makeOrganization, makeRelationship } from "../../support/factories/organizations.js";
import { makePerson, makePosition } from "../../support/factories/people.js";
import { addTerritories, addThemes } from "../../support/factories/references.js";
import { nodeId, WorldDirectory } from "../../support/world-directory.js";

interface Group {
  readonly keys: readonly { readonly dimension: string; readonly code: string | null; readonly label: string }[];
  readonly [measure: string]: unknown;
}
interface Figures {
  readonly rows: readonly Group[];
  readonly total: Readonly<Record<string, unknown>>;
  readonly rowCount: number;
  readonly about: Readonly<Record<string, unknown>>;
}

const STAFF = { audience: "STAFF" } as const;

let directory: WorldDirectory;

beforeAll(async () => {
  directory = await WorldDirectory.create();
});

afterAll(() => directory.drop());

async function figures(field: string, args: string, measures: string, options: object = STAFF): Promise<Figures> {
  const { observatory } = await directory.ask<{ observatory: { figures: Figures } }>(
    `{ observatory { figures: ${field}${args} { rows { keys { dimension code label } ${measures} } total { ${measures} } rowCount about { counts fromYear until source protection } } } }`,
    {},
    options,
  );
  return observatory.figures;
}

/** Each group as its codes and measures. */
function told({ rows }: Figures, ...measures: string[]): unknown[] {
  return rows.map((row) => [...row.keys.map(({ code }) => code), ...measures.map((measure) => row[measure])]);
}

describe("series", () => {
  const SERIES = `query ($filter: ObservationFilter) { observatory { series(filter: $filter) {
    seriesCount notice series { generation indicator { code unit } territory { code } observations { period value note source { name } } } } } }`;
  interface Series {
    readonly observatory: {
      readonly series: { readonly seriesCount: number; readonly notice: string | null; readonly series: readonly object[] };
    };
  }
  const housing = { indicator: ["logements"] };

  it("are one for each territory: generations are kept apart, which is said", async () => {
    const { observatory } = await directory.ask<Series>(SERIES, { filter: { ...housing, territory: ["75118"] } });
    const source = { name: "Annuaire d'exemple" };
    const indicator = { code: "logements", unit: "logements" };
    expect(observatory.series).toEqual({
      seriesCount: 3,
      notice: expect.stringContaining("2015 et de 2024"),
      series: [
        {
          generation: null,
          indicator,
          territory: { code: "75118" },
          observations: [
            { period: "2022", value: "120.00", note: null, source },
            { period: "2023", value: "140.50", note: null, source },
          ],
        },
        {
          generation: 2015,
          indicator,
          territory: { code: "QP075001" },
          observations: [{ period: "2022", value: "11.00", note: null, source }],
        },
        {
          generation: 2024,
          indicator,
          territory: { code: "QN07501M" },
          observations: [{ period: "2024", value: "17.00", note: null, source }],
        },
      ],
    });
  });

  it("are restricted by generation, territory and period, in the language of the request", async () => {
    const one = await directory.ask<Series>(SERIES, { filter: { ...housing, generation: 2024 } }, { language: "en" });
    expect(one.observatory.series).toMatchObject({
      seriesCount: 1,
      notice: null,
      series: [{ generation: 2024, indicator: { unit: "dwellings" } }],
    });
    const quarter = { filter: { ...housing, territory: ["75056"], during: { from: "2023-04-01", to: "2023-05-01" } } };
    const periods = (await directory.ask<Series>(SERIES, quarter)).observatory.series.series.map(
      (series) => (series as { observations: { period: string }[] }).observations[0]?.period,
    );
    expect(periods).toEqual(["2022-07/2023-06", "2023", "2023-T2"]);
  });

  it("show what the viewer may see", async () => {
    const count = async (audience: "PUBLIC" | "STAFF"): Promise<number> =>
      (await directory.ask<Series>(SERIES, {}, { audience })).observatory.series.seriesCount;
    expect([await count("PUBLIC"), await count("STAFF")]).toEqual([7, 10]);
  });

  it("have a crosswalk, many to many, and nothing is carried over by it", async () => {
    const answer = await directory.ask(
      `query ($id: ID!) { node(id: $id) { ... on Territory { correspondences { totalCount edges { node { share measure earlier { code } later { code } source { name } } } } } } }`,
      { id: nodeId("Territory", directory.world.territories.qpv2015) },
    );
    const source = { name: "Annuaire d'exemple" };
    const earlier = { code: "QP075001" };
    expect(answer).toEqual({
      node: {
        correspondences: {
          totalCount: 2,
          edges: [
            { node: { share: "0.75", measure: "POPULATION", earlier, later: { code: "QN07501M" }, source } },
            { node: { share: null, measure: null, earlier, later: { code: "QN07502M" }, source } },
          ],
        },
      },
    });
  });
});

describe("attendance", () => {
  beforeAll(async () => {
    const { owner } = directory.directory.db;
    const { territories } = directory.world;
    // Half past eleven on the last evening of 2020 in London is 2021 in Paris.
    const night = (await makeEvent(owner, { format: "ZOOM_SUR", startsAt: new Date("2020-12-31T23:30:00.000Z") })).id;
    const day = (await makeEvent(owner, { format: "STUDY_DAY", startsAt: new Date("2021-06-01T08:00:00.000Z") })).id;
    const cancelledByTime = (await makeEvent(owner, { startsAt: new Date("2031-06-01T08:00:00.000Z") })).id;
    await addThemes(owner, "event", day, ["housing", "education"]);
    const earlier = (await makeOrganization(owner, { name: "Ancien employeur" })).id;
    const later = (await makeOrganization(owner, { name: "Nouvel employeur" })).id;
    await addTerritories(owner, "organization", earlier, [territories.district13]);
    await addTerritories(owner, "organization", later, [territories.district19]);
    const person = (await makePerson(owner, { familyName: "Mobile" })).id;
    await makePosition(owner, { personId: person, organizationId: earlier, endDate: "2021-01" });
    await makePosition(owner, { personId: person, organizationId: later, startDate: "2021-03" });
    for (const eventId of [night, day]) await makeParticipation(owner, { eventId, personId: person, category: "ASSOCIATION" });
    await makeEventAttendance(owner, { eventId: night, category: "FIELD_TEAM", count: 20 });
    await makeEventAttendance(owner, { eventId: day, category: "CITY_SERVICE", count: 10 });
    await makeEventAttendance(owner, { eventId: day, category: "STATE", count: 6 });
    await makeEventAttendance(owner, { eventId: cancelledByTime, count: 99 });
  });

  const IN_2021 = "(filter: { fromYear: 2021, toYear: 2021 })";

  it("tells attendances from people, in Paris' years, and says what it counts", async () => {
    const { rows, total, rowCount, about } = await figures(
      "attendance",
      IN_2021,
      "participations distinctPeople meetings fieldTeams partners",
    );
    expect(total).toEqual({ participations: 38, distinctPeople: 1, meetings: 2, fieldTeams: 30, partners: 8 });
    expect({ rows, rowCount }).toEqual({ rows: [{ keys: [], ...total }], rowCount: 1 });
    expect(about).toEqual({
      counts: expect.stringContaining("trois présences"),
      fromYear: 2021,
      until: "2021-12-31",
      source: expect.any(String),
      protection: null,
    });
  });

  it("groups by up to three dimensions; a meeting of two themes counts in both, and once in the total", async () => {
    const filter = "filter: { fromYear: 2021, toYear: 2021 }";
    const byFormat = await figures("attendance", `(groupBy: [YEAR, FORMAT, AUDIENCE_GROUP], ${filter})`, "participations");
    expect(told(byFormat, "participations")).toEqual([
      ["2021", "STUDY_DAY", "FIELD_TEAMS", 10],
      ["2021", "STUDY_DAY", "PARTNERS", 7],
      ["2021", "ZOOM_SUR", "FIELD_TEAMS", 20],
      ["2021", "ZOOM_SUR", "PARTNERS", 1],
    ]);
    const byTheme = await figures("attendance", `(groupBy: [THEME], ${filter})`, "participations");
    expect(told(byTheme, "participations")).toEqual([
      ["education", 17],
      ["housing", 17],
      [null, 21],
    ]);
    expect(byTheme.total).toEqual({ participations: 38 });
    await expect(figures("attendance", "(groupBy: [YEAR, FORMAT, THEME, CATEGORY])", "participations")).rejects.toMatchObject({
      code: "BAD_USER_INPUT",
    });
  });

  it("knows for whom somebody came by the post that they held on that day", async () => {
    const byTerritory = await figures(
      "attendance",
      "(groupBy: [TERRITORY, FORMAT], filter: { fromYear: 2021, toYear: 2021, category: [ASSOCIATION] })",
      "participations",
    );
    expect(told(byTerritory, "participations")).toEqual([
      ["75113", "ZOOM_SUR", 1],
      ["75119", "STUDY_DAY", 1],
    ]);
  });

  it("tells those who may not see names neither small numbers nor territories", async () => {
    const args = "(groupBy: [CATEGORY], filter: { fromYear: 2021, toYear: 2021 })";
    const { rows, about } = await figures("attendance", args, "participations distinctPeople", { audience: "MEMBER" });
    expect(about.protection).toEqual(expect.stringContaining("0 ou 5"));
    const numbers = rows.flatMap((row) => [row.participations, row.distinctPeople]);
    expect(numbers.filter((count) => count !== null && count !== 0 && Number(count) < 5)).toEqual([]);
    for (const territory of ["(groupBy: [TERRITORY])", '(filter: { territory: ["75118"] })', "(filter: { territoryKind: [QPV] })"]) {
      await expect(figures("attendance", territory, "participations", { audience: "MEMBER" })).rejects.toMatchObject({ code: "FORBIDDEN" });
    }
  });
});

describe("organizations reached", () => {
  it("came in the period, themselves or by somebody who had a post there then; the others never", async () => {
    const measures = "organizations reached neverReached";
    const { total } = await figures("organizationsReached", '(filter: { fromYear: 2021, toYear: 2021, territory: ["75113"] })', measures);
    expect(total.reached).toBe(1);
    expect(Number(total.reached) + Number(total.neverReached)).toBe(total.organizations);
    const { rows, rowCount } = await figures("organizationsReached", "(groupBy: [KIND], first: 2)", measures);
    expect(rows).toHaveLength(2);
    expect(rowCount).toBeGreaterThan(2);
    const ofPublic = await figures("organizationsReached", "", measures, { audience: "PUBLIC" });
    const ofStaff = await figures("organizationsReached", "", measures);
    expect(Number(ofPublic.total.organizations)).toBeLessThan(Number(ofStaff.total.organizations));
  });
});

describe("funding", () => {
  it("adds up by funder, beneficiary, theme, territory and year, exactly", async () => {
    const { owner } = directory.directory.db;
    const funder = await makeOrganization(owner, { name: "Financeur", kind: "CITY_DIRECTORATE" });
    const funded = await makeOrganization(owner, { name: "Financée" });
    await addThemes(owner, "organization", funded.id, ["housing", "education"]);
    const tie = { kind: "FUNDS", fromId: funder.id, toId: funded.id } as const;
    await makeRelationship(owner, { ...tie, amount: "1000.50", startDate: "2019" });
    await makeRelationship(owner, { ...tie, amount: "2.25", startDate: "2020-05", endDate: "2021" });
    await makeRelationship(owner, { ...tie, startDate: "2020" });
    await makeRelationship(owner, { ...tie, amount: "7.00", startDate: "2030" });
    const by = (groupBy: string) =>
      figures(
        "funding",
        `(groupBy: [${groupBy}], filter: { funder: ["${nodeId("Organization", funder.id)}"] })`,
        "amount fundings withoutAmount beneficiaries",
      );
    const byYear = await by("YEAR");
    expect(told(byYear, "amount", "fundings", "withoutAmount")).toEqual([
      ["2019", "1000.50", 1, 0],
      ["2020", "2.25", 2, 1],
    ]);
    expect(byYear.total).toEqual({ amount: "1002.75", fundings: 3, withoutAmount: 1, beneficiaries: 1 });
    expect(told(await by("THEME"), "amount")).toEqual([
      ["education", "1002.75"],
      ["housing", "1002.75"],
    ]);
    expect(told(await by("FUNDER, BENEFICIARY_KIND"), "amount")).toEqual([[nodeId("Organization", funder.id), "ASSOCIATION", "1002.75"]]);
  });
});

describe("the yearly report", () => {
  const stored = StoredOperations.load();
  const operations = Object.fromEntries(REPORT_OPERATIONS.map((name) => [name, stored.find(name) ?? ""])) as Parameters<
    typeof yearlyReport
  >[0]["operations"];
  const questions = (html: string): string[] =>
    [...html.matchAll(/<pre>(Observatory\w+ \{.*?\})<\/pre>/g)].map(([, question]) => question ?? "");

  async function reportOf(year: number, audience: "PUBLIC" | "STAFF", language: "fr" | "en"): Promise<{ html: string; api: LocalApi }> {
    const caller = { audience, language, today: "2026-06-15" };
    const api = await LocalApi.create({ ...caller, reader: directory.directory.db.database.reader(audience) });
    const html = await yearlyReport({ year, ...caller, operations, ask: (text, variables) => api.ask(text, variables) });
    return { html, api };
  }

  it("prints with each figure the question that gives it again", async () => {
    const { html, api } = await reportOf(2021, "STAFF", "fr");
    const asked = questions(html);
    expect(asked).toHaveLength(14);
    for (const text of Object.values(operations)) expect(html).toContain(text.trim().replaceAll('"', "&quot;"));
    const [, name = "", variables = ""] = /^(\w+) (.*)$/.exec((asked[0] ?? "").replaceAll("&quot;", '"')) ?? [];
    const again = await api.ask<{ observatory: { attendance: { total: { participations: number } } } }>(
      operations[name as keyof typeof operations],
      JSON.parse(variables) as Record<string, unknown>,
    );
    expect(again.observatory.attendance.total.participations).toBe(38);
    expect(html).toContain("<dt>Présences</dt><dd>38</dd>");
    expect(html).toContain("Document interne");
    expect(html).toMatch(/<svg[^>]*role="img"/);
    expect(html).toContain('aria-labelledby="formats-chart"');
  });

  it("is read without a mouse, without colours, aloud, and on paper", async () => {
    const browser = await startChromium();
    try {
      for (const [audience, language] of [
        ["PUBLIC", "fr"],
        ["STAFF", "en"],
      ] as const) {
        const { html } = await reportOf(2022, audience, language);
        const page = await browser.newPage({ viewport: { width: 1000, height: 1200 }, bypassCSP: true });
        await page.setContent(html);
        await page.evaluate(axe.source);
        const { violations } = (await page.evaluate("axe.run()")) as AxeResults;
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
        expect(await page.evaluate("document.documentElement.lang")).toBe(language);
        await page.emulateMedia({ media: "print" });
        expect(await page.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
        await page.close();
      }
    } finally {
      await browser.close();
    }
  }, 60_000);
});
