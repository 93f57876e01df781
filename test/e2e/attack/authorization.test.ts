import { randomUUID } from "node:crypto";
import {
  type GraphQLInputType,
  type GraphQLNamedType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
} from "graphql";
import type { EntityTarget } from "typeorm";
import { systemClock } from "../../../src/core/clock.js";
import type { Viewer } from "../../../src/core/context.js";
import { EntityCatalogue } from "../../../src/database/entity-catalogue.js";
import { entities } from "../../../src/modules/entities.js";
import { ImportDesk } from "../../../src/modules/import/index.js";
import { createWebhooks, DeliveryRequests, Webhooks } from "../../../src/modules/webhook/index.js";
import { encodeNodeId } from "../../../src/planner/node-id.js";
import { silentLog } from "../../support/database-server.js";
import { WorldDirectory } from "../../support/world-directory.js";

let world: WorldDirectory;
let catalogue: EntityCatalogue;

beforeAll(async () => {
  world = await WorldDirectory.create();
  compose(world.directory);
  catalogue = await EntityCatalogue.of(entities);
});
afterAll(() => world.drop());

/** What the mutations reach for that a directory of tests does without. */
function compose({ db: { database }, services }: WorldDirectory["directory"]): void {
  const webhooks = createWebhooks({
    settings: { allowedReceivers: [], allowsHttp: false, timeoutMs: 1_000, intervalMs: 1_000 },
    database,
    sealingSecret: "seal of the tests",
    userAgent: "Maillage/test",
    clock: systemClock,
    log: silentLog,
  });
  const add = (): Promise<never> => Promise.reject(new Error("nobody who may not write asks for a job"));
  services
    .with(Webhooks, webhooks.webhooks)
    .with(DeliveryRequests, webhooks.requests)
    .with(ImportDesk, new ImportDesk((work) => database.write(work), { add }));
}

/** Every type that `node` answers, with its table. */
function nodeTypes(): { readonly name: string; readonly table: string }[] {
  const { schema } = world.directory;
  const node = schema.getType("Node");
  const types = Object.values(schema.getTypeMap()).filter(
    (type) => isObjectType(type) && type.getInterfaces().some((found) => found === node),
  );
  return types.flatMap((type: GraphQLNamedType) => {
    const { entity } = type.extensions as { entity?: EntityTarget<object> };
    return entity ? [{ name: type.name, table: catalogue.get(entity).tableName }] : [];
  });
}

describe("an id of what the asker may not see (API1)", () => {
  const query = "query ($id: ID!, $ids: [ID!]!) { node(id: $id) { __typename id } nodes(ids: $ids) { __typename id } }";

  it("is answered as one that never was, for every type and every hidden record", async () => {
    let hidden = 0;
    for (const { name, table } of nodeTypes()) {
      const { rows } = await world.directory.db.owner.query<{ id: string }>(
        `select id from audience_staff.${table} except select id from audience_public.${table}`,
      );
      const ask = (uuid: string) => {
        const id = encodeNodeId({ type: name, uuid });
        return world.ask(query, { id, ids: [id, id] });
      };
      const unknown = JSON.stringify(await ask(randomUUID()));
      for (const { id } of rows) expect(JSON.stringify(await ask(id))).toBe(unknown);
      hidden += rows.length;
    }
    expect(hidden).toBeGreaterThan(20);
  });

  it("is found by who may see it, so that the comparison says something", async () => {
    const id = encodeNodeId({ type: "Organization", uuid: world.world.organizations.byAudience.STAFF });
    expect(await world.ask(query, { id, ids: [] }, { audience: "STAFF" })).toMatchObject({ node: { id } });
    expect(await world.ask(query, { id, ids: [] }, { audience: "COMMITTEE" })).toMatchObject({ node: null });
  });
});

describe("an id of another type (API1)", () => {
  const BY_ID = {
    organization: "Organization",
    person: "Person",
    project: "Project",
    event: "Event",
    publication: "Publication",
    committee: "Committee",
  };

  it.each(Object.entries(BY_ID))("is an error in %s, whether the record exists or not", async (field, own) => {
    for (const { name, table } of nodeTypes().filter((type) => type.name !== own)) {
      const { rows } = await world.directory.db.owner.query<{ id: string }>(`select id from ${table} limit 1`);
      for (const uuid of [rows[0]?.id ?? randomUUID(), randomUUID()]) {
        const asked = world.directory.ask(`query ($id: ID!) { ${field}(id: $id) { id } }`, { id: encodeNodeId({ type: name, uuid }) });
        await expect(asked).rejects.toMatchObject({ code: "INVALID_ID", details: { argument: `${field}.id` } });
      }
    }
  });

  it("is an error in filters", async () => {
    const id = encodeNodeId({ type: "Person", uuid: randomUUID() });
    const asked = world.directory.ask("query ($ids: [ID!]) { organizations(filter: { id: $ids }) { totalCount } }", { ids: [id] });
    await expect(asked).rejects.toMatchObject({ code: "INVALID_ID" });
  });
});

/** Who may write nothing, whatever the mutation. */
const READERS: Readonly<Record<string, Partial<Viewer> & Pick<Viewer, "audience">>> = {
  "anyone (PUBLIC)": { audience: "PUBLIC", scopes: ["read"] },
  "a partner that may read": { audience: "MEMBER", scopes: ["read"], credential: { id: randomUUID(), name: "portal", kind: "key" } },
  "the committee, whatever its key says": {
    audience: "COMMITTEE",
    scopes: ["read", "write", "write:own"],
    credential: { id: randomUUID(), name: "committee", kind: "key" },
  },
  "staff with a key that may read": {
    audience: "STAFF",
    scopes: ["read"],
    credential: { id: randomUUID(), name: "statistics", kind: "key" },
  },
};

/** Something that the type accepts: required fields only. */
function sample(type: GraphQLInputType, path: readonly string[]): unknown {
  if (isNonNullType(type)) return sample(type.ofType, path);
  if (isListType(type)) return [sample(type.ofType, path)];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (isInputObjectType(type)) {
    const required = Object.values(type.getFields()).filter((field) => isNonNullType(field.type) && field.defaultValue === undefined);
    return Object.fromEntries(required.map((field) => [field.name, sample(field.type, [...path, field.name])]));
  }
  return SCALARS[type.name]?.(path) ?? "essai";
}

const SCALARS: Readonly<Record<string, (path: readonly string[]) => unknown>> = {
  ID: (path) => encodeNodeId({ type: typeOfId(path), uuid: world.world.organizations.city }),
  Int: () => 1,
  Float: () => 1,
  Boolean: () => true,
  Date: () => "2026-01-01",
  DateTime: () => "2030-01-01T00:00:00Z",
  PartialDate: () => "2026",
  Decimal: () => "1.00",
};

/** The type that an id is of: `organizationId` names an organization; in `mergePerson`, others are of people. */
function typeOfId(path: readonly string[]): string {
  const named = (path.at(-1) ?? "").replace(/(^i|I)ds?$/, "");
  const names = nodeTypes().map(({ name }) => name);
  const subject = names.filter((name) => path[0]?.endsWith(name)).sort((one, other) => other.length - one.length)[0];
  return names.find((name) => name.toLowerCase() === named.toLowerCase()) ?? subject ?? "Organization";
}

interface Refused {
  readonly mutation: string;
  readonly outcome: unknown;
}

/** How every mutation of the schema answers the viewer. */
async function outcomes(viewer: Partial<Viewer> & Pick<Viewer, "audience">): Promise<Refused[]> {
  const { schema } = world.directory;
  const mutations = Object.values(schema.getMutationType()?.getFields() ?? {});
  const answers: Refused[] = [];
  for (const mutation of mutations) {
    const required = mutation.args.filter(({ type, defaultValue }) => isNonNullType(type) && defaultValue === undefined);
    const variables = Object.fromEntries(required.map((argument) => [argument.name, sample(argument.type, [mutation.name])]));
    const type = getNamedType(mutation.type);
    const failure = isUnionType(type) ? "... on Failure { code }" : "";
    const definitions = required.map(({ name, type: given }) => `$${name}: ${String(given)}`).join(", ");
    const args = required.map(({ name }) => `${name}: $${name}`).join(", ");
    const query = `mutation ${definitions === "" ? "" : `(${definitions})`} { result: ${mutation.name}${args === "" ? "" : `(${args})`} { __typename ${failure} } }`;
    const { data, errors } = await world.directory.execute(query, variables, { audience: viewer.audience, viewer });
    const error = errors?.[0]?.originalError as { code?: unknown; message?: string } | undefined;
    const result = data?.result as { __typename: string } | null | undefined;
    answers.push({ mutation: mutation.name, outcome: error?.code ?? error?.message ?? errors?.[0]?.message ?? result?.__typename });
  }
  return answers;
}

/** What all tables hold, as one number a table. */
async function contents(): Promise<unknown> {
  const { owner } = world.directory.db;
  const { rows } = await owner.query<{ table: string }>(
    "select table_name as table from information_schema.tables where table_schema = 'directory' and table_type = 'BASE TABLE'",
  );
  const sums = rows.map(async ({ table }) => {
    const { rows: found } = await owner.query<{ sum: string }>(
      `select coalesce(sum(hashtext(t::text)), 0) as sum from directory."${table}" t`,
    );
    return [table, found[0]?.sum];
  });
  return Object.fromEntries(await Promise.all(sums));
}

describe("role × mutation (API5)", () => {
  it.each(Object.entries(READERS))("%s can run none, and leaves nothing behind", async (_name, viewer) => {
    const before = await contents();
    const allowed = (await outcomes(viewer)).filter(
      ({ outcome }) => !["Forbidden", "NotFound", "FORBIDDEN", "UNAUTHENTICATED"].includes(String(outcome)),
    );
    expect(allowed).toEqual([]);
    expect(await contents()).toEqual(before);
  });
});

describe("mass assignment (API3, API6)", () => {
  /** Columns that the directory alone decides. */
  const OWN =
    /^(uuid|createdAt|updatedAt|archivedAt|effectiveAudience|declaredAudience|mergedInto|erasedAt|nameKey|namesVector|searchVector)$/;

  it("no input of a mutation has a field that only the directory sets", () => {
    const { schema } = world.directory;
    const seen = new Set<GraphQLNamedType>();
    const faults: string[] = [];
    const visit = (type: GraphQLInputType): void => {
      const named = getNamedType(type);
      if (!isInputObjectType(named) || seen.has(named)) return;
      seen.add(named);
      for (const field of Object.values(named.getFields())) {
        if (OWN.test(field.name)) faults.push(`${named.name}.${field.name}`);
        visit(field.type);
      }
    };
    for (const mutation of Object.values(schema.getMutationType()?.getFields() ?? {})) for (const { type } of mutation.args) visit(type);
    expect(faults).toEqual([]);
  });
});
