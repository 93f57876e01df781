import fc from "fast-check";
import { TestDirectory } from "../../support/directory.js";
import { makeEvent, makeEventAttendance, makeParticipation } from "../../support/factories/events.js";
import { makePerson } from "../../support/factories/people.js";
import { addThemes } from "../../support/factories/references.js";
import { intervalsOf, type Told } from "../../support/observatory/interval-attack.js";

const CATEGORIES = ["ASSOCIATION", "CITY_SERVICE", "FIELD_TEAM", "STATE"] as const;
const FORMATS = ["STUDY_DAY", "TRAINING"] as const;
const THEMES = ["education", "housing"] as const;
const YEARS = [2022, 2023] as const;
const DIMENSIONS = ["YEAR", "FORMAT", "THEME", "CATEGORY", "AUDIENCE_GROUP"] as const;
const TODAY = "2026-06-15";

let directory: TestDirectory;

/** Sixteen meetings with small random numbers, always the same, and a few people who are named to everyone. */
beforeAll(async () => {
  directory = await TestDirectory.create();
  const { owner } = directory.db;
  await owner.query("update rounding_secret set secret = sha256('small numbers')");
  const counts = fc.sample(fc.array(fc.nat(9), { minLength: 64, maxLength: 64 }), { seed: 5, numRuns: 1 })[0] as number[];
  for (let rank = 0; rank < 16; rank += 1) {
    const startsAt = new Date(Date.UTC(YEARS[rank % 2] as number, rank % 12, 10, 9));
    const { id: eventId } = await makeEvent(owner, { format: FORMATS[(rank >> 1) % 2] as "TRAINING", startsAt });
    await addThemes(
      owner,
      "event",
      eventId,
      THEMES.filter((_, at) => (rank >> (at + 2)) % 2 === 0),
    );
    for (const [at, category] of CATEGORIES.entries()) {
      const count = counts[rank * CATEGORIES.length + at] ?? 0;
      if (count > 0) await makeEventAttendance(owner, { eventId, category, count });
    }
    if (rank % 3 === 0) await makeParticipation(owner, { eventId, personId: (await makePerson(owner, {})).id, category: "STATE" });
  }
});

afterAll(() => directory.drop());

const SUBSETS = DIMENSIONS.flatMap((one, at) => [
  [one],
  ...DIMENSIONS.slice(at + 1).flatMap((other, further) => [
    [one, other],
    ...DIMENSIONS.slice(at + further + 2).map((last) => [one, other, last]),
  ]),
]);

const FILTERS = [
  ...YEARS.map((year) => `fromYear: ${year}, toYear: ${year}`),
  ...FORMATS.map((format) => `format: [${format}]`),
  ...THEMES.map((theme) => `theme: ["${theme}"]`),
  ...CATEGORIES.map((category) => `category: [${category}]`),
  `category: [${CATEGORIES.slice(1).join()}]`,
  "fromYear: 2023, toYear: 2023, format: [TRAINING], category: [STATE]",
];

/** Every grouping of up to three dimensions, and filters of whole years, formats, themes and publics. */
const QUESTIONS: readonly string[] = [
  ...[[], ...SUBSETS].map((groupBy) => [groupBy, ""] as const),
  ...FILTERS.flatMap((filter) => [[], ["YEAR", "CATEGORY"]].map((groupBy) => [groupBy, filter] as const)),
].map(
  ([groupBy, filter]) =>
    `attendance(groupBy: [${groupBy.join()}], filter: { ${filter} }) { rows { keys { code } participations distinctPeople meetings fieldTeams partners } total { participations distinctPeople } rowCount }`,
);

const FIGURES = `{ observatory { ${QUESTIONS.map((question, rank) => `q${rank}: ${question}`).join(" ")} } }`;
const MEETINGS =
  "{ events(first: 100) { edges { node { id attendance { total named anonymous counted byCategory { category count } } participations { totalCount edges { node { headcount } } } } } } }";

/** All that may be asked about attendance: the figures, and each meeting's own. */
async function everything(audience: "PUBLIC" | "COMMITTEE"): Promise<string> {
  const answers = [FIGURES, MEETINGS].map(async (query) => (await directory.ask(query, {}, { audience, today: TODAY })).json);
  return (await Promise.all(answers)).join("\n");
}

/** Where each number that is kept becomes what it is told as. */
async function withToldNumbers(work: () => Promise<void>): Promise<void> {
  const { owner } = directory.db;
  const { rows: kept } = await owner.query<{ id: string; count: number }>(
    "select id, count from event_attendance where count between 1 and 4",
  );
  expect(kept.length).toBeGreaterThan(20);
  await owner.query("update event_attendance a set count = p.count from audience_public.event_attendance p where p.id = a.id");
  await work();
  for (const { id, count } of kept) await owner.query("update event_attendance set count = $2 where id = $1", [id, count]);
}

test.each(["PUBLIC", "COMMITTEE"] as const)("all answers to %s are those of a directory that holds no small number", async (audience) => {
  const before = await everything(audience);
  // Who is told the same in both cannot know which of the two is so: whatever they add up or take away, no small number is certain.
  await withToldNumbers(async () => expect(await everything(audience)).toBe(before));
});

test("a view that forgets to round is noticed", async () => {
  const { owner } = directory.db;
  const { rows } = await owner.query<{ definition: string }>("select pg_get_viewdef('audience_public.event_attendance') as definition");
  await owner.query("create or replace view audience_public.event_attendance as select * from directory.event_attendance");
  const before = await everything("PUBLIC");
  await owner.query(`create or replace view audience_public.event_attendance as ${rows[0]?.definition}`);
  expect(await everything("PUBLIC")).not.toBe(before);
});

test("what adding, taking away and bounding leads to is no number from one to four", async () => {
  const { data } = await directory.ask<{
    observatory: Record<string, { rows: readonly { keys: readonly { code: string | null }[]; participations: number }[] }>;
  }>(
    `{ observatory { ${QUESTIONS.filter((question) => !question.includes("THEME") && question.includes("filter: {  }"))
      .map((question, rank) => `q${rank}: ${question}`)
      .join(" ")} } }`,
    {},
    { audience: "PUBLIC", today: TODAY },
  );
  const told: Told[] = Object.values(data.observatory).flatMap(({ rows }) =>
    rows.map(({ keys, participations }) => ({ codes: keys.map(({ code }) => code ?? ""), value: participations })),
  );
  const intervals = intervalsOf(told, [YEARS.map(String), [...FORMATS], [...CATEGORIES]]);
  expect(intervals.length).toBe(YEARS.length * FORMATS.length * CATEGORIES.length);
  const derived = intervals.filter(({ least, most }) => least === most && least > 0 && least < 5);
  expect(derived).toEqual([]);
  expect(told.filter(({ value }) => value > 0 && value < 5)).toEqual([]);
});

test("the rounding is right on average, and an event is told within five of what it is", async () => {
  const { rows } = await directory.db.owner.query<{ truth: number; told: number }>(
    `select sum(e.count)::int as truth, sum(p.count)::int as told from event_attendance e join audience_public.event_attendance p using (id) group by e.event_id`,
  );
  expect(rows.filter(({ truth, told }) => Math.abs(truth - told) >= 5)).toEqual([]);
  const { rows: means } = await directory.db.owner.query<{ count: number; mean: number }>(
    `select n as count, avg(public.rounded_share(0, n, start))::float8 as mean from generate_series(1, 4) n, generate_series(0, 4) start group by 1 order by 1`,
  );
  expect(means.map(({ mean }) => mean)).toEqual([1, 2, 3, 4]);
});

test("nobody reads the secret, nor asks for a start of their own", async () => {
  const reader = directory.db.database.reader("STAFF");
  expect(await reader.run({ text: "select * from rounding_secret", values: [] })).toEqual([]);
  await expect(reader.run({ text: "select * from directory.rounding_secret", values: [] })).rejects.toMatchObject({ code: "42501" });
});
