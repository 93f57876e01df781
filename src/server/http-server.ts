import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import type { Duplex } from "node:stream";
import { promisify } from "node:util";
import type { Audience } from "../core/audience.js";
import type { StatementRunner, Viewer } from "../core/context.js";
import type { Imprint } from "../core/imprint.js";
import type { OidcSettings, SignInSettings } from "../core/oidc-settings.js";
import type { Sessions } from "../modules/access/index.js";
import type { NetworkFigures } from "../modules/network/index.js";
import { Consumers } from "../modules/sync/index.js";
import { logAccess } from "./access-log.js";
import { BundledFiles } from "./bundled-files.js";
import { TrustedProxies } from "./client-address.js";
import { ExportEndpoint } from "./exports/export-endpoint.js";
import { graphiqlFolder } from "./graphiql/graphiql-folder.js";
import { graphiqlPage } from "./graphiql/graphiql-page.js";
import { GraphQLEndpoint, type GraphQLEndpointOptions } from "./graphql-endpoint.js";
import { answerLive, answerReady, type Health } from "./health-endpoint.js";
import { HttpExchange } from "./http-exchange.js";
import { ImportEndpoint } from "./imports/import-endpoint.js";
import { ReportEndpoint } from "./imports/report-endpoint.js";
import { loggableError } from "./loggable-error.js";
import { Metrics, type PoolState } from "./metrics.js";
import { OAI_PATH, OaiEndpoint } from "./oai/oai-endpoint.js";
import { packageVersion } from "./package-root.js";
import { sendPage } from "./pages/page.js";
import { registerPage } from "./pages/register-page.js";
import type { MapOutlines } from "./portal/outlines/map-outlines.js";
import { Portal } from "./portal/portal.js";
import { createSessionDesk, type SessionDesk } from "./portal/session-desk.js";
import { REGISTRATION_PATH, RegistrationEndpoint } from "./registration/registration-endpoint.js";
import { ClientGone, declaresTooMuch } from "./request-body.js";
import { SCIM_ROOT, ScimEndpoint } from "./scim/scim-endpoint.js";
import { send, sendJson } from "./send.js";
import type { SubscriptionDeskOptions } from "./subscriptions/subscription-desk.js";
import { SUBSCRIPTION_LIMITS, type SubscriptionLimits } from "./subscriptions/subscription-limits.js";
import { Subscriptions } from "./subscriptions/subscriptions.js";
import { isWebSocket, withoutUpgrade } from "./upgrade-request.js";

export interface HttpServerConfig {
  /** Address to listen on; absent, all of them. */
  readonly host?: string | undefined;
  /** Answer introspection, and serve GraphiQL, to who has no credential. */
  readonly introspection: boolean;
  readonly onlyStoredOperations: boolean;
  /** Points that one operation may cost; stored operations may cost more. */
  readonly maximumCost: number;
  /** Addresses and networks of proxies whose `X-Forwarded-For` counts. */
  readonly trustedProxies: readonly string[];
  /** Origins of web pages that may ask, besides this server's own; `*` alone means any. */
  readonly allowedOrigins: readonly string[];
  /** Where people write about their personal data. */
  readonly mail?: { readonly contact: string | undefined };
  /** Most time for one GraphQL operation, in milliseconds. */
  readonly operationTimeoutMs: number;
  /** Of the files of one upload together, in bytes. */
  readonly maximumUpload: number;
  /** How people sign in to the portal at an identity provider; absent, with a key alone. */
  readonly signIn?: SignInSettings | undefined;
  readonly oidc?: OidcSettings | undefined;
  /** Background of the portal's maps; absent, none. */
  readonly mapTiles?: string | undefined;
  /** Of the territories on the portal's map; absent, those that are built in. */
  readonly outlines?: MapOutlines | undefined;
  /** Who answers for the portal; absent, its pages say that the operator has not told. */
  readonly imprint?: Imprint | undefined;
  /** How long running requests have to end when the server closes, in milliseconds. */
  readonly shutdownMs: number;
  /** What subscribers may take, where it is not the usual. */
  readonly subscriptions?: Partial<SubscriptionLimits>;
}

export interface HttpServerDependencies
  extends Pick<
    GraphQLEndpointOptions,
    "schema" | "execution" | "readerFor" | "services" | "authenticate" | "limiter" | "storedOperations" | "log" | "clock"
  > {
  /** Tells whose feed an address is from the key in it; absent, nobody's. */
  readonly authenticateFeed?: (key: string) => Promise<Viewer>;
  /** Who is signed in to the portal, and the secret that seals the way to a provider and back; absent, nobody signs in. */
  readonly sessions?: { readonly sessions: Sessions; readonly secret: string };
  readonly health: Health;
  readonly poolMetrics?: () => readonly PoolState[];
  /** How many times webhooks were called by this process, by how it ended. */
  readonly webhookAttempts?: () => ReadonlyMap<string, number>;
  /** How long the oldest change that is not served yet has waited, in seconds. */
  readonly feedLag?: () => Promise<number>;
  readonly networkFigures?: () => NetworkFigures;
  /** What subscriptions read, and when; absent, there are none. */
  readonly changes?: Pick<SubscriptionDeskOptions, "pages" | "pulse">;
  /** Signs where a harvest goes on; absent, nothing is harvested. */
  readonly harvestKey?: string;
  readonly config: HttpServerConfig;
}

export interface HttpServer {
  /** @param port 0 for any free one */
  listen(port: number): Promise<{ port: number }>;
  /** Takes no new request, lets those that run end, then closes. */
  close(): Promise<void>;
}

/** Milliseconds. Longer idle connections than the usual proxy keeps, so that the proxy is the one to close. */
const SOCKET_TIMEOUTS = { headersTimeout: 10_000, requestTimeout: 30_000, keepAliveTimeout: 65_000 } as const;

export function createHttpServer(dependencies: HttpServerDependencies): HttpServer {
  return new MaillageHttpServer(dependencies);
}

class MaillageHttpServer implements HttpServer {
  private readonly server: Server;
  private readonly metrics: Metrics;
  private readonly graphql: GraphQLEndpoint;
  private readonly exports: ExportEndpoint;
  private readonly scim: ScimEndpoint;
  private readonly oai: OaiEndpoint;
  private readonly imports: ImportEndpoint;
  private readonly reports: ReportEndpoint;
  private readonly registration: RegistrationEndpoint;
  private readonly subscriptions: Subscriptions | undefined;
  // Names of chunks and assets hold a hash of what is inside.
  private readonly graphiqlFiles = new BundledFiles(graphiqlFolder, (name) => /-[0-9A-Z]{8}\.\w+$/.test(name));
  private readonly portal: Portal;
  private readonly session: SessionDesk;
  private readonly running = new Set<HttpExchange>();
  private isClosing = false;

  constructor(private readonly dependencies: HttpServerDependencies) {
    const { config, readerFor, poolMetrics, webhookAttempts, feedLag, networkFigures } = dependencies;
    this.metrics = new Metrics(packageVersion, poolMetrics, webhookAttempts, feedLag, networkFigures);
    const proxies = new TrustedProxies(config.trustedProxies);
    this.session = createSessionDesk({ ...dependencies, ...config, proxies });
    const { identification } = this.session;
    const shared = {
      ...dependencies,
      ...config,
      proxies,
      readerFor: measuredReaders(readerFor, this.metrics),
      identify: (exchange: HttpExchange) => identification.viewerOf(exchange),
      noteReceived: (viewer: Viewer, received: "EXPORT" | "SCIM") => dependencies.services.get(Consumers).note(viewer, received),
    };
    this.graphql = new GraphQLEndpoint(shared);
    this.exports = new ExportEndpoint(shared);
    const { signIn, mapTiles: tiles, outlines, imprint, mail } = config;
    const settings = { hasProvider: signIn !== undefined, tiles, outlines: outlines?.address, imprint, privacyContact: mail?.contact };
    this.portal = new Portal(settings, outlines);
    this.scim = new ScimEndpoint(shared);
    this.oai = new OaiEndpoint(shared);
    this.imports = new ImportEndpoint(shared);
    this.reports = new ReportEndpoint(shared);
    this.registration = new RegistrationEndpoint(shared);
    const limits = { ...SUBSCRIPTION_LIMITS, ...config.subscriptions };
    this.subscriptions = dependencies.changes && new Subscriptions({ ...shared, ...dependencies.changes, limits, metrics: this.metrics });
    this.server = createServer(SOCKET_TIMEOUTS, (request, response) => this.accept(request, response));
    this.server.on("checkContinue", (request, response) => {
      const most = request.url === "/imports" ? config.maximumUpload : undefined;
      if (!declaresTooMuch(request, most)) response.writeContinue();
      this.accept(request, response);
    });
    this.server.on("clientError", refuseMalformed);
    this.server.on("upgrade", (request, socket, head) => this.upgrade(request, socket, head));
  }

  async listen(port: number): Promise<{ port: number }> {
    await this.graphql.start();
    await new Promise<void>((resolve, reject) => {
      this.server.once("error", reject);
      this.server.listen({ port, host: this.dependencies.config.host }, () => {
        this.server.off("error", reject);
        resolve();
      });
    });
    return { port: (this.server.address() as AddressInfo).port };
  }

  async close(): Promise<void> {
    if (this.isClosing) return;
    this.isClosing = true;
    const closed = promisify(this.server.close.bind(this.server))();
    for (const { response } of this.running) if (!response.headersSent) response.setHeader("Connection", "close");
    const { shutdownMs } = this.dependencies.config;
    const timer = setTimeout(() => this.server.closeAllConnections(), shutdownMs);
    await this.subscriptions?.close(shutdownMs);
    await closed;
    clearTimeout(timer);
    await this.graphql.stop();
  }

  private accept(request: IncomingMessage, response: ServerResponse): void {
    const exchange = new HttpExchange(request, response);
    if (this.isClosing) response.setHeader("Connection", "close");
    this.running.add(exchange);
    response.once("close", () => {
      this.running.delete(exchange);
      const { operation, status, milliseconds } = exchange;
      this.metrics.observeRequest(operation?.kind ?? "none", status ?? 499, milliseconds);
      logAccess(this.dependencies.log, exchange);
    });
    this.route(exchange).catch((error: unknown) => this.fail(exchange, error));
  }

  /** Node hands over whatever asks for another protocol: what asks for none of ours is answered as if it had not. */
  private upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    if (this.subscriptions && isWebSocket(request)) {
      this.subscriptions.upgrade(request, socket, head);
    } else {
      socket.unshift(Buffer.concat([withoutUpgrade(request), head]));
      this.server.emit("connection", socket);
    }
  }

  private async route(exchange: HttpExchange): Promise<void> {
    const { health, log, config } = this.dependencies;
    const { path, request, language } = exchange;
    if (path.startsWith(`${SCIM_ROOT}/`)) return await this.scim.handle(exchange);
    if (path === REGISTRATION_PATH) return await this.registration.handle(exchange);
    if (path === "/imports") return await this.imports.handle(exchange);
    if (this.subscriptions?.streams(exchange)) return await this.subscriptions.handle(exchange);
    if (path === OAI_PATH && ["GET", "HEAD", "POST"].includes(request.method ?? "")) return await this.oai.handle(exchange);
    if (path === "/graphql") return await this.graphql.handle(exchange);
    if (this.session.endpoint?.owns(path)) return await this.session.endpoint.handle(exchange);
    if (request.method !== "GET" && request.method !== "HEAD")
      return await sendJson(exchange, 405, { error: "METHOD_NOT_ALLOWED" }, { Allow: "GET, HEAD" });
    if (path === "/registre") return await sendPage(exchange, 200, registerPage(language, config.mail?.contact));
    if (path === "/health/live") return await answerLive(exchange);
    if (path === "/health/ready") return await answerReady(exchange, this.isClosing ? closingHealth : health, log);
    if (path === "/metrics") return await send(exchange, { status: 200, type: this.metrics.contentType, body: await this.metrics.print() });
    if (path.startsWith("/graphiql") && (config.introspection || (await this.graphql.knows(exchange)))) {
      if (path === "/graphiql") return await sendPage(exchange, 200, graphiqlPage(language));
      if (path.startsWith(GRAPHIQL_FILES) && (await this.graphiqlFiles.answer(exchange, path.slice(GRAPHIQL_FILES.length)))) return;
    }
    if (await this.exports.answer(exchange)) return;
    if (await this.reports.answer(exchange)) return;
    if (await this.portal.answer(exchange)) return;
    await sendJson(exchange, 404, { error: "NOT_FOUND" });
  }

  private fail(exchange: HttpExchange, error: unknown): void {
    if (error instanceof ClientGone) return;
    const { requestId, response } = exchange;
    this.dependencies.log.error({ requestId, error: loggableError(error) }, "A request failed unexpectedly");
    if (response.headersSent) response.destroy();
    else sendJson(exchange, 500, { error: "INTERNAL_SERVER_ERROR", requestId }).catch(() => response.destroy());
  }
}

const GRAPHIQL_FILES = "/graphiql/";

const closingHealth: Health = { isReady: async () => false };

function measuredReaders(readerFor: (audience: Audience) => StatementRunner, metrics: Metrics): (audience: Audience) => StatementRunner {
  const readers = new Map<Audience, StatementRunner>();
  return (audience) => {
    const known = readers.get(audience);
    if (known) return known;
    const reader = metrics.measured(readerFor(audience), audience);
    readers.set(audience, reader);
    return reader;
  };
}

/** Bytes that are no HTTP request, or one with headers past node's limit of 16 KB, get a short answer instead of silence. */
function refuseMalformed(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === "ECONNRESET" || !socket.writable) return;
  const status =
    error.code === "HPE_HEADER_OVERFLOW"
      ? "431 Request Header Fields Too Large"
      : error.code === "ERR_HTTP_REQUEST_TIMEOUT"
        ? "408 Request Timeout"
        : "400 Bad Request";
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
