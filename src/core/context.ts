import type { Allowance } from "./allowance.js";
import type { Audience } from "./audience.js";
import type { Language } from "./language.js";
import type { Services } from "./services.js";

/** What a credential may be used for. `feed` stands alone: it opens feeds, by their address, and nothing else. */
export const SCOPES = ["read", "write:own", "write", "sync", "admin", "feed"] as const;

export type Scope = (typeof SCOPES)[number];

/** Who asks. Without a credential anyone is PUBLIC, who may only read. */
export interface Viewer {
  readonly audience: Audience;
  readonly scopes: readonly Scope[];
  /** The organization for which the credential was given; its uuid. */
  readonly organizationId?: string;
  readonly credential?: { readonly id: string; readonly name: string; readonly kind: "key" | "token" };
}

export const publicViewer: Viewer = { audience: "PUBLIC", scopes: ["read"] };

/** One SQL statement with its parameters. A `name` makes it a prepared statement of the connection that runs it. */
export interface Statement {
  readonly name?: string;
  readonly text: string;
  readonly values: readonly unknown[];
  /** Whether one plan is right whatever the values. Otherwise PostgreSQL may plan a prepared statement anew for each of them. */
  readonly isPlannedOnce?: boolean;
}

/** Runs statements on connections of one database role: what the tables' names mean, and what is visible, depends on it. */
export interface StatementRunner {
  run<Row extends object>(statement: Statement): Promise<Row[]>;
}

/** One write of a request that is to be done once however often it is sent. */
export interface IdempotentTurn {
  /** The credential that sends it. */
  readonly account: string;
  /** Digest of the key that its caller gave it. */
  readonly key: string;
  /** Which of the request's writes, from 0. */
  readonly turn: number;
  /** What seals an outcome that holds a secret: known to nobody without the caller's key. */
  readonly sealing: string;
}

/** A request that is to be done once; its writes take turns, in the order in which the operation names them. */
export interface IdempotentRequest {
  nextTurn(): IdempotentTurn;
}

/** What a request carries through every layer. Knows nothing of HTTP and nothing of GraphQL. */
export interface RequestContext {
  readonly requestId: string;
  readonly viewer: Viewer;
  readonly language: Language;
  /** "Today" (Europe/Paris, YYYY-MM-DD), fixed once a request so that its parts agree. */
  readonly today: string;
  /** Reads as the viewer's audience. */
  readonly reader: StatementRunner;
  /** What the request's resolvers may call. */
  readonly services: Services;
  /** What the viewer may still ask; absent where the request did not come over HTTP. */
  readonly allowance?: Allowance;
  /** Present where the caller gave the request a key (`Idempotency-Key`). */
  readonly idempotency?: IdempotentRequest;
}
