import { createClient as createStreamClient, type Client as StreamClient } from "graphql-sse";
import { createClient as createSocketClient, type Client as SocketClient } from "graphql-ws";
import { WebSocket } from "ws";
import { until } from "../until.js";
import type { ToldChange, ToldPage } from "./local-copy.js";

export const SUBSCRIPTION = `subscription ($after: String, $types: [ChangeType!], $first: Int) {
  changes(after: $after, types: $types, first: $first) {
    cursor hasMore expiresAt
    changes { kind type id at reason identifiers { scheme value source } node { id ... on Organization { name contactPoints { value } } } }
  }
}`;

interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message: string; readonly extensions?: Readonly<Record<string, unknown>> }[];
}

export interface SubscriberOptions {
  readonly key?: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly query?: string;
}

export const TRANSPORTS = ["websocket", "sse"] as const;

/** A consumer of the feed that is told of changes, by the client library of either transport. Its client does not connect again. */
export class Subscriber {
  readonly pages: ToldPage[] = [];
  /** The answers' data as they came. */
  readonly raw: unknown[] = [];
  readonly errors: NonNullable<Answer["errors"]>[number][] = [];
  /** What the connection ended with, if it did: a close event, a network error. */
  ended: unknown;
  isComplete = false;
  private readonly client: SocketClient | StreamClient;
  private readonly unsubscribe: () => void;

  constructor(url: string, transport: (typeof TRANSPORTS)[number], { key, variables = {}, query = SUBSCRIPTION }: SubscriberOptions = {}) {
    const authorization = key && `Bearer ${key}`;
    this.client =
      transport === "websocket"
        ? createSocketClient({
            url: `${url.replace("http", "ws")}/graphql`,
            webSocketImpl: WebSocket,
            retryAttempts: 0,
            ...(authorization && { connectionParams: { authorization } }),
          })
        : createStreamClient({ url: `${url}/graphql`, retryAttempts: 0, ...(authorization && { headers: { authorization } }) });
    this.unsubscribe = this.client.subscribe<{ changes: ToldPage }>(
      { query, variables: { ...variables } },
      {
        next: ({ data, errors }) => {
          if (data) this.raw.push(data);
          if (data?.changes) this.pages.push(data.changes);
          this.errors.push(...((errors ?? []) as Subscriber["errors"]));
        },
        error: (error) => {
          if (Array.isArray(error)) this.errors.push(...(error as Subscriber["errors"]));
          else this.ended = error;
        },
        complete: () => {
          this.isComplete = true;
        },
      },
    );
  }

  get cursor(): string | null {
    return this.pages.at(-1)?.cursor ?? null;
  }

  get told(): readonly ToldChange[] {
    return this.pages.flatMap(({ changes }) => changes);
  }

  /** Resolves when it was told of everything there is. */
  async upToDate(): Promise<this> {
    await until(() => (this.pages.at(-1)?.hasMore === false ? true : undefined));
    return this;
  }

  /** The first change of the record with this name that comes after those known now. */
  async change(name: string): Promise<ToldChange> {
    return await until(() => this.told.find(({ node }) => node?.name === name));
  }

  async error(): Promise<NonNullable<Answer["errors"]>[number]> {
    return await until(() => this.errors[0]);
  }

  async end(): Promise<unknown> {
    return await until(() => this.ended);
  }

  async stop(): Promise<void> {
    this.unsubscribe();
    await this.client.dispose();
  }
}
