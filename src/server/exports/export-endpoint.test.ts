import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { publicViewer, type StatementRunner, type Viewer } from "../../core/context.js";
import { ExpectedError } from "../../core/errors.js";
import type { Account, Spending } from "../../modules/limits/index.js";
import { TrustedProxies } from "../client-address.js";
import { HttpExchange } from "../http-exchange.js";
import { ExportEndpoint } from "./export-endpoint.js";

const RECORDS = 1_200;

let server: Server;
let asked: number[];
/** Points that come one lease at a time; none is left until then. */
let refusals: number;
let identify: () => Promise<Viewer>;

/** A directory of so many people. */
const people: StatementRunner = {
  run: async <Row extends object>({ values }: { readonly values: readonly unknown[] }) => {
    const from = Number.parseInt(String(values[0]).slice(-6), 10) + 1;
    const count = Math.max(0, Math.min(500, RECORDS + 1 - from));
    return Array.from({ length: count }, (_, index) => ({ id: `0-${String(from + index).padStart(6, "0")}`, line: "{}" })) as Row[];
  },
};

function spend(_: Account, cost: number): Promise<Spending> {
  asked.push(cost);
  const isGranted = cost <= 10 || refusals === 0;
  if (!isGranted) refusals -= 1;
  return Promise.resolve({ limit: 1_000, cost, remaining: 0, resetAt: new Date(), isGranted, retryAfter: isGranted ? 0 : 0.02 });
}

beforeAll(async () => {
  const endpoint = new ExportEndpoint({
    identify: () => identify(),
    readerFor: () => people,
    allowedOrigins: ["https://portal.example"],
    noteReceived: async () => undefined,
    clock: { now: () => new Date("2026-11-23T10:00:00Z") },
    limiter: { spend, limitOf: () => 1_000 },
    proxies: new TrustedProxies([]),
  });
  server = createServer((request, response) => void endpoint.answer(new HttpExchange(request, response)));
  await new Promise<void>((resolve) => server.listen(0, resolve));
});

beforeEach(() => {
  asked = [];
  refusals = 0;
  identify = async () => publicViewer;
});

afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
});

async function get(headers: Readonly<Record<string, string>> = {}): Promise<Response> {
  return await fetch(`http://localhost:${(server.address() as AddressInfo).port}/exports/people.jsonl`, { headers });
}

test("asking costs 10 points, and each record one", async () => {
  const text = await (await get()).text();
  expect(text.trimEnd().split("\n")).toHaveLength(RECORDS + 2);
  expect(asked).toEqual([10, 500, 500, 200]);
});

test("an export that has run out of points waits for them, and is whole", async () => {
  refusals = 3;
  const text = await (await get()).text();
  expect(text.trimEnd().endsWith(`{"type":"End","records":${RECORDS}}`)).toBe(true);
  expect(asked).toEqual([10, 500, 500, 500, 500, 500, 200]);
});

test("pages of an allowed site may read it", async () => {
  const response = await get({ origin: "https://portal.example" });
  expect(response.headers.get("access-control-allow-origin")).toBe("https://portal.example");
  await response.text();
});

const KEY = { authorization: "Bearer key", "accept-encoding": "identity" };
const member: Viewer = { audience: "MEMBER", scopes: ["read"], credential: { kind: "key", id: "1", name: "Export" } };

test("an export ends with the key that asked for it", async () => {
  let times = 0;
  identify = async () => {
    times += 1;
    if (times <= 2) return member;
    throw new ExpectedError("UNAUTHENTICATED", { fr: "Révoquée.", en: "Revoked." });
  };
  await expect((await get(KEY)).text()).rejects.toThrow();
  expect(asked).toEqual([10, 500, 500]);
});

test("an export goes on while nobody can tell whether its key is still good", async () => {
  let times = 0;
  identify = async () => {
    times += 1;
    if (times === 1) return member;
    throw new ExpectedError("UNAVAILABLE", { fr: "Ailleurs.", en: "Away." });
  };
  expect((await (await get(KEY)).text()).trimEnd().split("\n")).toHaveLength(RECORDS + 2);
});

test("one key has ten exports at a time, and room again when they have ended", async () => {
  identify = async () => member;
  refusals = Number.POSITIVE_INFINITY;
  const ten = await Promise.all(Array.from({ length: 10 }, () => get(KEY)));
  const refused = await get(KEY);
  expect([refused.status, await refused.json()]).toMatchObject([429, { error: "RATE_LIMITED" }]);
  refusals = 0;
  for (const response of ten) await response.text();
  const next = await get(KEY);
  expect([next.status, (await next.text()).includes("End")]).toEqual([200, true]);
});
