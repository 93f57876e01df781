import {
  type DocumentNode,
  type ExecutionResult,
  execute,
  getVariableValues,
  type OperationDefinitionNode,
  parse,
  validate,
} from "graphql";
import type { Audience } from "../../src/core/audience.js";
import { type Clock, systemClock } from "../../src/core/clock.js";
import type { RequestContext, Statement, Viewer } from "../../src/core/context.js";
import { OwnSheets } from "../../src/core/own-sheets.js";
import { Services } from "../../src/core/services.js";
import { EntityCatalogue } from "../../src/database/entity-catalogue.js";
import { withSnapshot } from "../../src/database/snapshot.js";
import { attachResolvers } from "../../src/graphql/attach-resolvers.js";
import { PlannedExecution } from "../../src/graphql/planned-execution.js";
import { PlannedIds } from "../../src/graphql/planned-ids.js";
import { PlannedReader } from "../../src/graphql/planned-reader.js";
import { PlannedResolvers } from "../../src/graphql/planned-resolvers.js";
import { rootFields } from "../../src/graphql/root-fields.js";
import { buildMaillageSchema } from "../../src/graphql/schema.js";
import { ApiKeys } from "../../src/modules/access/index.js";
import { WorkListService } from "../../src/modules/committee/index.js";
import { entities } from "../../src/modules/entities.js";
import { DuplicateDecisions } from "../../src/modules/matching/index.js";
import { MergeService } from "../../src/modules/merge/index.js";
import { LiveNetwork, loadNetwork, measureMap, NetworkTwin } from "../../src/modules/network/index.js";
import { ProposalService } from "../../src/modules/proposal/index.js";
import { Registrations, RegistrationTokens } from "../../src/modules/registration/index.js";
import { Consumers } from "../../src/modules/sync/index.js";
import { FilteredIds } from "../../src/planner/filtered-ids.js";
import { Planner } from "../../src/planner/planner.js";
import { RecordWriter } from "../../src/writer/record-writer.js";
import type { Transaction } from "../../src/writer/transact.js";
import { silentLog } from "./database-server.js";
import { createTestDatabase, type TestDatabase } from "./test-database.js";

export const CURSOR_KEY = "cursor key of the tests";

export interface AskOptions {
  readonly audience?: Audience;
  /** What else is known of the viewer: scopes, organization, credential. */
  readonly viewer?: Partial<Viewer>;
  readonly today?: string;
  readonly language?: "fr" | "en";
  /** Another database to read from, with the same tables. */
  readonly from?: TestDatabase;
}

/** An answer, how many statements it took, and which. */
export interface Answer<Data> {
  readonly data: Data;
  /** The data as the server sends it. */
  readonly json: string;
  readonly statements: readonly Statement[];
}

/** The directory without its HTTP face: the real schema and planner over a test database of its own. */
export class TestDirectory {
  readonly schema = buildMaillageSchema();

  /** Parsed once for each text, as the server does: the planner keeps an operation's statements as long as its document lives. */
  private readonly documents = new Map<string, DocumentNode>();

  private constructor(
    readonly db: TestDatabase,
    readonly reader: PlannedReader,
    readonly resolvers: PlannedResolvers,
    readonly services: Services,
  ) {}

  /** @param given a database that is there already; without it, a new one */
  static async create(given?: TestDatabase, clock: Clock = systemClock): Promise<TestDirectory> {
    const db = given ?? (await createTestDatabase());
    const schema = buildMaillageSchema();
    const catalogue = await EntityCatalogue.of(entities);
    const planner = new Planner(schema, catalogue);
    const consumers = new Consumers(db.database.writer(), CURSOR_KEY, clock);
    const reader = new PlannedReader(planner, schema, CURSOR_KEY, {
      clock,
      before: async (run, { viewer }) => {
        if (rootFields(run).has("changes")) await consumers.note(viewer);
      },
    });
    const resolvers = new PlannedResolvers(reader);
    attachResolvers(schema, planner.binding);
    const network = new LiveNetwork({
      twin: new NetworkTwin(() => withSnapshot({ ownerUrl: db.url, secret: db.secret, connectionTimeoutMs: 5_000 }, loadNetwork)),
      runner: db.database.writer(),
      measure: (map) => Promise.resolve(measureMap(map)),
      log: silentLog,
    });
    const write: Transaction = (work) => db.database.write(work);
    const merges = new MergeService(write);
    const writer = new RecordWriter(write, catalogue);
    const services = new Services()
      .with(PlannedResolvers, resolvers)
      .with(FilteredIds, new PlannedIds(reader))
      .with(Consumers, consumers)
      .with(LiveNetwork, network)
      .with(RecordWriter, writer)
      .with(MergeService, merges)
      .with(DuplicateDecisions, new DuplicateDecisions(write, merges))
      .with(Registrations, new Registrations(write, new RegistrationTokens("registrations of the tests")))
      .with(WorkListService, new WorkListService(write))
      .with(ProposalService, new ProposalService(write, writer))
      .with(ApiKeys, new ApiKeys(db.database, systemClock))
      .with(OwnSheets, new OwnSheets((organizationId) => db.database.ownSheet(organizationId)));
    return new TestDirectory(db, reader, resolvers, services);
  }

  /** The planned answer, as the server sends it. */
  async ask<Data = Record<string, unknown>>(
    query: string,
    variables: Record<string, unknown> = {},
    options: AskOptions = {},
  ): Promise<Answer<Data>> {
    const { document, operation, coerced } = this.prepare(query, variables);
    const { context, statements } = this.context(options);
    const json = await this.reader.answer({ document, operation, variables: coerced }, context);
    return { data: JSON.parse(json) as Data, json, statements };
  }

  /** The same through graphql-js, as for operations that need JavaScript. */
  async execute(
    query: string,
    variables: Record<string, unknown> = {},
    options: AskOptions = {},
  ): Promise<ExecutionResult & { statements: readonly Statement[] }> {
    const { document } = this.prepare(query, variables);
    const { context, statements } = this.context(options);
    if (query.includes("network")) await this.services.get(LiveNetwork).catchUp();
    const result = await execute({ schema: this.schema, document, variableValues: variables, contextValue: context });
    return { ...result, statements };
  }

  /** The answer's data as the server sends them without graphql-js; undefined for what needs it. */
  async sent(query: string, variables: Record<string, unknown> = {}, options: AskOptions = {}): Promise<string | undefined> {
    const { document, operation, coerced } = this.prepare(query, variables);
    const { context } = this.context(options);
    if (query.includes("network")) await this.services.get(LiveNetwork).catchUp();
    const execution = new PlannedExecution(this.reader, this.resolvers);
    return (await execution.answer({ document, operation, variables: coerced }, context))?.text;
  }

  drop(): Promise<void> {
    return this.db.drop();
  }

  private prepare(
    query: string,
    variables: Record<string, unknown>,
  ): { document: DocumentNode; operation: OperationDefinitionNode; coerced: Record<string, unknown> } {
    const document = this.documents.get(query) ?? this.parse(query);
    const operation = document.definitions.find((definition) => definition.kind === "OperationDefinition") as OperationDefinitionNode;
    const { coerced, errors } = getVariableValues(this.schema, operation.variableDefinitions ?? [], variables);
    if (errors) throw new Error(errors.map(String).join("\n"));
    return { document, operation, coerced };
  }

  private parse(query: string): DocumentNode {
    const document = parse(query);
    const invalid = validate(this.schema, document);
    if (invalid.length > 0) throw new Error(invalid.map(String).join("\n"));
    this.documents.set(query, document);
    return document;
  }

  private context({ audience = "PUBLIC", viewer = {}, today = "2026-11-23", language = "fr", from = this.db }: AskOptions): {
    context: RequestContext;
    statements: Statement[];
  } {
    const statements: Statement[] = [];
    const reader = from.database.reader(audience);
    const context: RequestContext = {
      requestId: "test",
      viewer: { audience, scopes: audience === "STAFF" ? ["read", "write", "admin"] : ["read"], ...viewer },
      services: this.services,
      language,
      today,
      reader: {
        run: <Row extends object>(statement: Statement): Promise<Row[]> => {
          statements.push(statement);
          return reader.run<Row>(statement);
        },
      },
    };
    return { context, statements };
  }
}
