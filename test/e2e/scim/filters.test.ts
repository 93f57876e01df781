import fc from "fast-check";
import { type Filter, parse, filter as passes } from "scim2-parse-filter";
import { listScim } from "../../../src/modules/scim/index.js";
import { TestDirectory } from "../../support/directory.js";
import { WORLD_TODAY } from "../../support/world.js";
import { createWorldDatabase } from "../../support/world-database.js";

const RUNS = 400;

type Resource = Readonly<Record<string, unknown>> & { readonly id: string };

let directory: TestDirectory;
const resources = { Users: [] as Resource[], Groups: [] as Resource[] };

beforeAll(async () => {
  directory = await TestDirectory.create((await createWorldDatabase()).db);
  for (const endpoint of ["Users", "Groups"] as const) resources[endpoint] = await found(endpoint, null);
}, 60_000);

afterAll(() => directory.drop());

async function found(endpoint: "Users" | "Groups", filter: string | null): Promise<Resource[]> {
  const none = { sortBy: null, sortOrder: null, startIndex: null, attributes: null, excludedAttributes: null };
  const asker = { runner: directory.db.database.reader("STAFF"), today: WORLD_TODAY, base: "" };
  const { Resources: found } = await listScim(endpoint, { ...none, filter, count: "500" }, asker);
  return JSON.parse(JSON.stringify(found)) as Resource[];
}

/** A filter as it is asked, with any case, and as the other parser is asked, which knows one case. */
interface Asked {
  readonly ours: string;
  readonly theirs: string;
}

type Form = "text" | "exact" | "instant" | "boolean";

const ORGANIZATION = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:organization";
const CONTACT = { value: "text", display: "text", type: "text", primary: "boolean" } as const;
const NAMED = { value: "exact", display: "text", type: "text" } as const;

const ATTRIBUTES: Readonly<
  Record<
    "Users" | "Groups",
    { readonly single: Readonly<Record<string, Form>>; readonly multiple: Readonly<Record<string, Readonly<Record<string, Form>>>> }
  >
> = {
  Users: {
    single: {
      id: "exact",
      userName: "exact",
      displayName: "text",
      "name.formatted": "text",
      "name.familyName": "text",
      "name.givenName": "text",
      title: "text",
      active: "boolean",
      [ORGANIZATION]: "text",
      "meta.created": "instant",
      "meta.lastModified": "instant",
    },
    multiple: { emails: CONTACT, phoneNumbers: CONTACT, groups: NAMED },
  },
  Groups: {
    single: { id: "exact", displayName: "text", "meta.created": "instant", "meta.lastModified": "instant" },
    multiple: { members: NAMED },
  },
};

const OPERATORS: Readonly<Record<Form, readonly string[]>> = {
  text: ["eq", "ne", "co", "sw", "ew", "gt", "ge", "lt", "le"],
  exact: ["eq", "ne", "co", "sw", "ew", "gt", "ge", "lt", "le"],
  instant: ["eq", "ne", "gt", "ge", "lt", "le"],
  boolean: ["eq", "ne"],
};

/** Values that occur at a path, whole and in parts. */
function valuesAt(endpoint: "Users" | "Groups", path: string): unknown[] {
  const steps = path.startsWith("urn:") ? [path.slice(0, path.lastIndexOf(":")), "organization"] : path.split(".");
  return resources[endpoint].flatMap((resource) =>
    steps.reduce<unknown[]>((values, step) => values.flatMap((value) => (value as Record<string, unknown>)?.[step] ?? []), [resource]),
  );
}

function comparison(endpoint: "Users" | "Groups", path: string, name: string, form: Form): fc.Arbitrary<Asked> {
  const known = valuesAt(endpoint, path);
  const value =
    form === "boolean"
      ? fc.boolean()
      : fc
          .tuple(fc.constantFrom(...(known.length > 0 ? known : ["x"])), fc.nat(6), fc.nat(6))
          .map(([whole, from, to]) =>
            form === "instant" ? whole : String(whole).slice(from % 2 === 0 ? 0 : from, to % 2 === 0 ? undefined : -to || undefined),
          );
  const compared = fc.tuple(fc.constantFrom(...OPERATORS[form]), value, fc.boolean()).map(([operator, given, isUpper]) => {
    const text = form === "text" && typeof given === "string" ? given : undefined;
    const print = (some: unknown): string => JSON.stringify(some);
    return {
      ours: `${isUpper ? name.toUpperCase() : name} ${isUpper ? operator.toUpperCase() : operator} ${print(text === undefined || !isUpper ? given : text.toLocaleUpperCase("fr"))}`,
      theirs: `${name} ${operator} ${print(text?.toLowerCase() ?? given)}`,
    };
  });
  return fc.oneof({ weight: 4, arbitrary: compared }, { weight: 1, arbitrary: fc.constant({ ours: `${name} pr`, theirs: `${name} pr` }) });
}

function both(arbitraries: readonly fc.Arbitrary<Asked>[]): fc.Arbitrary<Asked> {
  return fc.oneof(...arbitraries);
}

function combined(of: fc.Arbitrary<Asked>, more: fc.Arbitrary<Asked>): fc.Arbitrary<Asked> {
  const joined = fc
    .tuple(fc.constantFrom("and", "or"), fc.array(more, { minLength: 2, maxLength: 3 }), fc.boolean())
    .map(([operator, parts, isGroup]) => {
      const join = (which: keyof Asked): string => {
        const text = parts.map((part) => part[which]).join(` ${operator} `);
        return isGroup ? `(${text})` : text;
      };
      return { ours: join("ours"), theirs: join("theirs") };
    });
  const negated = more.map(({ ours, theirs }) => ({ ours: `not (${ours})`, theirs: `not (${theirs})` }));
  return fc.oneof({ weight: 3, arbitrary: of }, { weight: 2, arbitrary: joined }, { weight: 1, arbitrary: negated });
}

function filters(endpoint: "Users" | "Groups"): fc.Arbitrary<Asked> {
  const { single, multiple } = ATTRIBUTES[endpoint];
  const plain = Object.entries(single).map(([path, form]) => comparison(endpoint, path, path, form));
  const parts = Object.entries(multiple).flatMap(([path, forms]) =>
    Object.entries(forms).map(([part, form]) => comparison(endpoint, `${path}.${part}`, `${path}.${part}`, form)),
  );
  const within = Object.entries(multiple).map(([path, forms]) => {
    const own = both(Object.entries(forms).map(([part, form]) => comparison(endpoint, `${path}.${part}`, part, form)));
    return combined(own, own).map(({ ours, theirs }) => ({ ours: `${path}[${ours}]`, theirs: `${path}[${theirs}]` }));
  });
  const leaf = both([...plain, ...parts, ...within]);
  return combined(leaf, combined(leaf, combined(leaf, leaf)));
}

/**
 * What the other parser read, by what it says of single comparisons. It tries a filter in brackets on all values together; RFC 7644,
 * 3.4.2.2, asks for one value that passes all of it.
 */
function isLet(resource: Readonly<Record<string, unknown>>, filter: Filter): boolean {
  switch (filter.op) {
    case "and":
      return filter.filters.every((one) => isLet(resource, one));
    case "or":
      return filter.filters.some((one) => isLet(resource, one));
    case "not":
      return !isLet(resource, filter.filter);
    case "[]":
      return ((resource[filter.attrPath] ?? []) as Record<string, unknown>[]).some((value) => isLet(value, filter.valFilter));
    default:
      return passes(filter)(resource);
  }
}

/** Text in one case, ids as they are. */
function inOneCase(value: unknown, key = ""): unknown {
  if (Array.isArray(value)) return value.map((item) => inOneCase(item, key));
  if (typeof value === "object" && value !== null)
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, inOneCase(item, `${key}.${name}`)]));
  const isExact = /^\.(id|userName|groups\.value|members\.value|meta\..*)$/.test(key);
  return typeof value === "string" && !isExact ? value.toLowerCase() : value;
}

test.each(["Users", "Groups"] as const)(
  "%s: random filters find what scim2-parse-filter lets through",
  async (endpoint) => {
    const known = resources[endpoint].map((resource) => inOneCase(resource) as Resource);
    expect(known.length).toBeGreaterThan(0);
    let some = 0;
    await fc.assert(
      fc.asyncProperty(filters(endpoint), async ({ ours, theirs }) => {
        const tree = parse(theirs);
        const expected = known.filter((resource) => isLet(resource, tree)).map(({ id }) => id);
        if (expected.length > 0 && expected.length < known.length) some += 1;
        expect((await found(endpoint, ours)).map(({ id }) => id).sort()).toEqual(expected.sort());
      }),
      { numRuns: RUNS, seed: 7 },
    );
    if (endpoint === "Users") expect(some).toBeGreaterThan(RUNS / 10);
  },
  120_000,
);
