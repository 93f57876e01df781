import { execute, parse, validate } from "graphql";
import { Arg, buildSchemaSync, Extensions, FieldResolver, Resolver, Root } from "type-graphql";
import { publicViewer, type RequestContext, type Statement } from "../../../src/core/context.js";
import { EntityCatalogue } from "../../../src/database/entity-catalogue.js";
import { attachResolvers } from "../../../src/graphql/attach-resolvers.js";
import { PlannedExecution } from "../../../src/graphql/planned-execution.js";
import { PlannedReader } from "../../../src/graphql/planned-reader.js";
import { PlannedResolvers } from "../../../src/graphql/planned-resolvers.js";
import { entities } from "../../../src/modules/entities.js";
import { type OrganizationEntity, OrganizationType } from "../../../src/modules/organization/index.js";
import { resolvers as modules } from "../../../src/modules/resolvers.js";
import { planned } from "../../../src/modules/shared/planned.js";
import { Planner } from "../../../src/planner/planner.js";
import { columns } from "../../../src/planner/record-plans.js";
import { TestDirectory } from "../../support/directory.js";
import { makeOrganization } from "../../support/factories/organizations.js";

/** A field that a later module might bring: the record's own columns, made into something by JavaScript. */
@Resolver(() => OrganizationType)
class SignResolver {
  @FieldResolver(() => String)
  @Extensions({ reads: columns<OrganizationEntity>("name", "acronym") })
  sign(@Root() { name, acronym }: Pick<OrganizationEntity, "name" | "acronym">, @Arg("mark", () => String) mark: string): string {
    return [name, acronym].filter((part) => part !== null).join(mark);
  }
}

let directory: TestDirectory;
let ask: (query: string) => Promise<{ readonly data: unknown; readonly isWhole: boolean; readonly statements: readonly Statement[] }>;

beforeAll(async () => {
  directory = await TestDirectory.create();
  const { owner } = directory.db;
  const parent = await makeOrganization(owner, { name: "Ville de Paris", acronym: "VDP" });
  await makeOrganization(owner, { name: "Régie", parentId: parent.id });

  const container = { get: (resolver: new () => object) => new resolver() };
  const pubSub = { publish: planned, subscribe: planned };
  const schema = buildSchemaSync({ resolvers: [...modules, SignResolver] as typeof modules, validate: false, pubSub, container });
  const planner = new Planner(schema, await EntityCatalogue.of(entities));
  const reader = new PlannedReader(planner, schema, "cursor key of the tests");
  const resolvers = new PlannedResolvers(reader);
  attachResolvers(schema, planner.binding);
  const execution = new PlannedExecution(reader, resolvers);

  ask = async (query) => {
    const document = parse(query);
    expect(validate(schema, document)).toEqual([]);
    const statements: Statement[] = [];
    const context: RequestContext = {
      requestId: "test",
      viewer: publicViewer,
      language: "fr",
      today: "2026-11-23",
      services: directory.services.with(PlannedResolvers, resolvers),
      reader: {
        run: async <Row extends object>(statement: Statement): Promise<Row[]> => {
          statements.push(statement);
          return await directory.db.database.reader("PUBLIC").run<Row>(statement);
        },
      },
    };
    const operation = document.definitions.find((definition) => definition.kind === "OperationDefinition");
    const whole = operation && (await execution.answer({ document, operation, variables: {} }, context));
    if (whole) return { data: JSON.parse(whole.text), isWhole: true, statements };
    const { data, errors } = await execute({ schema, document, contextValue: context });
    expect(errors).toBeUndefined();
    return { data, isWhole: false, statements };
  };
});

afterAll(() => directory.drop());

test("JavaScript makes a field from what the same statement read for it, however deep, by each alias", async () => {
  const { data, isWhole, statements } = await ask(`{
    organizations(orderBy: [{ field: NAME }]) {
      edges { node { name parent { short: sign(mark: "/") sign(mark: " – ") } ...Sign } }
      pageInfo { hasNextPage }
    }
  }
  fragment Sign on Node { ... on Organization { own: sign(mark: "?") } }`);

  expect(isWhole).toBe(false);
  expect(statements).toHaveLength(1);
  expect(data).toEqual({
    organizations: {
      edges: [
        { node: { name: "Régie", parent: { short: "Ville de Paris/VDP", sign: "Ville de Paris – VDP" }, own: "Régie" } },
        { node: { name: "Ville de Paris", parent: null, own: "Ville de Paris?VDP" } },
      ],
      pageInfo: { hasNextPage: false },
    },
  });
});

test("an operation without such a field is answered whole by SQL, though another of its document has one", async () => {
  const { isWhole, statements } = await ask(`
    query Plain { organizations { edges { node { name } } } }
    query Signed { organizations { edges { node { sign(mark: "") } } } }`);

  expect(isWhole).toBe(true);
  expect(statements).toHaveLength(1);
});
