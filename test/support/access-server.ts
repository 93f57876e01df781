import type { Clock } from "../../src/core/clock.js";
import type { Logger } from "../../src/core/logger.js";
import type { OidcSettings } from "../../src/core/oidc-settings.js";
import { NotificationListener } from "../../src/database/notification-listener.js";
import { PlannedExecution } from "../../src/graphql/planned-execution.js";
import { PlannedPages } from "../../src/graphql/planned-pages.js";
import { ApiKeys, Authenticator, KeyAuthenticator, Sessions, TokenAuthenticator } from "../../src/modules/access/index.js";
import { RateLimiter } from "../../src/modules/limits/index.js";
import { CHANGE_CHANNEL, FeedPulse } from "../../src/modules/sync/index.js";
import { FeedHorizon } from "../../src/modules/webhook/index.js";
import { createHttpServer, type HttpServer, type HttpServerConfig } from "../../src/server/http-server.js";
import { StoredOperations } from "../../src/server/stored-operations.js";
import type { SubscriptionLimits } from "../../src/server/subscriptions/subscription-limits.js";
import { TEST_LIMITS } from "./database-server.js";
import { TestDirectory } from "./directory.js";
import type { TestDatabase } from "./test-database.js";

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

interface AccessServerOptions {
  readonly oidc?: OidcSettings;
  readonly clock?: TestClock;
  /** Present, it has subscriptions, with these limits and otherwise the usual. */
  readonly subscriptions?: Partial<SubscriptionLimits>;
  readonly config?: Partial<HttpServerConfig>;
  /** One that is there already. */
  readonly database?: TestDatabase;
  /** None, unless given. */
  readonly storedOperations?: StoredOperations;
}

async function listenTo(listener: NotificationListener, pulse: FeedPulse): Promise<void> {
  listener.on(CHANGE_CHANNEL, () => pulse.wake());
  await listener.start();
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
    private readonly listening: () => Promise<void>,
  ) {}

  static async start({
    oidc,
    clock = new TestClock(),
    subscriptions,
    config,
    database,
    storedOperations = new StoredOperations({}),
  }: AccessServerOptions = {}): Promise<AccessServer> {
    const directory = await TestDirectory.create(database, clock);
    const { db, reader, resolvers, schema } = directory;
    const lines: string[] = [];
    const write = (fields: object, message: string): void => void lines.push(`${message} ${JSON.stringify(fields)}`);
    const log: Logger = { debug: write, info: write, warn: write, error: write };
    const keys = new ApiKeys(db.database, clock);
    const runner = db.database.credentials();
    const keyAuthenticator = new KeyAuthenticator(runner, clock, log);
    const authenticator = new Authenticator(keyAuthenticator, oidc && new TokenAuthenticator(oidc, runner, clock));
    const horizon = new FeedHorizon();
    const pulse = new FeedPulse({ look: () => horizon.look(db.database.writer()), log });
    const listener = new NotificationListener({ ...TEST_LIMITS, ownerUrl: db.url, secret: db.secret, log });
    if (subscriptions) await listenTo(listener, pulse);
    const http = createHttpServer({
      schema,
      execution: new PlannedExecution(reader, resolvers),
      readerFor: (audience) => db.database.reader(audience),
      services: directory.services.with(ApiKeys, keys),
      authenticate: (authorization) => authenticator.authenticate(authorization),
      authenticateFeed: (key) => authenticator.authenticateFeed(key),
      sessions: { sessions: new Sessions(runner, keyAuthenticator, clock), secret: "sign-in secret of the tests" },
      limiter: new RateLimiter({ take: async ({ wanted }) => ({ granted: wanted, left: 0 }) }, NO_LIMITS, "secret of the tests", log),
      storedOperations,
      harvestKey: "harvest key of the tests",
      health: { isReady: async () => true },
      ...(subscriptions && { changes: { pages: new PlannedPages(reader), pulse } }),
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
        oidc,
        ...(subscriptions && { subscriptions }),
        ...config,
      },
    });
    const { port } = await http.listen(0);
    return new AccessServer(directory, keys, clock, lines, `http://localhost:${port}`, http, async () => {
      await listener.stop();
      await pulse.stop();
    });
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

  /** Takes no new request and ends those that run, as at the end of the process. */
  async close(): Promise<void> {
    await this.http.close();
    await this.listening();
  }

  async stop(): Promise<void> {
    await this.close();
    await this.directory.drop();
  }
}
