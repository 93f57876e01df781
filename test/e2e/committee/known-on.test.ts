import fc from "fast-check";
import type pg from "pg";
import { TestDirectory } from "../../support/directory.js";
import { makeCollege, makeCommittee, makeMandate, makeSeat } from "../../support/factories/committees.js";
import { makeMeeting, makeMeetingAttendance } from "../../support/factories/meetings.js";
import { makePerson } from "../../support/factories/people.js";
import { nodeId } from "../../support/world-directory.js";

const RUNS = 12;
const MINUTE_MS = 60_000;
const DAYS = ["2019-06-15", "2020-06-15", "2022-06-15", "2024-06-15"] as const;

let directory: TestDirectory;
let people: readonly string[];
let committees = 0;

beforeAll(async () => {
  directory = await TestDirectory.create();
  people = await Promise.all([1, 2, 3].map(async (rank) => (await makePerson(directory.db.owner, { familyName: `P${rank}` })).id));
});

afterAll(() => directory.drop());

const year = fc.option(fc.integer({ min: 2018, max: 2025 }).map(String), { nil: null });
const which = fc.nat(20);

/** Something that a write does; numbers pick a row among those that there are. */
const change = fc.oneof(
  fc.record({
    kind: fc.constant("newMandate" as const),
    seat: which,
    person: which,
    role: fc.constantFrom("MEMBER", "CHAIR", "SUBSTITUTE"),
    start: year,
    end: year,
  }),
  fc.record({ kind: fc.constant("newSeat" as const), college: which, start: year }),
  fc.record({
    kind: fc.constant("mandate" as const),
    row: which,
    set: fc.constantFrom("role", "end_date", "start_date"),
    value: year,
    role: fc.constantFrom("MEMBER", "OBSERVER"),
  }),
  fc.record({
    kind: fc.constant("seat" as const),
    row: which,
    title: fc.string({ minLength: 1, maxLength: 3, unit: fc.constantFrom("a", "b", "c") }),
    college: which,
    end: year,
  }),
  fc.record({
    kind: fc.constant("archive" as const),
    table: fc.constantFrom("college", "seat", "mandate"),
    row: which,
    isArchived: fc.boolean(),
  }),
);

type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

interface Sitting {
  readonly title: string;
  readonly mandates: readonly string[];
}

interface Histories {
  readonly committee: string;
  readonly slug: string;
  readonly ids: Readonly<Record<"college" | "seat" | "mandate", string[]>>;
}

const pick = (list: readonly string[], at: number): string => list[at % list.length] as string;

async function apply(one: Change, { ids }: Histories): Promise<void> {
  const { owner } = directory.db;
  switch (one.kind) {
    case "newSeat":
      ids.seat.push((await makeSeat(owner, { collegeId: pick(ids.college, one.college), startDate: one.start })).id);
      return;
    case "newMandate":
      ids.mandate.push(
        (
          await makeMandate(owner, {
            seatId: pick(ids.seat, one.seat),
            personId: pick(people, one.person),
            role: one.role,
            startDate: one.start,
            endDate: one.end,
          })
        ).id,
      );
      return;
    case "mandate":
      if (ids.mandate.length === 0) return;
      await owner.query(`update mandate set ${one.set} = $2 where id = $1`, [
        pick(ids.mandate, one.row),
        one.set === "role" ? one.role : one.value,
      ]);
      return;
    case "seat":
      await owner.query("update seat set title = $2, college_id = $3, end_date = $4 where id = $1", [
        pick(ids.seat, one.row),
        one.title,
        pick(ids.college, one.college),
        one.end,
      ]);
      return;
    case "archive":
      if (ids[one.table].length === 0) return;
      await owner.query(`update ${one.table} set archived_at = ${one.isArchived ? "now()" : "null"} where id = $1`, [
        pick(ids[one.table], one.row),
      ]);
  }
}

/**
 * One transaction, at a time of our choosing or, without one, as time goes by; one that breaks a rule is undone.
 * @returns instants while it wrote
 */
async function atTime(instant: string | undefined, changes: readonly Change[], histories: Histories): Promise<string[]> {
  const { owner } = directory.db;
  const counts = [histories.ids.seat.length, histories.ids.mandate.length] as const;
  const instants: string[] = [];
  await owner.query("begin");
  if (instant !== undefined) await owner.query("select set_config('maillage.recorded_at', $1, true)", [instant]);
  try {
    for (const one of changes) {
      await apply(one, histories);
      if (instant === undefined) instants.push(await nextInstant());
    }
    await owner.query("commit");
  } catch (error) {
    await owner.query("rollback");
    const { code, constraint } = error as pg.DatabaseError;
    if (!code?.startsWith("23") || constraint?.includes("_version_")) throw error;
    histories.ids.seat.splice(counts[0]);
    histories.ids.mandate.splice(counts[1]);
  }
  return instants;
}

/** Now, and no more: what is written afterwards is written at a later instant. */
async function nextInstant(): Promise<string> {
  const { rows } = await directory.db.owner.query<{ now: Date }>(
    "select date_trunc('milliseconds', clock_timestamp()) as now, pg_sleep(0.002)",
  );
  return rows.map(({ now }) => now.toISOString()).join();
}

/** What was known of a seat or a mandate while nothing was known of what it is in. */
async function knownWithoutParent({ committee }: Histories): Promise<object[]> {
  const { rows } = await directory.db.owner.query<object>(
    `select 'seat' as what, s.recorded::text from seat_version s join college c on c.id = s.college_id
     where c.committee_id = $1 and not isempty(s.recorded)
       and not s.recorded <@ (select range_agg(v.recorded) from college_version v where v.id = s.college_id)
     union all
     select 'mandate', m.recorded::text from mandate_version m join seat s on s.id = m.seat_id join college c on c.id = s.college_id
     where c.committee_id = $1 and not isempty(m.recorded)
       and not m.recorded <@ (select range_agg(v.recorded) from seat_version v where v.id = m.seat_id)`,
    [committee],
  );
  return rows;
}

/** The list on a day as plain SQL reads it from the tables themselves: what a replay up to now would give. */
async function plainly(histories: Histories, day: string): Promise<Sitting[]> {
  const { rows } = await directory.db.owner.query<Sitting>(
    `select s.title, coalesce(array_agg(m.role || ' ' || p.name order by m.starts_on desc, m.id desc) filter (where m.id is not null), '{}') as mandates
     from college c join seat s on s.college_id = c.id and s.possible @> $2::date and s.archived_at is null
     left join mandate m on m.seat_id = s.id and m.possible @> $2::date and m.archived_at is null left join person p on p.id = m.person_id
     where c.committee_id = $1 and c.archived_at is null group by c.rank, s.id order by c.rank, s.rank, s.id`,
    [histories.committee, day],
  );
  return rows;
}

async function asKnown(slug: string, asOf: string, knownOn: string): Promise<Sitting[]> {
  const { data, statements } = await directory.ask<{
    committee: {
      seats: { edges: { node: { title: string; mandates: { edges: { node: { role: string; person: { name: string } } }[] } } }[] };
    };
  }>(
    `query ($slug: String!, $asOf: Date, $knownOn: DateTime) { committee(slug: $slug, asOf: $asOf, knownOn: $knownOn) { seats(first: 50) { edges { node {
      title mandates(filter: { isCurrent: true }) { edges { node { role person { name } } } } } } } } }`,
    { slug, asOf, knownOn },
    { audience: "STAFF", today: "2026-06-15" },
  );
  expect(statements).toHaveLength(1);
  return data.committee.seats.edges.map(({ node }) => ({
    title: node.title,
    mandates: node.mandates.edges.map((edge) => `${edge.node.role} ${edge.node.person.name}`),
  }));
}

const instantOf = (step: number): string => new Date(Date.UTC(2026, 0, 1, 0, 0, step)).toISOString();

test("a meeting's quorum is judged by the list of its day, whatever is corrected later; by another list for whoever asks", async () => {
  const { owner } = directory.db;
  const histories = await emptyCommittee();
  const [seat, other] = [0, 1].map((rank) => ({ collegeId: histories.ids.college[0] as string, rank }));
  const mandates: string[] = [];
  await owner.query("begin");
  await owner.query("select set_config('maillage.recorded_at', '2026-01-02T00:00:00Z', true)");
  for (const [at, place] of [seat, other].entries()) {
    const { id: seatId } = await makeSeat(owner, place as NonNullable<typeof place>);
    mandates.push((await makeMandate(owner, { seatId, personId: people[at] as string, startDate: "2024" })).id);
  }
  await owner.query("commit");
  const startsAt = new Date("2026-06-11T16:00:00Z");
  const { id } = await makeMeeting(owner, { committeeId: histories.committee, startsAt, status: "HELD" });
  const { id: earlier } = await makeMeeting(owner, { committeeId: histories.committee, startsAt: new Date("2025-06-11T16:00:00Z") });
  for (const mandateId of mandates) {
    for (const meetingId of [id, earlier]) await makeMeetingAttendance(owner, { meetingId, mandateId });
  }
  // Written down on 22 June: one of them had left in March, and a third seat was created in May.
  await owner.query("begin");
  await owner.query("select set_config('maillage.recorded_at', '2026-06-22T00:00:00Z', true)");
  await owner.query("update mandate set end_date = '2026-03-31' where id = $1", [mandates[0]]);
  await makeSeat(owner, { collegeId: histories.ids.college[0] as string, startDate: "2026-05" });
  await owner.query("commit");
  const quorum = async (meeting: string, args = ""): Promise<unknown> => {
    const { data } = await directory.ask<{ meeting: { quorum: { entries: { reason: string }[] } } }>(
      `query ($id: ID!) { meeting(id: $id) { quorum${args} { seats required counted isReached entries { reason } } } }`,
      { id: nodeId("Meeting", meeting) },
      { audience: "COMMITTEE", today: "2026-06-30" },
    );
    const { entries, ...sums } = data.meeting.quorum;
    return { ...sums, reasons: entries.map(({ reason }) => reason).toSorted() };
  };
  expect(await quorum(id)).toEqual({ seats: 3, required: 2, counted: 2, isReached: true, reasons: ["PRESENT", "PRESENT", "VACANT"] });
  const corrected = { seats: 4, required: 2, counted: 1, isReached: false, reasons: ["PRESENT", "VACANT", "VACANT", "VACANT"] };
  expect(await quorum(id, '(knownOn: "2026-06-30T00:00:00Z")')).toEqual(corrected);
  // The directory kept no list in 2025: what it knows now is all there is.
  expect(await quorum(earlier)).toMatchObject({ seats: 3, counted: 2, isReached: true });
});

const history = fc.array(fc.array(change, { minLength: 1, maxLength: 3 }), { minLength: 3, maxLength: 10 });

test(
  "several writes of one transaction are known from the first on, all of them or none, as time goes by",
  async () => {
    await fc.assert(
      fc.asyncProperty(history, async (steps) => {
        const histories = await emptyCommittee();
        for (const changes of steps) {
          const before = await nextInstant();
          const earlier = await asKnown(histories.slug, DAYS[3], before);
          const instants = await atTime(undefined, changes, histories);
          const now = await plainly(histories, DAYS[3]);
          for (const instant of instants) expect([now, earlier]).toContainEqual(await asKnown(histories.slug, DAYS[3], instant));
          expect(await asKnown(histories.slug, DAYS[3], instants.at(-1) ?? before)).toEqual(now);
          expect(await asKnown(histories.slug, DAYS[3], before)).toEqual(earlier);
        }
      }),
      { numRuns: RUNS / 2, seed: 11 },
    );
  },
  MINUTE_MS,
);

test(
  "a transaction that began before others and ends after them hides nothing that was known, and is in what is known once they are over",
  async () => {
    await fc.assert(
      fc.asyncProperty(history, async (steps) => {
        const histories = await emptyCommittee();
        const known: Sitting[][] = [];
        for (const [step, changes] of steps.entries()) {
          // Every other one began just before the last that is over.
          const isLate = step % 2 === 1;
          await atTime(instantOf(isLate ? 10 * step - 11 : 10 * step), changes, histories);
          const now = await plainly(histories, DAYS[3]);
          if (isLate) known[step - 1] = now;
          else known.push(now, now);
          expect(await knownWithoutParent(histories)).toEqual([]);
        }
        for (const [step] of steps.entries())
          if (step % 2 === 0) expect(await asKnown(histories.slug, DAYS[3], instantOf(10 * step))).toEqual(known[step]);
      }),
      { numRuns: RUNS, seed: 11 },
    );
  },
  MINUTE_MS,
);

test(
  "after any history of writes, a committee is as a naive replay up to that instant has it, on any date",
  async () => {
    await fc.assert(
      fc.asyncProperty(history, async (steps) => {
        const histories = await emptyCommittee();
        const replays: Sitting[][][] = [];
        for (const [step, changes] of steps.entries()) {
          await atTime(instantOf(step + 1), changes, histories);
          replays.push(await Promise.all(DAYS.map((day) => plainly(histories, day))));
        }
        for (const [step, replay] of replays.entries()) {
          for (const [at, day] of DAYS.entries()) {
            expect(await asKnown(histories.slug, day, instantOf(step + 1))).toEqual(replay[at]);
          }
        }
        expect(await asKnown(histories.slug, DAYS[0], "2025-12-31T23:59:59.999Z")).toEqual([]);
      }),
      { numRuns: RUNS, seed: 11 },
    );
  },
  MINUTE_MS,
);

async function emptyCommittee(): Promise<Histories> {
  const { owner } = directory.db;
  committees += 1;
  const slug = `histoire-${committees}`;
  await owner.query("begin");
  await owner.query("select set_config('maillage.recorded_at', $1, true)", [instantOf(0)]);
  const committee = (await makeCommittee(owner, { slug })).id;
  const college = [
    await makeCollege(owner, { committeeId: committee, rank: 1 }),
    await makeCollege(owner, { committeeId: committee, rank: 2 }),
  ];
  const seat = await makeSeat(owner, { collegeId: college[0]?.id as string });
  await owner.query("commit");
  return { committee, slug, ids: { college: college.map(({ id }) => id), seat: [seat.id], mandate: [] } };
}
