import { isIP } from "node:net";
import { resolve } from "node:path";
import { z } from "zod";
import { IMPRINT_REMEDIES, type Imprint, imprint, imprintVariables } from "./core/imprint.js";
import { type OidcSettings, oidcSettings, oidcVariables, type SignInSettings, signInSettings } from "./core/oidc-settings.js";
import { OperatorError } from "./core/operator-error.js";

const wholeNumber = (least: number, most: number) => z.coerce.number().int().min(least).max(most);
const milliseconds = wholeNumber(1, 3_600_000);
const points = wholeNumber(0, 1_000_000_000);
const flag = z.enum(["true", "false"]).transform((value) => value === "true");
const list = z.string().transform((entries) => entries.split(",").map((entry) => entry.trim()));

/** Every variable, its form, and what it is worth when absent. */
const environmentSchema = z.object({
  PORT: wholeNumber(0, 65_535).default(4000),
  /** Address that the HTTP server listens on; absent, all of them. */
  HOST: z.string().optional(),
  /** Where the embedded PostgreSQL and its secret live. */
  MAILLAGE_DATA_DIR: z.string().default(".maillage"),
  /** A PostgreSQL 15 or later to use instead of the embedded one, as the role that owns the directory. */
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  /** From which the passwords of the database roles are derived. */
  MAILLAGE_SECRET: z.string().min(16).optional(),
  /** The mail server through which letters leave; absent, they are written to the folder `mail` of the data. */
  MAILLAGE_SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAILLAGE_MAIL_FROM: z.string().default("Maillage <maillage@localhost>"),
  MAILLAGE_MAIL_LANGUAGE: z.enum(["fr", "en"]).default("fr"),
  /** Where people write about their personal data; shown in letters and in the register. */
  MAILLAGE_PRIVACY_CONTACT: z.email().optional(),
  /** Receivers of webhooks that need not be public: host names, addresses and networks (10.0.0.0/8), separated by commas. */
  MAILLAGE_WEBHOOK_ALLOWED: list.refine((entries) => entries.every((entry) => isNetwork(entry) || HOST_NAME.test(entry))).optional(),
  /** Let receivers of webhooks do without TLS, as on a network of the house. */
  MAILLAGE_WEBHOOK_HTTP: flag.default(false),
  /** How long the receiver of a webhook has to answer. */
  MAILLAGE_WEBHOOK_TIMEOUT_MS: wholeNumber(100, 60_000).default(15_000),
  /** Within this time a receiver is told of changes once, however many there are. */
  MAILLAGE_WEBHOOK_INTERVAL_MS: wholeNumber(0, 3_600_000).default(5_000),
  /** Where people reach this server, for the links in letters; absent, its own port on this machine. */
  MAILLAGE_PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  LOG_LEVEL: z.enum(["debug", "info", "warn", "error", "silent"]).default("info"),
  /** Set by npm for what it runs: `start` under `npm start`. */
  npm_lifecycle_event: z.string().optional(),
  /** Load the Paris sample into an empty directory at start; absent, yes on the embedded PostgreSQL only. */
  MAILLAGE_SAMPLE: flag.optional(),
  /** Answer introspection, and serve GraphiQL, to who has no credential; who has one is always answered. */
  MAILLAGE_INTROSPECTION: flag.default(true),
  /** For how many days the cursors of the change feed, and the changes that they need, are kept. */
  MAILLAGE_FEED_DAYS: wholeNumber(1, 365).default(30),
  /** After how many days a consumer is late to confirm that it erased a person. */
  MAILLAGE_RECEIPT_DAYS: wholeNumber(1, 90).default(7),
  /** Origins of web pages that may ask, separated by commas; `*` for any. */
  MAILLAGE_ALLOWED_ORIGINS: z
    .string()
    .regex(/^(\*|https?:\/\/[^/,\s]+(,\s*https?:\/\/[^/,\s]+)*)$/)
    .transform((list) => list.split(",").map((origin) => origin.trim()))
    .optional(),
  /** Proxies whose X-Forwarded-For names the client: addresses and networks (10.0.0.0/8), separated by commas. */
  MAILLAGE_TRUSTED_PROXIES: z
    .string()
    .transform((list) => list.split(",").map((entry) => entry.trim()))
    .refine((entries) => entries.every(isNetwork))
    .optional(),
  /** Run nothing but the operations of schema/operations. */
  MAILLAGE_ONLY_STORED_OPERATIONS: flag.default(false),
  /** Points that one operation may cost (docs/limits.md). */
  MAILLAGE_MAX_COST: wholeNumber(100, 10_000_000).default(50_000),
  /** Points a minute of one address without a credential, and of one credential of each audience; 0 for no limit. */
  MAILLAGE_POINTS_PUBLIC: points.default(100_000),
  MAILLAGE_POINTS_MEMBER: points.default(300_000),
  MAILLAGE_POINTS_COMMITTEE: points.default(300_000),
  MAILLAGE_POINTS_STAFF: points.default(1_000_000),
  /** The most time for one GraphQL operation. */
  MAILLAGE_OPERATION_TIMEOUT_MS: milliseconds.default(15_000),
  /** Connections to PostgreSQL held by this process, at most. */
  MAILLAGE_DATABASE_CONNECTIONS: wholeNumber(8, 20).default(20),
  MAILLAGE_STATEMENT_TIMEOUT_MS: milliseconds.default(10_000),
  MAILLAGE_CONNECTION_TIMEOUT_MS: milliseconds.default(5_000),
  MAILLAGE_IDLE_TRANSACTION_TIMEOUT_MS: milliseconds.default(30_000),
  /** Megabytes that the files of one upload may have together. */
  MAILLAGE_MAX_UPLOAD_MB: wholeNumber(1, 1_000).default(50),
  /** How long a migration waits for a lock before it lets the readers through and tries again. */
  MAILLAGE_LOCK_TIMEOUT_MS: milliseconds.default(5_000),
  /** How long a start waits for a database that is down. */
  MAILLAGE_DATABASE_WAIT_MS: milliseconds.default(60_000),
  /** How long running requests have to end when the server stops. */
  MAILLAGE_SHUTDOWN_MS: milliseconds.default(10_000),
  /** Background of the portal's maps, with {z}, {x} and {y}, e.g. of the IGN; absent, the maps are drawn without one. */
  MAILLAGE_MAP_TILES: z
    .string()
    .regex(/^https:\/\/[^\s"'<>;,]+$/)
    .refine((address) => ["{z}", "{x}", "{y}"].every((part) => address.includes(part)))
    .optional(),
  /** A GeoJSON with the outlines of arrondissements, communes and QPV for the portal's map; absent, those of Paris' arrondissements. */
  MAILLAGE_MAP_OUTLINES: z.string().optional(),
  ...oidcVariables,
  ...imprintVariables,
});

export interface DatabaseLimits {
  readonly connections: number;
  readonly statementTimeoutMs: number;
  readonly connectionTimeoutMs: number;
  readonly idleTransactionTimeoutMs: number;
  readonly lockTimeoutMs: number;
  readonly waitMs: number;
}

export interface FeedConfig {
  /** Life of a cursor of the change feed. */
  readonly cursorDays: number;
  /** Until the confirmation of an erasure is late. */
  readonly receiptDays: number;
}

export interface MailConfig {
  readonly smtpUrl: string | undefined;
  /** Absolute; where letters are kept when there is no mail server. */
  readonly folder: string;
  readonly from: string;
  readonly language: "fr" | "en";
  readonly contact: string | undefined;
}

export interface WebhookConfig {
  readonly allowedReceivers: readonly string[];
  readonly allowsHttp: boolean;
  readonly timeoutMs: number;
  readonly intervalMs: number;
}

export interface Config {
  readonly port: number;
  readonly host: string | undefined;
  /** Absolute. */
  readonly dataDir: string;
  readonly databaseUrl: string | undefined;
  /** Absent only with the embedded PostgreSQL, which keeps its own. */
  readonly secret: string | undefined;
  /** Where people reach this server, without a slash at its end. */
  readonly publicUrl: string;
  readonly logLevel: "debug" | "info" | "warn" | "error" | "silent";
  /** Whether `npm start` runs it, through a shell that keeps signals for itself. */
  readonly isUnderNpm: boolean;
  readonly loadSample: boolean;
  readonly introspection: boolean;
  readonly allowedOrigins: readonly string[];
  readonly trustedProxies: readonly string[];
  readonly onlyStoredOperations: boolean;
  readonly maximumCost: number;
  /** By audience; 0 for no limit. */
  readonly pointsPerMinute: Readonly<Record<"PUBLIC" | "MEMBER" | "COMMITTEE" | "STAFF", number>>;
  /** Of the files of one upload together, in bytes. */
  readonly maximumUpload: number;
  readonly operationTimeoutMs: number;
  readonly shutdownMs: number;
  readonly database: DatabaseLimits;
  readonly mail: MailConfig;
  readonly feed: FeedConfig;
  readonly webhooks: WebhookConfig;
  /** Whose tokens are accepted besides our own keys; absent, nobody's. */
  readonly oidc: OidcSettings | undefined;
  /** How people sign in to the portal there; absent, with a key alone. */
  readonly signIn: SignInSettings | undefined;
  /** Address of a map's background for the portal; absent, it draws its own and asks nobody. */
  readonly mapTiles: string | undefined;
  /** Absolute path of a GeoJSON with the outlines of territories for the portal's map; absent, it has those of the sample. */
  readonly mapOutlines: string | undefined;
  /** What the portal says of who answers for it. */
  readonly imprint: Imprint;
}

/** @throws OperatorError that names the variable at fault, never its value. */
export function loadConfig(environment: Readonly<Record<string, string | undefined>> = process.env): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ""));
  const parsed = environmentSchema.safeParse(given);
  if (!parsed.success) throw invalidVariable(parsed.error);
  const read = parsed.data;
  if ((read.MAILLAGE_OIDC_ISSUER === undefined) !== (read.MAILLAGE_OIDC_AUDIENCE === undefined)) throw halfOidc();
  return Object.freeze({
    port: read.PORT,
    host: read.HOST,
    dataDir: resolve(read.MAILLAGE_DATA_DIR),
    databaseUrl: read.DATABASE_URL,
    secret: read.MAILLAGE_SECRET ?? secretOf(read.DATABASE_URL),
    publicUrl: publicUrlOf(read),
    logLevel: read.LOG_LEVEL,
    isUnderNpm: read.npm_lifecycle_event === "start",
    loadSample: read.MAILLAGE_SAMPLE ?? read.DATABASE_URL === undefined,
    introspection: read.MAILLAGE_INTROSPECTION,
    allowedOrigins: Object.freeze(read.MAILLAGE_ALLOWED_ORIGINS ?? []),
    trustedProxies: Object.freeze(read.MAILLAGE_TRUSTED_PROXIES ?? []),
    onlyStoredOperations: read.MAILLAGE_ONLY_STORED_OPERATIONS,
    maximumCost: read.MAILLAGE_MAX_COST,
    pointsPerMinute: Object.freeze({
      PUBLIC: read.MAILLAGE_POINTS_PUBLIC,
      MEMBER: read.MAILLAGE_POINTS_MEMBER,
      COMMITTEE: read.MAILLAGE_POINTS_COMMITTEE,
      STAFF: read.MAILLAGE_POINTS_STAFF,
    }),
    maximumUpload: read.MAILLAGE_MAX_UPLOAD_MB * 1_000_000,
    operationTimeoutMs: read.MAILLAGE_OPERATION_TIMEOUT_MS,
    shutdownMs: read.MAILLAGE_SHUTDOWN_MS,
    oidc: oidcSettings(read),
    signIn: signInSettings(read, publicUrlOf(read)),
    mapTiles: read.MAILLAGE_MAP_TILES,
    mapOutlines: read.MAILLAGE_MAP_OUTLINES && resolve(read.MAILLAGE_MAP_OUTLINES),
    imprint: imprint(read),
    feed: Object.freeze({ cursorDays: read.MAILLAGE_FEED_DAYS, receiptDays: read.MAILLAGE_RECEIPT_DAYS }),
    mail: Object.freeze({
      smtpUrl: read.MAILLAGE_SMTP_URL,
      folder: resolve(read.MAILLAGE_DATA_DIR, "mail"),
      from: read.MAILLAGE_MAIL_FROM,
      language: read.MAILLAGE_MAIL_LANGUAGE,
      contact: read.MAILLAGE_PRIVACY_CONTACT ?? (isDemonstration(read) ? DEMONSTRATION_CONTACT : undefined),
    }),
    webhooks: Object.freeze({
      allowedReceivers: Object.freeze(read.MAILLAGE_WEBHOOK_ALLOWED ?? []),
      allowsHttp: read.MAILLAGE_WEBHOOK_HTTP,
      timeoutMs: read.MAILLAGE_WEBHOOK_TIMEOUT_MS,
      intervalMs: read.MAILLAGE_WEBHOOK_INTERVAL_MS,
    }),
    database: Object.freeze({
      connections: read.MAILLAGE_DATABASE_CONNECTIONS,
      statementTimeoutMs: read.MAILLAGE_STATEMENT_TIMEOUT_MS,
      connectionTimeoutMs: read.MAILLAGE_CONNECTION_TIMEOUT_MS,
      idleTransactionTimeoutMs: read.MAILLAGE_IDLE_TRANSACTION_TIMEOUT_MS,
      lockTimeoutMs: read.MAILLAGE_LOCK_TIMEOUT_MS,
      waitMs: read.MAILLAGE_DATABASE_WAIT_MS,
    }),
  });
}

function publicUrlOf(read: z.infer<typeof environmentSchema>): string {
  return (read.MAILLAGE_PUBLIC_URL ?? `http://localhost:${read.PORT}`).replace(/\/+$/, "");
}

function secretOf(databaseUrl: string | undefined): string | undefined {
  if (databaseUrl === undefined) return undefined;
  const url = new URL(databaseUrl);
  const password = url.searchParams.get("password") ?? decodeURIComponent(url.password);
  if (password !== "") return password;
  throw new OperatorError(
    {
      fr: "DATABASE_URL n'a pas de mot de passe et MAILLAGE_SECRET est absente : les mots de passe des rôles de lecture ne peuvent pas être dérivés.",
      en: "DATABASE_URL has no password and MAILLAGE_SECRET is absent: the passwords of the reader roles cannot be derived.",
    },
    {
      fr: "Donnez à MAILLAGE_SECRET une chaîne aléatoire d'au moins 16 caractères, toujours la même (par exemple : openssl rand -hex 32).",
      en: "Set MAILLAGE_SECRET to a random string of at least 16 characters, always the same (for instance: openssl rand -hex 32).",
    },
  );
}

function halfOidc(): OperatorError {
  return new OperatorError(
    {
      fr: "MAILLAGE_OIDC_ISSUER et MAILLAGE_OIDC_AUDIENCE vont ensemble.",
      en: "MAILLAGE_OIDC_ISSUER and MAILLAGE_OIDC_AUDIENCE go together.",
    },
    {
      fr: "Donnez l'adresse du fournisseur d'identité et ce que ses jetons portent dans « aud », ou ni l'une ni l'autre.",
      en: 'Give the address of the identity provider and what its tokens say in "aud", or neither.',
    },
  );
}

/** Nobody's: what is written to it goes nowhere. */
const DEMONSTRATION_CONTACT = "demonstration@maillage.example";

/** Whether the embedded PostgreSQL holds the sample, so that all there is can be seen without any setting. */
function isDemonstration({
  DATABASE_URL,
  MAILLAGE_SAMPLE,
}: {
  readonly DATABASE_URL?: string | undefined;
  readonly MAILLAGE_SAMPLE?: boolean | undefined;
}): boolean {
  return DATABASE_URL === undefined && MAILLAGE_SAMPLE !== false;
}

/** What to write, for a variable whose value is refused. */
const REMEDIES: Readonly<Record<string, string>> = {
  DATABASE_URL: "postgres://role:password@host:5432/database",
  MAILLAGE_SECRET: "≥ 16",
  MAILLAGE_SMTP_URL: "smtp://user:password@host:587",
  MAILLAGE_MAIL_LANGUAGE: "fr | en",
  MAILLAGE_PRIVACY_CONTACT: "rgpd@centre.example",
  MAILLAGE_PUBLIC_URL: "https://annuaire.example",
  LOG_LEVEL: "debug | info | warn | error | silent",
  MAILLAGE_SAMPLE: "true | false",
  MAILLAGE_INTROSPECTION: "true | false",
  MAILLAGE_WEBHOOK_ALLOWED: "intranet.example,10.0.0.0/8",
  MAILLAGE_WEBHOOK_HTTP: "true | false",
  MAILLAGE_TRUSTED_PROXIES: "127.0.0.1,10.0.0.0/8,fd00::/8",
  MAILLAGE_ONLY_STORED_OPERATIONS: "true | false",
  MAILLAGE_ALLOWED_ORIGINS: "https://a.example,https://b.example | *",
  MAILLAGE_MAP_TILES: "https://tiles.example/{z}/{x}/{y}.png",
  MAILLAGE_OIDC_ISSUER: "https://id.example/realms/network",
  MAILLAGE_OIDC_JWKS_URL: "https://id.example/jwks",
  MAILLAGE_OIDC_ALGORITHMS: "RS256,PS256,ES256,EdDSA",
  MAILLAGE_OIDC_AUDIENCES: "agents=STAFF,partners=MEMBER",
  ...IMPRINT_REMEDIES,
};

function invalidVariable(error: z.ZodError): OperatorError {
  const issue = error.issues[0];
  const name = String(issue?.path[0]);
  const expected = REMEDIES[name] ?? range(issue);
  return new OperatorError(
    { fr: `La variable d'environnement ${name} n'est pas valable.`, en: `The environment variable ${name} is not valid.` },
    { fr: `Valeur attendue : ${expected} ; ou retirez-la.`, en: `Expected: ${expected}; or remove it.` },
  );
}

function range(issue: z.core.$ZodIssue | undefined): string {
  if (issue?.code === "too_small") return `≥ ${issue.minimum}`;
  if (issue?.code === "too_big") return `≤ ${issue.maximum}`;
  return "0, 1, 2, …";
}

const HOST_NAME = /^(?!-)[a-z0-9-]{1,63}(\.[a-z0-9-]{1,63})*$/i;

function isNetwork(entry: string): boolean {
  const [address = "", bits, ...rest] = entry.split("/");
  const most = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1;
  return most > 0 && rest.length === 0 && (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= most));
}
