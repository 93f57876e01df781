import { startBackgroundWork } from "./background-work.js";
import type { Config } from "./config.js";
import { systemClock } from "./core/clock.js";
import { derivedKey } from "./core/derived-key.js";
import { errorCode } from "./core/error-code.js";
import type { Logger } from "./core/logger.js";
import { OwnSheets } from "./core/own-sheets.js";
import { repeat } from "./core/recurring.js";
import { Services } from "./core/services.js";
import { sweepTemporaryFolders } from "./core/temporary-folder.js";
import { Database } from "./database/database.js";
import type { DatabaseServer } from "./database/database-server.js";
import { EntityCatalogue } from "./database/entity-catalogue.js";
import { migrate } from "./database/migrator.js";
import { NotificationListener } from "./database/notification-listener.js";
import { attachResolvers } from "./graphql/attach-resolvers.js";
import { PlannedExecution } from "./graphql/planned-execution.js";
import { PlannedIds } from "./graphql/planned-ids.js";
import { PlannedPages } from "./graphql/planned-pages.js";
import { PlannedReader } from "./graphql/planned-reader.js";
import { PlannedResolvers } from "./graphql/planned-resolvers.js";
import { rootFields } from "./graphql/root-fields.js";
import { buildMaillageSchema } from "./graphql/schema.js";
import { MapThread } from "./map-thread.js";
import {
  ApiKeys,
  Authenticator,
  type IssuedKey,
  KeyAuthenticator,
  makeDemoKeys,
  Sessions,
  TokenAuthenticator,
} from "./modules/access/index.js";
import { WorkListService } from "./modules/committee/index.js";
import { entities } from "./modules/entities.js";
import { loadSample } from "./modules/exchange/index.js";
import { ImportDesk } from "./modules/import/index.js";
import { PointLeases, RateLimiter } from "./modules/limits/index.js";
import { DuplicateDecisions } from "./modules/matching/index.js";
import { MergeService } from "./modules/merge/index.js";
import { LiveNetwork } from "./modules/network/index.js";
import { Privacy } from "./modules/privacy/index.js";
import { ProposalService } from "./modules/proposal/index.js";
import { REGISTRATION_CHANNEL, Registrations, RegistrationTokens } from "./modules/registration/index.js";
import { CHANGE_CHANNEL, Consumers, FeedPulse, feedLag } from "./modules/sync/index.js";
import {
  createWebhooks,
  DeliveryRequests,
  DisabledNotices,
  FeedHorizon,
  WEBHOOK_CHANNELS,
  WebhookLog,
  Webhooks,
} from "./modules/webhook/index.js";
import { NetworkThread } from "./network-thread.js";
import { FilteredIds } from "./planner/filtered-ids.js";
import { Planner } from "./planner/planner.js";
import { createHttpServer, type HttpServer, type HttpServerDependencies } from "./server/http-server.js";
import { packageVersion } from "./server/package-root.js";
import type { MapOutlines } from "./server/portal/outlines/map-outlines.js";
import { StoredOperations } from "./server/stored-operations.js";
import { IdempotencyKeys } from "./writer/idempotency-keys.js";
import { RecordWriter } from "./writer/record-writer.js";
import type { Transaction } from "./writer/transact.js";

const HOUR_MS = 3_600_000;

/** How a start tells where it is. */
export interface StartObserver {
  onSample(done: number, total: number): void;
  /** The keys of the demonstration were made just now: nobody can show them later. */
  onDemoKeys(keys: readonly IssuedKey[]): void;
}

export interface Application {
  /** From nothing to answering requests. */
  start(): Promise<{ port: number }>;
  /** Undoes what has been started, in reverse: no new request, the end of those that run, the connections, the embedded server. */
  stop(): Promise<void>;
}

/** @param openServer gives the database server, which is then the application's to stop */
export function compose(config: Config, log: Logger, observer: StartObserver, openServer: () => Promise<DatabaseServer>): Application {
  const started: (() => Promise<void>)[] = [];
  return {
    async start() {
      sweepTemporaryFolders();
      const server = await openServer();
      started.push(server.stop);
      const outlines = config.mapOutlines === undefined ? undefined : await loadOutlines(config.mapOutlines);
      const owner = { ...config.database, ownerUrl: server.url, secret: server.secret, log };
      await migrate(owner);
      const loaded = config.loadSample
        ? await loadSample({ connectionString: server.url, onlyIfEmpty: true, onProgress: observer.onSample, log })
        : 0;
      const database = new Database(owner);
      started.push(() => database.close());
      if (config.loadSample && config.databaseUrl === undefined) {
        const keys = await makeDemoKeys(new ApiKeys(database, systemClock), database.reader("STAFF"));
        if (keys.length > 0) observer.onDemoKeys(keys);
      }
      started.push(
        repeat(
          HOUR_MS,
          () => composeIdempotencyKeys(database, server.secret).deleteOld(),
          (error) => log.warn({ code: errorCode(error) }, "old idempotency keys could not be deleted"),
        ),
      );
      const background = await startBackgroundWork(config, owner, database, log, { isFilled: loaded > 0 });
      started.push(background.stop);
      const listener = new NotificationListener(owner);
      started.push(() => listener.stop());
      listener.on(REGISTRATION_CHANNEL, () => background.registrationLetters.wake());
      const webhooks = composeWebhooks(config, server.secret, database, background.webhookNotices, log);
      started.push(() => webhooks.worker.stop());
      for (const channel of WEBHOOK_CHANNELS) listener.on(channel, () => webhooks.worker.wake());
      const maps = new MapThread();
      const twin = new NetworkThread(owner);
      const network = new LiveNetwork({
        twin,
        runner: database.writer(),
        measure: (map) => maps.measure(map),
        log,
      });
      started.push(() => maps.stop());
      started.push(() => twin.stop());
      started.push(() => network.stop());
      listener.on(CHANGE_CHANNEL, () => network.wake());
      const pulse = composePulse(database, log);
      started.push(() => pulse.stop());
      listener.on(CHANGE_CHANNEL, () => pulse.wake());
      await listener.start();
      webhooks.worker.wake();
      network.wake();
      const http = await composeHttpServer(config, server.secret, database, { ...background, network, outlines }, webhooks, pulse, log);
      started.push(() => http.close());
      return http.listen(config.port);
    },
    async stop() {
      for (let stop = started.pop(); stop !== undefined; stop = started.pop()) await stop();
    },
  };
}

async function composeHttpServer(
  config: Config,
  secret: string,
  database: Database,
  parts: {
    readonly privacy: Privacy;
    readonly imports: ImportDesk;
    readonly network: LiveNetwork;
    readonly outlines: MapOutlines | undefined;
  },
  webhooks: ReturnType<typeof createWebhooks>,
  pulse: FeedPulse,
  log: Logger,
): Promise<HttpServer> {
  const { privacy, imports, network, outlines } = parts;
  const schema = buildMaillageSchema();
  const entityCatalogue = await EntityCatalogue.of(entities);
  const planner = new Planner(schema, entityCatalogue);
  const cursorKey = derivedKey(secret, "cursors");
  const consumers = new Consumers(database.writer(), cursorKey, systemClock);
  const reader = new PlannedReader(planner, schema, cursorKey, {
    cursorDays: config.feed.cursorDays,
    before: async (run, { viewer }) => {
      if (rootFields(run).has("changes")) await consumers.note(viewer);
    },
  });
  const resolvers = new PlannedResolvers(reader);
  attachResolvers(schema, planner.binding);
  return createHttpServer({
    schema,
    execution: new PlannedExecution(reader, resolvers),
    readerFor: (audience) => database.reader(audience),
    services: composeServices(database, entityCatalogue)
      .with(Registrations, new Registrations((work) => database.write(work), new RegistrationTokens(derivedKey(secret, "registrations"))))
      .with(PlannedResolvers, resolvers)
      .with(FilteredIds, new PlannedIds(reader))
      .with(Privacy, privacy)
      .with(ImportDesk, imports)
      .with(Consumers, consumers)
      .with(LiveNetwork, network)
      .with(Webhooks, webhooks.webhooks)
      .with(WebhookLog, webhooks.log)
      .with(DeliveryRequests, webhooks.requests)
      .with(IdempotencyKeys, composeIdempotencyKeys(database, secret)),
    ...composeAuthentication(config, secret, database, log),
    limiter: new RateLimiter(new PointLeases(database.writer()), config.pointsPerMinute, derivedKey(secret, "accounts"), log),
    storedOperations: StoredOperations.load(),
    harvestKey: derivedKey(secret, "harvests"),
    health: {
      isReady: async () => {
        await database.ping();
        return true; // until the network is built, its questions alone are UNAVAILABLE
      },
    },
    poolMetrics: () => database.poolStates(),
    webhookAttempts: () => webhooks.sender.counts,
    feedLag: () => feedLag(database.credentials()),
    networkFigures: () => network.figures(),
    changes: { pages: new PlannedPages(reader), pulse },
    log,
    clock: systemClock,
    config: { ...config, outlines },
  });
}

/** Loaded with what reads it, where there is such a file. */
async function loadOutlines(path: string): Promise<MapOutlines> {
  const { loadMapOutlines } = await import("./server/portal/outlines/map-outlines.js");
  return await loadMapOutlines(path);
}

/** What wakes subscribers: one look at the feed for all of them. */
function composePulse(database: Database, log: Logger): FeedPulse {
  const horizon = new FeedHorizon();
  return new FeedPulse({ look: () => horizon.look(database.writer()), log });
}

/** Who is told of changes, and the sending. */
function composeWebhooks(
  config: Config,
  secret: string,
  database: Database,
  notices: DisabledNotices,
  log: Logger,
): ReturnType<typeof createWebhooks> {
  return createWebhooks({
    settings: config.webhooks,
    database,
    sealingSecret: derivedKey(secret, "webhooks"),
    userAgent: `Maillage/${packageVersion}`,
    clock: systemClock,
    log,
    notices,
  });
}

function composeServices(database: Database, entityCatalogue: EntityCatalogue): Services {
  const write: Transaction = (work) => database.write(work);
  const merges = new MergeService(write);
  const writer = new RecordWriter(write, entityCatalogue);
  return new Services()
    .with(RecordWriter, writer)
    .with(MergeService, merges)
    .with(DuplicateDecisions, new DuplicateDecisions(write, merges))
    .with(ProposalService, new ProposalService(write, writer))
    .with(WorkListService, new WorkListService(write))
    .with(ApiKeys, new ApiKeys(database, systemClock))
    .with(OwnSheets, new OwnSheets((organizationId) => database.ownSheet(organizationId)));
}

function composeIdempotencyKeys(database: Database, secret: string): IdempotencyKeys {
  return new IdempotencyKeys(database.writer(), derivedKey(secret, "kept answers"));
}

function composeAuthentication(
  config: Config,
  secret: string,
  database: Database,
  log: Logger,
): Pick<HttpServerDependencies, "authenticate" | "authenticateFeed" | "sessions"> {
  const runner = database.credentials();
  const keys = new KeyAuthenticator(runner, systemClock, log);
  const tokens = config.oidc && new TokenAuthenticator(config.oidc, runner, systemClock);
  const authenticator = new Authenticator(keys, tokens);
  return {
    authenticate: (authorization) => authenticator.authenticate(authorization),
    authenticateFeed: (key) => authenticator.authenticateFeed(key),
    sessions: { sessions: new Sessions(runner, keys, systemClock), secret: derivedKey(secret, "sign-in") },
  };
}
