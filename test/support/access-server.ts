import type { Clock } from "../../src/core/clock.js";
import type { Logger } from "../../src/core/logger.js";
import type { OidcSettings } from "../../src/core/oidc-settings.js";
import { PlannedExecution } from "../../src/graphql/planned-execution.js";
import { ApiKeys, Authenticator, KeyAuthenticator, TokenAuthenticator } from "../../src/modules/access/index.js";
import { RateLimiter } from "../../src/modules/limits/index.js";
import { createHttpServer, type HttpServer } from "../../src/server/http-server.js";
import { StoredOperations } from "../../src/server/stored-operations.js";
import { TestDirectory } from "./directory.js";

const NO_LIMITS = { PUBLIC: 0, MEMBER: 0, COMMITTEE: 0, STAFF: 0 };

/** Stands still until a test moves it. */
export class TestClock implements Clock {
  constructor(public instant = new Date("2026-11-23T10:00:00.000Z")) {}

  now(): Date {
    return this.instant;
  }
}

export interface HttpAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: {
    readonly data?: Readonly<Record<string, never>>;
    readonly errors?: readonly { readonly message: string; readonly extensions: Readonly<Record<string, unknown>> }[];
  };
}

interface AskOptions {
  readonly key?: string;
  readonly authorization?: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The whole server, with real keys and tokens, over a directory of its own. */
export class AccessServer {
  private constructor(
    readonly directory: TestDirectory,
    readonly keys: ApiKeys,
    readonly clock: TestClock,
    /** All that was logged, a line each. */
    readonly log: readonly string[],
    readonly url: string,
    private readonly http: HttpServer,
  ) {}

  static async start({ oidc, clock = new TestClock() }: { oidc?: OidcSettings; clock?: TestClock } = {}): Promise<AccessServer> {
    const directory = await TestDirectory.create(undefined, clock);
    const { db, reader, resolvers, schema } = directory;
    const lines: string[] = [];
    const write = (fields: object, message: string): void => void lines.push(`${message} ${JSON.stringify(fields)}`);
    const log: Logger = { debug: write, info: write, warn: write, error: write };
    const keys = new ApiKeys(db.database, clock);
    const runner = db.database.credentials();
    const authenticator = new Authenticator(new KeyAuthenticator(runner, clock, log), oidc && new TokenAuthenticator(oidc, runner, clock));
    const http = createHttpServer({
      schema,
      execution: new PlannedExecution(reader, resolvers),
      readerFor: (audience) => db.database.reader(audience),
      services: directory.services.with(ApiKeys, keys),
      authenticate: (authorization) => authenticator.authenticate(authorization),
      authenticateFeed: (key) => authenticator.authenticateFeed(key),
      limiter: new RateLimiter({ take: async ({ wanted }) => ({ granted: wanted, left: 0 }) }, NO_LIMITS, "secret of the tests", log),
      storedOperations: new StoredOperations({}),
      health: { isReady: async () => true },
      log,
      clock,
      config: {
        introspection: true,
        allowedOrigins: ["https://portal.example"],
        operationTimeoutMs: 10_000,
        shutdownMs: 2_000,
        onlyStoredOperations: false,
        maximumCost: 1_000_000,
        trustedProxies: [],
        maximumUpload: 1_000_000,
      },
    });
    const { port } = await http.listen(0);
    return new AccessServer(directory, keys, clock, lines, `http://localhost:${port}`, http);
  }

  async ask(query: string, { key, authorization = key && `Bearer ${key}`, variables, headers }: AskOptions = {}): Promise<HttpAnswer> {
    const response = await fetch(`${this.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", ...(authorization === undefined ? {} : { authorization }), ...headers },
      body: JSON.stringify({ query, variables }),
    });
    return { status: response.status, headers: response.headers, body: (await response.json()) as HttpAnswer["body"] };
  }

  /** A key made by the tests; all that the audience may have, without expiry, unless said otherwise. */
  async newKey(grant: Partial<Parameters<ApiKeys["create"]>[0]> = {}): Promise<{ readonly id: string; readonly secret: string }> {
    const { record, secret } = await this.keys.create({
      name: "Essai",
      audience: "STAFF",
      organizationId: null,
      expiresAt: null,
      createdBy: "tests",
      ...grant,
    });
    return { id: record.id, secret };
  }

  async stop(): Promise<void> {
    await this.http.close();
    await this.directory.drop();
  }
}
