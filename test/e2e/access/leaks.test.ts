import fc from "fast-check";
import { type OperationDefinitionNode, parse, validate } from "graphql";
import pg from "pg";
import { AUDIENCES, type Audience } from "../../../src/core/audience.js";
import type { PlannedReader } from "../../../src/graphql/planned-reader.js";
import { TestDirectory } from "../../support/directory.js";
import { loadCursors } from "../../support/operations/cursor-pool.js";
import { type KnownValues, knownValues } from "../../support/operations/known-values.js";
import { operationFrom } from "../../support/operations/operation.js";
import { VisibleRows } from "../../support/reference/visible-rows.js";
import type { TestDatabase } from "../../support/test-database.js";
import { eraseHidden } from "../../support/visibility/erase-hidden.js";
import { hideSome, MERGED_IDS } from "../../support/visibility/hide-some.js";
import { GUARDED_TABLES, PlainRule, VERSION_TABLES } from "../../support/visibility/plain-rule.js";
import { type Question, Questions } from "../../support/visibility/questions.js";
import { reachableFields, selectedFields } from "../../support/visibility/reachable-fields.js";
import { showSome } from "../../support/visibility/show-some.js";
import { WORLD_TODAY, type World } from "../../support/world.js";
import { createWorldDatabase } from "../../support/world-database.js";
import { nodeId } from "../../support/world-directory.js";

const MINUTE_MS = 60_000;
const RANDOM_OPERATIONS = 150;
const SAMPLES = 400;
/** What goes with what it belongs to, and not by itself. */
const NEVER_ARCHIVED = ["duplicate", "event_attendance", "identifier", "publication_file"];
/** How far apart two medians of the same statement may be on a busy machine. A statement more, or a page of rows read, is well beyond. */
const NOISE = 1.5;

let world: World;
/** With all its rows. */
let directory: TestDirectory;
let roots: readonly string[];
let questions: readonly Question[];
let random: readonly Question[];

beforeAll(async () => {
  const { db, world: built } = await createWorldDatabase();
  [directory, world] = [await TestDirectory.create(db), built];
  roots = plannedRoots(directory);
  await showSome(db.owner, world);
  const known = withMerged(knownValues(directory.schema, await VisibleRows.load(directory.db.database.reader("STAFF"))));
  random = await randomOperations(known);
  questions = [...new Questions(directory.schema, roots, known).all(), ...random];
  await hideSome(directory.db.owner, world);
}, MINUTE_MS);

afterAll(async () => {
  for (const made of await Promise.all(erased.values())) await made.db.drop();
  await directory.drop();
});

function withMerged({ ids, ...known }: KnownValues): KnownValues {
  const merged = MERGED_IDS.map((id) => nodeId("Organization", id));
  return { ...known, ids: new Map(ids).set("Organization", [...merged, ...(ids.get("Organization") ?? [])]) };
}

/**
 * What JavaScript answers (who asks, limits, keys) tells nothing of the directory's rows. The change feed, whose cursors hold
 * transactions, has its own test (test/e2e/sync/leaks.test.ts).
 */
function plannedRoots({ schema, reader }: TestDirectory): string[] {
  return Object.keys(schema.getQueryType()?.getFields() ?? {}).filter((name) => name !== "changes" && isPlanned(reader, `{ ${name} }`));
}

function isPlanned(reader: PlannedReader, query: string): boolean {
  const document = parse(query);
  return reader.isWhollyPlanned({ document, operation: document.definitions[0] as OperationDefinitionNode, variables: {} });
}

/** The same in every run: pages at cursors that STAFF was given, filters through relations, dates, fragments, four records deep. */
async function randomOperations(known: KnownValues): Promise<Question[]> {
  const source = {
    schema: directory.schema,
    roots,
    known,
    unasked: [],
    cursors: await loadCursors(
      directory,
      roots.filter((root) => root !== "search"),
    ),
  };
  const numbers = fc.array(fc.nat(9999), { minLength: 100, maxLength: 250, size: "max" });
  return fc
    .sample(numbers, { seed: 3, numRuns: RANDOM_OPERATIONS })
    .map((from) => operationFrom(source, from))
    .filter(({ query }) => validate(directory.schema, parse(query)).length === 0 && isPlanned(directory.reader, query));
}

/** What was asked of the database for each question: `audience_member.x` is read by those that name `x`. */
const statementsOf = new Map<Question, string>();

/** The bytes of the answer, or of the refusal. */
async function bytes(from: TestDatabase, question: Question, audience: Audience): Promise<string> {
  try {
    const { json, statements } = await directory.ask(question.query, question.variables, { audience, today: WORLD_TODAY, from });
    statementsOf.set(question, statements.map(({ text }) => text).join());
    return json;
  } catch (error) {
    // What the database itself refuses would be alike on both sides, and hide what it was to answer.
    if (error instanceof pg.DatabaseError) throw error;
    return JSON.stringify(
      error,
      Object.getOwnPropertyNames(error).filter((name) => name !== "stack"),
    );
  }
}

/** The directory as it is for an audience to which what it may not see does not exist. Each question is asked of it once. */
interface Erased {
  readonly db: TestDatabase;
  readonly answer: (question: Question) => Promise<string>;
}

function answersOf(from: TestDatabase, audience: Audience): Erased["answer"] {
  const answers = new Map<Question, Promise<string>>();
  return (question) => {
    const answer = answers.get(question) ?? bytes(from, question, audience);
    answers.set(question, answer);
    return answer;
  };
}

/** The first of the questions that the two answer differently, and where. */
async function difference(
  one: TestDatabase,
  { answer }: Erased,
  audience: Audience,
  asked: readonly Question[] = questions,
): Promise<object | undefined> {
  for (const question of asked) {
    const [here, there] = await Promise.all([bytes(one, question, audience), answer(question)]);
    if (here === there) continue;
    const at = Math.max(0, [...here].findIndex((character, index) => character !== there[index]) - 100);
    return { ...question, here: here.slice(at, at + 300), there: there.slice(at, at + 300) };
  }
  return undefined;
}

const erased = new Map<Audience, Promise<Erased>>();

function erasedFor(audience: Audience): Promise<Erased> {
  const known = erased.get(audience) ?? erase(audience);
  erased.set(audience, known);
  return known;
}

async function erase(audience: Audience): Promise<Erased> {
  const db = await directory.db.copy();
  expect(await eraseHidden(db.owner, audience)).toBeGreaterThan(10);
  // The staff may read all that was ever written, of what is archived too.
  if (audience === "STAFF") await db.owner.query("delete from audit_entry");
  return { db, answer: answersOf(db, audience) };
}

test("random operations ask for figures and what generations have in common, too", () => {
  const text = random.map(({ query }) => query).join();
  expect(random.length).toBeGreaterThan(RANDOM_OPERATIONS / 2);
  expect(["observatory", "correspondences", "quorum", "registrations"].filter((field) => !new RegExp(`\\b${field}\\b`).test(text))).toEqual(
    [],
  );
});

test("the questions select every field of every type that rows answer", () => {
  const reachable = reachableFields(directory.schema, roots);
  const selected = selectedFields(
    directory.schema,
    questions.map(({ query }) => query),
  );
  expect(reachable.length).toBeGreaterThan(200);
  expect(reachable.filter((field) => !selected.has(field))).toEqual([]);
});

test.each(AUDIENCES)("%s sees some rows of every table, and not all of them", async (audience) => {
  const rule = await PlainRule.load(directory.db.owner);
  const some = GUARDED_TABLES.map((table) => {
    const rows = rule.rows(table);
    const seen = rows.filter((row) => rule.sees(audience, table, row)).length;
    return { table, seen, hidden: rows.length - seen };
  });
  const mayBeAllSeen = (table: string): boolean => audience === "STAFF" && NEVER_ARCHIVED.includes(table);
  const mayBeHidden = (table: string): boolean => audience !== "STAFF" && table === "registration";
  const isOneSided = ({ table, seen, hidden }: (typeof some)[number]): boolean =>
    (seen === 0 && !mayBeHidden(table)) || (hidden === 0 && !mayBeAllSeen(table));
  expect(some.filter(isOneSided)).toEqual([]);
});

test.each(AUDIENCES)(
  "%s is answered, byte for byte, as if what they may not see did not exist",
  async (audience) => {
    const [whole, without] = [await directory.db.copy(), await erasedFor(audience)];
    if (audience === "STAFF") await whole.owner.query("delete from audit_entry");
    expect(await difference(whole, without, audience)).toBeUndefined();
    await whole.drop();
  },
  3 * MINUTE_MS,
);

test(
  "a view that shows hidden rows, or a withheld value, is noticed",
  async () => {
    const [scratch, without] = [await directory.db.copy(), await erasedFor("MEMBER")];
    for (const question of questions) await without.answer(question);
    /** All of them, those that read the table first. */
    const questionsOn = (table: string): Question[] => {
      const isOn = (question: Question): boolean => statementsOf.get(question)?.includes(table) ?? false;
      return [...questions.filter(isOn), ...questions.filter((question) => !isOn(question))];
    };
    const isNoticed = async (table: string, change: (definition: string) => string): Promise<boolean> => {
      const view = `audience_member.${table}`;
      const { rows } = await scratch.owner.query<{ definition: string }>("select pg_get_viewdef($1::regclass) as definition", [view]);
      const definition = rows[0]?.definition ?? "";
      expect(change(definition)).not.toBe(definition);
      await scratch.owner.query(`create or replace view ${view} as ${change(definition)}`);
      const found = await difference(scratch, without, "MEMBER", questionsOn(table));
      await scratch.owner.query(`create or replace view ${view} as ${definition}`);
      return found !== undefined;
    };
    const missed: string[] = [];
    for (const table of [...GUARDED_TABLES, ...VERSION_TABLES]) {
      // Numbers of people are made for each audience: what leaks is the table itself.
      const opened = (definition: string): string =>
        table === "event_attendance" ? `select * from ${table}` : definition.replace(/\n {2}WHERE \([^;]*/, "");
      if (!(await isNoticed(table, opened))) missed.push(table);
    }
    const withValue = (definition: string): string => definition.replace(/ELSE NULL::text(\s+END AS value)/, "ELSE value$1");
    if (!(await isNoticed("contact_point", withValue))) missed.push("contact_point.value");
    expect(missed).toEqual([]);
    await scratch.drop();
  },
  3 * MINUTE_MS,
);

test("a hidden id takes as long as an unknown one", async () => {
  const ids = {
    hidden: nodeId("Person", world.people.byAudience.STAFF),
    unknown: nodeId("Person", "019affff-ffff-7fff-bfff-ffffffffffff"),
  };
  const times = { hidden: [] as number[], unknown: [] as number[] };
  const query = "query ($id: ID!) { node(id: $id) { __typename ... on Person { name positions { totalCount } } } }";
  for (let sample = 0; sample < SAMPLES; sample += 1) {
    for (const which of sample % 2 === 0 ? (["hidden", "unknown"] as const) : (["unknown", "hidden"] as const)) {
      const started = performance.now();
      expect((await directory.ask(query, { id: ids[which] })).json).toBe('{"node":null}');
      times[which].push(performance.now() - started);
    }
  }
  const ratio = median(times.hidden) / median(times.unknown);
  expect(ratio).toBeGreaterThan(1 / NOISE);
  expect(ratio).toBeLessThan(NOISE);
});

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}
