import { TestDirectory } from "../../support/directory.js";
import { knownValues } from "../../support/operations/known-values.js";
import { VisibleRows } from "../../support/reference/visible-rows.js";
import { eraseHidden } from "../../support/visibility/erase-hidden.js";
import { hideSome } from "../../support/visibility/hide-some.js";
import { type Question, Questions } from "../../support/visibility/questions.js";
import { WORLD_TODAY, type World } from "../../support/world.js";
import { createWorldDatabase } from "../../support/world-database.js";

const MINUTE_MS = 60_000;

let directory: TestDirectory;
let world: World;
let questions: readonly Question[];

beforeAll(async () => {
  const { db, world: built } = await createWorldDatabase();
  [directory, world] = [await TestDirectory.create(db), built];
  const known = knownValues(directory.schema, await VisibleRows.load(directory.db.database.reader("STAFF")));
  questions = onTheSheet(new Questions(directory.schema, [], known).all());
  await hideSome(directory.db.owner, world);
}, MINUTE_MS);

afterAll(() => directory.drop());

/** What is asked of organizations by their ids, asked of the viewer's own. */
function onTheSheet(all: readonly Question[]): Question[] {
  const asked = all.flatMap(({ query, variables }): [string, Question][] => {
    const own = query
      .replace("$ids: [ID!]!, ", "")
      .replace("query ($ids: [ID!]!)", "query")
      .replace(/nodes\(ids: \$ids\) \{ (?:__typename id )?\.\.\. on Organization \{/, "viewer { organization {");
    if (!own.includes("viewer { organization {")) return [];
    const { ids: _, ...others } = variables;
    return [[`${own} ${JSON.stringify(others)}`, { query: own, variables: others }]];
  });
  return [...new Map(asked).values()];
}

async function bytes(from: TestDirectory, { query, variables }: Question, organizationId: string): Promise<string> {
  const { data, errors } = await from.execute(query, variables, { audience: "MEMBER", viewer: { organizationId }, today: WORLD_TODAY });
  expect(errors).toBeUndefined();
  return JSON.stringify(data);
}

async function copy(): Promise<TestDirectory> {
  return await TestDirectory.create(await directory.db.copy());
}

async function differences(one: TestDirectory, other: TestDirectory, organizationId: string): Promise<object[]> {
  const found: object[] = [];
  for (const question of questions) {
    const [here, there] = [await bytes(one, question, organizationId), await bytes(other, question, organizationId)];
    if (here !== there) found.push({ ...question, here, there });
  }
  return found;
}

test.each(["directorate", "landlord", "company"] as const)(
  "viewer { organization } is answered, byte for byte, as if what is neither the members' to see nor on its sheet did not exist: %s",
  async (name) => {
    const organizationId = world.organizations[name];
    const [whole, erased] = [await copy(), await copy()];
    expect(await eraseHidden(erased.db.owner, "MEMBER", organizationId)).toBeGreaterThan(10);
    expect(questions.length).toBeGreaterThan(20);
    expect((await differences(whole, erased, organizationId)).slice(0, 1)).toEqual([]);
    await Promise.all([whole.drop(), erased.drop()]);
  },
  3 * MINUTE_MS,
);

test(
  "the sheet of another is noticed",
  async () => {
    const [whole, erased] = [await copy(), await copy()];
    await eraseHidden(erased.db.owner, "MEMBER", world.organizations.landlord);
    expect(await differences(whole, erased, world.organizations.directorate)).not.toEqual([]);
    await Promise.all([whole.drop(), erased.drop()]);
  },
  3 * MINUTE_MS,
);
