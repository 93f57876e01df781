import fc from "fast-check";
import { audienceRank } from "../../../src/core/audience.js";
import { TIE_SOURCES } from "../../../src/modules/network/network-sources.js";
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
    // Named to members, to the committee, or to the staff alone: a few, who differ from meeting to meeting.
    for (const declaredAudience of [1, 2, 3]) {
      for (let at = 0; at < (rank * declaredAudience) % 3; at += 1) {
        const category = CATEGORIES[(rank + at) % CATEGORIES.length] as "STATE";
        await makeParticipation(owner, { eventId, personId: (await makePerson(owner, {})).id, category, declaredAudience });
      }
    }
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

type Asker = "PUBLIC" | "MEMBER" | "COMMITTEE";

/** All that may be asked about attendance: the figures, and each meeting's own. */
async function everything(audience: Asker): Promise<string> {
  const answers = [FIGURES, MEETINGS].map(async (query) => (await directory.ask(query, {}, { audience, today: TODAY })).json);
  return (await Promise.all(answers)).join("\n");
}

/** Where nobody is named to others than to whom the asker sees, and each number is what the asker is told. */
async function withToldNumbers(asker: Asker, work: () => Promise<void>): Promise<void> {
  const { owner } = directory.db;
  const client = await owner.connect();
  const kept = await Promise.all(
    ["event_attendance", "participation"].map((table) => owner.query(`select to_jsonb(t) as row from ${table} t`)),
  );
  const { rows: told } = await owner.query(`select event_id, category, count from audience_${asker.toLowerCase()}.event_attendance`);
  expect(told.length).toBeGreaterThan(20);
  await client.query("begin");
  await client.query("delete from participation where audience > $1", [audienceRank(asker)]);
  await client.query("delete from event_attendance");
  await client.query(
    `insert into event_attendance (id, event_id, category, count) select gen_random_uuid(), event_id, category, count
     from json_to_recordset($1) t(event_id uuid, category text, count int)`,
    [JSON.stringify(told)],
  );
  await client.query("commit");
  await work();
  await client.query("begin");
  for (const [at, table] of ["event_attendance", "participation"].entries()) {
    await client.query(`delete from ${table}`);
    await client.query(
      `insert into ${table} (${COLUMNS[table]}) select ${COLUMNS[table]} from jsonb_populate_recordset(null::${table}, $1)`,
      [JSON.stringify(kept[at]?.rows.map(({ row }) => row as object))],
    );
  }
  await client.query("commit");
  client.release();
}

const COLUMNS: Readonly<Record<string, string>> = {
  event_attendance: "id, declared_audience, event_id, category, count",
  participation: "id, declared_audience, event_id, person_id, organization_id, role, category, headcount, created_at, updated_at, version",
};

/** Whoever asks may ask with fewer rights too, and compare. */
const ATTACKERS: readonly (readonly [Asker, readonly Asker[]])[] = [
  ["PUBLIC", ["PUBLIC"]],
  ["MEMBER", ["MEMBER", "PUBLIC"]],
  ["COMMITTEE", ["COMMITTEE", "MEMBER", "PUBLIC"]],
];

test.each(ATTACKERS)(
  "all answers to %s, and to whoever sees less, are those of a directory that holds no small number and nobody unnamed",
  async (asker, audiences) => {
    const answers = () => Promise.all(audiences.map(everything));
    const before = await answers();
    // Who is told the same in both cannot know which of the two is so: whatever they add up or take away, no small number is certain.
    await withToldNumbers(asker, async () => expect(await answers()).toEqual(before));
    expect(await answers()).toEqual(before);
  },
);

test("the public is told of all who came, whoever may see their names, and right but for the rounding", async () => {
  const total = async (audience: Asker | "STAFF"): Promise<number> => {
    const { data } = await directory.ask<{ observatory: { attendance: { total: { participations: number } } } }>(
      "{ observatory { attendance { total { participations } } } }",
      {},
      { audience, today: TODAY },
    );
    return data.observatory.attendance.total.participations;
  };
  const truth = await total("STAFF");
  for (const audience of ["PUBLIC", "MEMBER", "COMMITTEE"] as const)
    expect(Math.abs((await total(audience)) - truth)).toBeLessThan(truth / 10);
});

test("one more or less who is counted or named moves what others are told by none or by five, or shows a number of five or more", async () => {
  const { owner } = directory.db;
  const { id: eventId } = await makeEvent(owner, { startsAt: new Date("2023-05-05T08:00:00Z") });
  const told = async (): Promise<string> => {
    const { rows } = await owner.query<{ audience: number; count: number }>(
      "select audience, count from unnamed_attendance where event_id = $1 and audience < 3 order by audience",
      [eventId],
    );
    return JSON.stringify(rows.map(({ count }) => count));
  };
  const seen = new Set<string>();
  for (let people = 1; people <= 4; people += 1) {
    await makeParticipation(owner, { eventId, personId: (await makePerson(owner, {})).id, category: "COMPANY", declaredAudience: 3 });
    seen.add(await told());
  }
  // From one to four, there is one moment at most at which the answer changes, and it says nothing of how many there are.
  expect([...seen].filter((answer) => answer !== "[0,0,0]" && answer !== "[5,5,5]")).toEqual([]);
  await makeParticipation(owner, { eventId, personId: (await makePerson(owner, {})).id, category: "COMPANY", declaredAudience: 3 });
  expect(await told()).toBe("[5,5,5]");
  await owner.query("delete from event where id = $1", [eventId]).catch(async () => {
    await owner.query("delete from participation where event_id = $1", [eventId]);
    await owner.query("delete from event where id = $1", [eventId]);
  });
});

test("two who are counted at once are both told", async () => {
  const { owner } = directory.db;
  const { id: eventId } = await makeEvent(owner, {});
  const clients = await Promise.all([owner.connect(), owner.connect()]);
  await Promise.all(
    clients.map(async (client, at) => {
      await client.query("begin");
      await client.query("select pg_sleep(0.05)");
      await makeEventAttendance(client, { eventId, category: CATEGORIES[at] as "STATE", count: 6 });
      await makeParticipation(client, { eventId, personId: (await makePerson(client, {})).id, category: "STATE", declaredAudience: 3 });
      await client.query("commit");
    }),
  );
  for (const client of clients) client.release();
  const { rows } = await owner.query("select category, count from unnamed_attendance where event_id = $1 and audience = 3 order by 1", [
    eventId,
  ]);
  expect(rows).toEqual([
    { category: "ASSOCIATION", count: 6 },
    { category: "CITY_SERVICE", count: 6 },
    { category: "STATE", count: 0 },
  ]);
  const { rows: told } = await owner.query("select sum(count)::int as count from unnamed_attendance where event_id = $1 and audience = 2", [
    eventId,
  ]);
  expect([12, 17]).toContain(told[0]?.count);
  await owner.query("delete from participation where event_id = $1", [eventId]);
  await owner.query("delete from event where id = $1", [eventId]);
});

test("the network weighs a meeting by what each audience is told of it", async () => {
  const { owner } = directory.db;
  for (const audience of ["PUBLIC", "MEMBER", "COMMITTEE"] as const) {
    const { rows: told } = await owner.query(
      `select event_id, sum(count)::int as count from audience_${audience.toLowerCase()}.event_attendance group by 1 order by 1`,
    );
    const { rows: weighed } = await owner.query(
      `select t.event_id, sum(t.count)::int as count
       from (${TIE_SOURCES.attendance.query}) t(record, source, event_id, role, audience, start, until, count)
       where t.audience <= $1 group by 1 having sum(t.count) > 0 order by 1`,
      [audienceRank(audience)],
    );
    expect(weighed).toEqual(told);
  }
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

test("the rounding is right on average", async () => {
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
