import { AUDIENCES, type Audience } from "../../../src/core/audience.js";
import { encodeNodeId } from "../../../src/planner/node-id.js";
import { TestDirectory } from "../../support/directory.js";
import { eraseHidden } from "../../support/visibility/erase-hidden.js";
import { hideSome } from "../../support/visibility/hide-some.js";
import { buildWorld, WORLD_TODAY } from "../../support/world.js";

const MINUTE_MS = 60_000;
const TIE = "kind strength from { __typename id name } to { id } evidence { __typename id }";
const MAP = `nodes { actor { id } degree community centrality x y } ties { ${TIE} }`;

/** Of each actor. */
const QUESTIONS = [
  `query ($id: ID!, $asOf: Date) { network {
    neighbors(of: $id, depth: 3, asOf: $asOf, first: 100) { distance strength actor { id name } ties { ${TIE} } } } }`,
  `query ($id: ID!, $to: ID!, $asOf: Date) { network {
    paths(from: $id, to: $to, asOf: $asOf, first: 10) { length strength steps { ${TIE} } } } }`,
  `query ($id: ID!, $asOf: Date) { network {
    map(around: $id, asOf: $asOf) { ${MAP} } } }`,
];

/** Of all. */
const WHOLE_QUESTIONS = [`query ($asOf: Date) { network { map(filter: { isDissolved: false }, asOf: $asOf) { ${MAP} } } }`];

let directory: TestDirectory;
let actors: readonly string[];

beforeAll(async () => {
  directory = await TestDirectory.create();
  const { owner } = directory.db;
  const world = await buildWorld(owner);
  const { rows } = await owner.query<{ type: string; uuid: string }>(
    "select 'Organization' as type, id as uuid from organization union all select 'Person', id from person order by 1, 2",
  );
  actors = rows.map((row) => encodeNodeId(row));
  await hideSome(owner, world);
}, MINUTE_MS);

afterAll(() => directory.drop());

/** Each actor's neighbours and a path from each to another, now and some years ago. */
async function answers(asked: TestDirectory, audience: Audience): Promise<string[]> {
  const answered: string[] = [];
  for (const query of WHOLE_QUESTIONS) {
    for (const asOf of [undefined, "2022-03-01"]) {
      const { data, errors } = await asked.execute(query, { asOf }, { audience, today: WORLD_TODAY });
      answered.push(JSON.stringify({ query, data, errors }));
    }
  }
  for (const [index, id] of actors.entries()) {
    const to = actors[(index + 7) % actors.length] as string;
    for (const query of QUESTIONS) {
      for (const asOf of [undefined, "2022-03-01"]) {
        const { data, errors } = await asked.execute(query, { id, to, asOf }, { audience, today: WORLD_TODAY });
        answered.push(JSON.stringify({ id, data, errors }));
      }
    }
  }
  return answered;
}

describe("the network", () => {
  it.each(AUDIENCES)(
    "tells %s what it would tell if the hidden rows did not exist, byte for byte",
    async (audience) => {
      const copy = await directory.db.copy();
      const erased = await TestDirectory.create(copy);
      try {
        expect(await eraseHidden(copy.owner, audience)).toBeGreaterThan(0);
        const told = await answers(directory, audience);
        expect(told).toEqual(await answers(erased, audience));
        expect(told.filter((answer) => answer.includes('"kind"')).length).toBeGreaterThan(10);
        expect(told.filter((answer) => answer.includes('"errors"'))).toEqual([]);
      } finally {
        await erased.drop();
      }
    },
    2 * MINUTE_MS,
  );
});
