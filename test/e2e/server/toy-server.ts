import { buildSchema, type GraphQLSchema } from "graphql";
import { publicViewer, type StatementRunner } from "../../../src/core/context.js";
import type { Logger } from "../../../src/core/logger.js";
import { Services } from "../../../src/core/services.js";
import { RawJson } from "../../../src/graphql/raw-json.js";
import { RateLimiter } from "../../../src/modules/limits/index.js";
import { createHttpServer, type HttpServerConfig, type HttpServerDependencies } from "../../../src/server/http-server.js";
import { StoredOperations } from "../../../src/server/stored-operations.js";

/** A small directory: enough to ask, to fail and to nest. */
function toySchema(): GraphQLSchema {
  const schema = buildSchema(/* GraphQL */ `
    enum Kind { ASSOCIATION COMPANY }
    input Filter { and: [Filter!] text: String kind: [Kind!] first: Int }
    type Organization { id: ID! name: String! parent: Organization children: [Organization!]! }
    type Query {
      organization(id: ID!): Organization
      organizations(filter: Filter, first: Int, ids: [ID!]): [Organization!]!
      failing: String
      greeting: String
    }
    type Mutation { touch: Int }
  `);
  return schema;
}

interface LogLine {
  readonly level: string;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly message: string;
}

export interface ToyServer {
  readonly url: string;
  readonly port: number;
  readonly lines: readonly LogLine[];
  /** POSTs one operation. */
  ask(
    query: string,
    options?: { variables?: unknown; headers?: Record<string, string> },
  ): Promise<{ status: number; body: ToyAnswer; headers: Headers }>;
  close(): Promise<void>;
}

interface ToyAnswer {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message: string; readonly extensions: Readonly<Record<string, unknown>> }[];
}

const NO_LIMITS = { PUBLIC: 0, MEMBER: 0, COMMITTEE: 0, STAFF: 0 };

const idleReader: StatementRunner = { run: async () => [] };

const PLANNED = ["organizations", "failing", "greeting"];

/** Answers these fields with the one row that the reader returns. */
const planned: HttpServerDependencies["execution"] = {
  async answer({ operation }, { reader }) {
    const field = operation.selectionSet.selections[0];
    if (field?.kind !== "Field" || !PLANNED.includes(field.name.value)) return undefined;
    const [row] = await reader.run<{ json: string }>({ text: "select", values: [] });
    return new RawJson(row?.json ?? '{"greeting": "bonjour"}');
  },
};

export async function startToyServer(
  given: Partial<Omit<HttpServerDependencies, "config">> & { config?: Partial<HttpServerConfig> } = {},
): Promise<ToyServer> {
  const lines: LogLine[] = [];
  const log = (level: string) => (fields: object, message: string) => void lines.push({ level, fields: { ...fields }, message });
  const logger: Logger = { debug: log("debug"), info: log("info"), warn: log("warn"), error: log("error") };
  const server = createHttpServer({
    schema: toySchema(),
    execution: planned,
    readerFor: () => idleReader,
    services: new Services(),
    authenticate: async () => publicViewer,
    limiter: new RateLimiter({ take: async ({ wanted }) => ({ granted: wanted, left: 0 }) }, NO_LIMITS, "secret of the tests", logger),
    storedOperations: new StoredOperations({}),
    health: { isReady: async () => true },
    log: logger,
    clock: { now: () => new Date("2026-11-23T10:00:00Z") },
    ...given,
    config: {
      introspection: true,
      onlyStoredOperations: false,
      maximumCost: 50_000,
      trustedProxies: [],
      maximumUpload: 1_000_000,
      allowedOrigins: [],
      operationTimeoutMs: 10_000,
      shutdownMs: 2_000,
      ...given.config,
    },
  });
  const { port } = await server.listen(0);
  const url = `http://localhost:${port}`;
  return {
    url,
    port,
    lines,
    async ask(query, { variables, headers } = {}) {
      const response = await fetch(`${url}/graphql`, {
        method: "POST",
        headers: { "content-type": "application/json", ...headers },
        body: JSON.stringify({ query, variables }),
      });
      return { status: response.status, body: (await response.json()) as ToyAnswer, headers: response.headers };
    },
    close: () => server.close(),
  };
}
