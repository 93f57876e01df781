import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { Audience } from "../core/audience.js";
import type { Statement, StatementRunner } from "../core/context.js";
import type { NetworkFigures } from "../modules/network/index.js";
import type { SubscriptionMetrics, Transport } from "./subscriptions/subscription-desk.js";

/** Connections of one pool, at one moment. */
export interface PoolState {
  readonly name: string;
  readonly total: number;
  readonly idle: number;
  /** Requests waiting for a connection. */
  readonly waiting: number;
}

const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** What the process measures about itself, for Prometheus. Labels are few and closed: nothing that a client sends becomes one. */
export class Metrics implements SubscriptionMetrics {
  private readonly registry = new Registry();
  private readonly requests: Histogram<"operation" | "status">;
  private readonly statements: Histogram<"audience" | "outcome">;
  private readonly subscriptions: Gauge<"transport">;
  private readonly pages: Counter<"transport">;

  constructor(
    version: string,
    pools?: () => readonly PoolState[],
    webhookAttempts?: () => ReadonlyMap<string, number>,
    feedLag?: () => Promise<number>,
    networkFigures?: () => NetworkFigures,
  ) {
    const registers = [this.registry];
    collectDefaultMetrics({ register: this.registry });
    this.requests = new Histogram({
      name: "maillage_request_duration_seconds",
      help: "HTTP requests by kind of GraphQL operation (none: refused, or not GraphQL) and status",
      labelNames: ["operation", "status"],
      buckets: SECONDS,
      registers,
    });
    this.statements = new Histogram({
      name: "maillage_statement_duration_seconds",
      help: "SQL statements by the audience that they ran for",
      labelNames: ["audience", "outcome"],
      buckets: SECONDS,
      registers,
    });
    this.subscriptions = new Gauge({
      name: "maillage_subscriptions",
      help: "Subscriptions that are open, by transport (websocket, sse)",
      labelNames: ["transport"],
      registers,
    });
    this.pages = new Counter({
      name: "maillage_subscription_pages_total",
      help: "Pages of the change feed sent to subscribers, by transport",
      labelNames: ["transport"],
      registers,
    });
    new Gauge({ name: "maillage_build_info", help: "The version that runs", labelNames: ["version", "node"], registers }).set(
      { version, node: process.version },
      1,
    );
    if (pools) gaugePools(pools, registers);
    if (webhookAttempts) countWebhookAttempts(webhookAttempts, registers);
    if (feedLag) gaugeFeedLag(feedLag, registers);
    if (networkFigures) gaugeNetwork(networkFigures, registers);
  }

  get contentType(): string {
    return this.registry.contentType;
  }

  async print(): Promise<string> {
    return await this.registry.metrics();
  }

  observeRequest(operation: string, status: number, milliseconds: number): void {
    this.requests.observe({ operation, status }, milliseconds / 1_000);
  }

  observeOpen(transport: Transport, change: 1 | -1): void {
    this.subscriptions.inc({ transport }, change);
  }

  observePage(transport: Transport): void {
    this.pages.inc({ transport });
  }

  /** The same runner, measured. */
  measured(reader: StatementRunner, audience: Audience): StatementRunner {
    const { statements } = this;
    return {
      async run<Row extends object>(statement: Statement): Promise<Row[]> {
        const startedAt = performance.now();
        let outcome = "error";
        try {
          const rows = await reader.run<Row>(statement);
          outcome = "ok";
          return rows;
        } finally {
          statements.observe({ audience, outcome }, (performance.now() - startedAt) / 1_000);
        }
      },
    };
  }
}

function countWebhookAttempts(attempts: () => ReadonlyMap<string, number>, registers: Registry[]): void {
  new Counter({
    name: "maillage_webhook_attempts_total",
    help: "Times that webhooks were called, by how it ended",
    labelNames: ["outcome"],
    registers,
    collect() {
      this.reset();
      for (const [outcome, count] of attempts()) this.inc({ outcome }, count);
    },
  });
}

function gaugeFeedLag(lag: () => Promise<number>, registers: Registry[]): void {
  new Gauge({
    name: "maillage_change_feed_lag_seconds",
    help: "How long the oldest change that is written but not served yet has waited for older transactions to end",
    registers,
    async collect() {
      this.set(await lag().catch(() => Number.NaN));
    },
  });
}

function gaugeNetwork(figures: () => NetworkFigures, registers: Registry[]): void {
  new Gauge({
    name: "maillage_network_size",
    help: "The network in memory: its nodes, its ties, its bytes, to two digits, as it holds what those who read this may not see",
    labelNames: ["of"],
    registers,
    collect() {
      const { nodes, ties, bytes } = figures();
      for (const [of, count] of Object.entries({ nodes, ties, bytes })) this.set({ of }, Number(count.toPrecision(2)));
    },
  });
  new Gauge({
    name: "maillage_network_build_seconds",
    help: "The network in memory: how long its last build took, and how long ago it ended; NaN before the first",
    labelNames: ["of"],
    registers,
    collect() {
      const { isReady, buildSeconds, ageSeconds } = figures();
      this.set({ of: "duration" }, isReady ? buildSeconds : Number.NaN);
      this.set({ of: "age" }, isReady ? ageSeconds : Number.NaN);
    },
  });
}

function gaugePools(pools: () => readonly PoolState[], registers: Registry[]): void {
  new Gauge({
    name: "maillage_pool_connections",
    help: "Connections to PostgreSQL by pool and state; waiting counts requests without one",
    labelNames: ["pool", "state"],
    registers,
    collect() {
      for (const { name, total, idle, waiting } of pools()) {
        this.set({ pool: name, state: "busy" }, total - idle);
        this.set({ pool: name, state: "idle" }, idle);
        this.set({ pool: name, state: "waiting" }, waiting);
      }
    },
  });
}
