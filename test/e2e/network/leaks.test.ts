import {
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isObjectType,
  Kind,
  parse,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from "graphql";
import { AUDIENCES, type Audience } from "../../../src/core/audience.js";
import { encodeNodeId } from "../../../src/planner/node-id.js";
import { TestDirectory } from "../../support/directory.js";
import type { Connection } from "../../support/factories/insert-row.js";
import { makeOrganization, makeRelationship } from "../../support/factories/organizations.js";
import { makeTerritory, makeTheme } from "../../support/factories/references.js";
import { eraseHidden } from "../../support/visibility/erase-hidden.js";
import { hideSome } from "../../support/visibility/hide-some.js";
import { WORLD_TODAY } from "../../support/world.js";
import { createWorldDatabase } from "../../support/world-database.js";

const MINUTE_MS = 60_000;
const TIE = "kind strength since until audience from { __typename id name } to { id } evidence { __typename id }";
const MAP = `nodes { actor { id } degree community centrality x y } lines { one other strength kinds } ties { ${TIE} }`;

const CHANGES = `formedCount formed { isOnly tie { ${TIE} } } dissolvedCount dissolved { isOnly tie { ${TIE} } }`;

/** Of each actor. */
const QUESTIONS = [
  `query ($id: ID!, $to: ID!, $asOf: Date) { network {
    neighbors(of: $id, depth: 3, asOf: $asOf, first: 100) { distance strength actor { id name } ties { ${TIE} } }
    paths(from: $id, to: $to, asOf: $asOf, first: 10) { length strength steps { ${TIE} } } } }`,
  `query ($id: ID!, $to: ID!, $asOf: Date) { network {
    map(around: $id, asOf: $asOf) { ${MAP} }
    introductions(from: $id, to: $to, asOf: $asOf, first: 25) { introducer { id } length strength steps { ${TIE} } }
    compare(of: $id, from: "2019-01-01", to: "2026-11-01") { ${CHANGES} } } }`,
];

/** Of all. */
const WHOLE_QUESTIONS = [
  `query ($asOf: Date) { network { 
    map(filter: { isDissolved: false }, asOf: $asOf) { ${MAP} }
    compare(filter: {}, from: "2019-01-01", to: "2026-11-01", first: 200) { ${CHANGES} }
    communities(asOf: $asOf, first: 50) { count communities { number label size kind theme { id } territory { id }
      members(first: 100) { actor { id } centrality } } }
    central(asOf: $asOf, first: 100) { actors { actor { id } centrality } }
    bridges(asOf: $asOf, first: 50) { actor { id } cutOffCount cutOff { id } betweenness }
    gaps(asOf: $asOf, first: 50, via: [RELATIONSHIP, PROJECT]) { organizations { id } reasons score themes { id } territories { id } funders { id }
      programmes { label funder { id } } } } }`,
];

let directory: TestDirectory;
let actors: readonly string[];

beforeAll(async () => {
  const { db, world } = await createWorldDatabase();
  const { owner } = db;
  directory = await TestDirectory.create(db);
  const { rows } = await owner.query<{ type: string; uuid: string }>(
    "select 'Organization' as type, id as uuid from organization union all select 'Person', id from person order by 1, 2",
  );
  actors = rows.map((row) => encodeNodeId(row));
  await hideSome(owner, world);
  await hideWhatTwoShare(owner);
}, MINUTE_MS);

afterAll(() => directory.drop());

/** Two who should meet: what already ties them, and that one pays both, is not for all. */
async function hideWhatTwoShare(owner: Connection): Promise<void> {
  const [one, other, payer] = [await makeOrganization(owner, {}), await makeOrganization(owner, {}), await makeOrganization(owner, {})];
  const [theme, territory] = [await makeTheme(owner, {}), await makeTerritory(owner, {})];
  for (const { id } of [one, other]) {
    await owner.query("insert into organization_theme values ($1, $2)", [id, theme.id]);
    await owner.query("insert into organization_territory values ($1, $2)", [id, territory.id]);
  }
  await makeRelationship(owner, { fromId: one.id, toId: other.id, kind: "PARTNER_OF", startDate: "2020", declaredAudience: 1 });
  await makeRelationship(owner, { fromId: payer.id, toId: one.id, kind: "FUNDS", label: "Posts" });
  await makeRelationship(owner, { fromId: payer.id, toId: other.id, kind: "FUNDS", label: "Posts", declaredAudience: 2 });
}

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
    // What goes through the ties of many is asked of some.
    for (const query of index % 4 === 0 ? QUESTIONS : QUESTIONS.slice(0, 1)) {
      for (const asOf of [undefined, "2022-03-01"]) {
        const { data, errors } = await asked.execute(query, { id, to, asOf }, { audience, today: WORLD_TODAY });
        answered.push(JSON.stringify({ id, data, errors }));
      }
    }
  }
  return answered;
}

/** `Type.field` of all that the network tells by itself: what it names are records, whose fields other matrices cover. */
function ownFields(schema: GraphQLSchema): string[] {
  const own = new Set<GraphQLObjectType>([schema.getType("Network") as GraphQLObjectType]);
  const told: string[] = [];
  for (const type of own) {
    for (const [name, field] of Object.entries(type.getFields())) {
      told.push(`${type.name}.${name}`);
      const of = getNamedType(field.type);
      if (isObjectType(of) && of.getInterfaces().length === 0) own.add(of);
    }
  }
  return told;
}

function askedFields(schema: GraphQLSchema, query: string): string[] {
  const asked: string[] = [];
  const types = new TypeInfo(schema);
  const note = (): void => void asked.push(`${types.getParentType()?.name}.${types.getFieldDef()?.name}`);
  visit(parse(query), visitWithTypeInfo(types, { [Kind.FIELD]: note }));
  return asked;
}

describe("the network", () => {
  it("is asked here for all that it tells, but for the time", () => {
    const { schema } = directory;
    const asked = new Set([...QUESTIONS, ...WHOLE_QUESTIONS].flatMap((query) => askedFields(schema, query)));
    const left = ownFields(schema).filter((field) => !asked.has(field));
    expect(left).toEqual(["NetworkCommunities.computedAt", "NetworkRanking.computedAt"]);
  });

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

  it(
    "is told in the same words without graphql-js as with it, and what fails is left to it",
    async () => {
      const options = { audience: "MEMBER", today: WORLD_TODAY } as const;
      const asked: [query: string, variables: Record<string, unknown>][] = WHOLE_QUESTIONS.map((query) => [query, {}]);
      for (const [index, id] of actors.slice(0, 6).entries()) {
        for (const query of QUESTIONS) asked.push([query, { id, to: actors[index + 7], asOf: index % 2 === 0 ? undefined : "2022-03-01" }]);
      }
      asked.push([
        `query ($id: ID!, $isShort: Boolean!) {
          near: network { all: neighbors(of: $id) { ...Near distance @skip(if: $isShort) } ...Far } network { __typename neighbors(of: $id, first: 1) { strength } }
        }
        fragment Near on Neighbor { who: actor { ... on Organization { name kind } ... on Person { familyName } } actor { id } }
        fragment Far on Network { paths(from: $id, to: $id) @include(if: $isShort) { length } }`,
        { id: actors[0], isShort: true },
      ]);
      for (const [query, variables] of asked) {
        const { data, errors } = await directory.execute(query, variables, options);
        expect(errors).toBeUndefined();
        const sent = clockless((await directory.sent(query, variables, options)) ?? "");
        expect(sent === clockless(JSON.stringify(data))).toBe(true);
      }
      expect(await directory.sent(QUESTIONS[0] as string, { id: "nobody", to: "nobody" }, options)).toBeUndefined();
    },
    MINUTE_MS,
  );
});

function clockless(answer: string): string {
  return answer.replaceAll(/"computedAt":"[^"]*"/g, "");
}
