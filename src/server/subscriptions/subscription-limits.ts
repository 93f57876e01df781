/** What subscribers may take, and how often they are looked after. */
export interface SubscriptionLimits {
  /** Sockets and event streams of one credential, or of one address without. */
  readonly connectionsPerHolder: number;
  /** Of this process, for credentials. */
  readonly connections: number;
  /** Of this process, without a credential: whoever has one finds room however many addresses have none. */
  readonly anonymousConnections: number;
  /** Subscriptions of one socket at a time. */
  readonly operationsPerSocket: number;
  /** Of one message of a client, in bytes. */
  readonly messageSize: number;
  readonly messagesPerMinute: number;
  /** From the opening of a socket to `connection_init`, in milliseconds. */
  readonly initialisationMs: number;
  /** Between two signs of life. */
  readonly keepAliveMs: number;
  /** A client that takes nothing of what it was sent and answers no sign for so long has left. */
  readonly stallMs: number;
  /** How soon it is noticed that a credential was revoked or has expired while nothing is sent. */
  readonly confirmEveryMs: number;
  /** Pages that are read from the database at once, for all subscribers: requests must find connections too. */
  readonly reading: number;
}

export const SUBSCRIPTION_LIMITS: SubscriptionLimits = {
  connectionsPerHolder: 20,
  connections: 750,
  anonymousConnections: 250,
  operationsPerSocket: 10,
  messageSize: 256_000,
  messagesPerMinute: 300,
  initialisationMs: 5_000,
  keepAliveMs: 15_000,
  stallMs: 60_000,
  confirmEveryMs: 20_000,
  reading: 4,
};
