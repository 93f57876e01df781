import fc from "fast-check";
import { type GraphQLInputObjectType, getNamedType } from "graphql";
import { Choices } from "../../support/operations/choices.js";
import { InputValues } from "../../support/operations/input-values.js";
import { MINUTE_MS, numbers, PlannerWorld } from "./planner-world.js";

interface Page {
  readonly list: {
    readonly totalCount: number;
    readonly edges: readonly { readonly cursor: string; readonly node: { readonly id: string } }[];
    readonly pageInfo: {
      readonly hasNextPage: boolean;
      readonly hasPreviousPage: boolean;
      readonly startCursor: string | null;
      readonly endCursor: string | null;
    };
  };
}

const LISTS = ["organizations", "people", "projects", "events", "publications"] as const;

let world: PlannerWorld;

beforeAll(async () => {
  world = await PlannerWorld.create();
}, MINUTE_MS);

afterAll(() => world.directory.drop());

/** A list of Query in one of its orders. */
const anyList = fc.record({ name: fc.constantFrom(...LISTS), order: fc.nat(99) });

function orderOf({ name, order }: { name: string; order: number }) {
  const orders = world.source.cursors.get(`Query.${name}`) ?? [];
  const chosen = orders[order % orders.length];
  if (!chosen) throw new Error(`${name} is no list of Query`);
  return chosen;
}

function queryOf(name: string): string {
  const types = world.directory.schema
    .getQueryType()
    ?.getFields()
    [name]?.args.map((argument) => [argument.name, argument.type] as const);
  const wanted = (types ?? []).filter(([argument]) => argument !== "asOf");
  const declared = wanted.map(([argument, type]) => `$${argument}: ${type}`).join(", ");
  const given = wanted.map(([argument]) => `${argument}: $${argument}`).join(", ");
  return `query (${declared}) {
    list: ${name}(${given}) { totalCount edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }
  }`;
}

test(
  "all pages forward are the whole list, and all pages backward",
  async () => {
    const property = fc.asyncProperty(
      anyList,
      numbers,
      world.askings(),
      fc.integer({ min: 1, max: 9 }),
      async (list, from, asking, size) => {
        const query = queryOf(list.name);
        const filterType = getNamedType(
          world.directory.schema
            .getQueryType()
            ?.getFields()
            [list.name]?.args.find(({ name }) => name === "filter")?.type,
        ) as GraphQLInputObjectType;
        const filter = new InputValues(world.source.known, new Choices(from)).of(filterType, "filter", "");
        const common = { filter, orderBy: orderOf(list).orderBy };
        const page = async (args: object): Promise<Page["list"]> =>
          (await world.directory.ask<Page>(query, { ...common, ...args }, asking)).data.list;
        const ids = (one: Page["list"]): string[] => one.edges.map(({ node }) => node.id);

        const whole = await page({ first: 100 });
        const forward: string[] = [];
        for (let one = await page({ first: size }); ; one = await page({ first: size, after: one.pageInfo.endCursor })) {
          expect(one.pageInfo.hasPreviousPage).toBe(forward.length > 0);
          expect(one.totalCount).toBe(whole.totalCount);
          forward.push(...ids(one));
          if (!one.pageInfo.hasNextPage) break;
        }
        const backward: string[] = [];
        for (let one = await page({ last: size }); ; one = await page({ last: size, before: one.pageInfo.startCursor })) {
          expect(one.pageInfo.hasNextPage).toBe(backward.length > 0);
          backward.unshift(...ids(one));
          if (!one.pageInfo.hasPreviousPage) break;
        }
        expect(forward).toEqual(ids(whole));
        expect(backward).toEqual(ids(whole));
        expect(forward).toHaveLength(whole.totalCount);
      },
    );
    await fc.assert(property, { numRuns: 40, interruptAfterTimeLimit: MINUTE_MS });
  },
  2 * MINUTE_MS,
);

test(
  "a cursor that was changed, invented or taken from another list is refused",
  async () => {
    const inAlphabet = fc.constantFrom(..."ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_=+/ é");
    const changed = fc.record({ at: fc.nat(500), removed: fc.nat(3), added: fc.string({ unit: inAlphabet, maxLength: 3 }) });
    const property = fc.asyncProperty(
      anyList,
      fc.nat(500),
      changed,
      fc.boolean(),
      async (list, which, { at, removed, added }, isBackward) => {
        const { orderBy, cursors } = orderOf(list);
        const cursor = cursors[which % cursors.length] as string;
        const place = at % (cursor.length + 1);
        const tampered = cursor.slice(0, place) + added + cursor.slice(place + removed);
        fc.pre(tampered !== cursor);
        await expectRefusal(list.name, { orderBy, ...(isBackward ? { last: 2, before: tampered } : { first: 2, after: tampered }) });
      },
    );
    await fc.assert(property, { numRuns: 300, interruptAfterTimeLimit: MINUTE_MS });

    const invented = fc.asyncProperty(anyList, fc.oneof(fc.string(), fc.base64String()), async (list, after) => {
      await expectRefusal(list.name, { orderBy: orderOf(list).orderBy, after });
    });
    await fc.assert(invented, { numRuns: 100, interruptAfterTimeLimit: MINUTE_MS });

    const foreign = fc.asyncProperty(anyList, anyList, async (list, other) => {
      fc.pre(list.name !== other.name);
      await expectRefusal(list.name, { orderBy: orderOf(list).orderBy, after: orderOf(other).cursors[0] });
    });
    await fc.assert(foreign, { numRuns: 60, interruptAfterTimeLimit: MINUTE_MS });
  },
  3 * MINUTE_MS,
);

async function expectRefusal(name: string, args: Record<string, unknown>): Promise<void> {
  await expect(world.directory.ask(queryOf(name), args)).rejects.toMatchObject({ code: "INVALID_CURSOR" });
}
