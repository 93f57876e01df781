import { buildSchema } from "graphql";
import { publicViewer } from "../../core/context.js";
import { ExpectedError } from "../../core/errors.js";
import { TrustedProxies } from "../client-address.js";
import { SubscriptionDesk } from "./subscription-desk.js";
import { SUBSCRIPTION_LIMITS } from "./subscription-limits.js";

test("nothing is looked up for who has no points left", async () => {
  let confirmed = 0;
  const spent = { limit: 1_000, remaining: 0, resetAt: new Date(), isGranted: false, retryAfter: 5 };
  const desk = new SubscriptionDesk({
    schema: buildSchema("type Query { a: Int }"),
    limiter: { limitOf: () => 1_000, spend: async (_account: unknown, cost: number) => ({ ...spent, cost }) },
    proxies: new TrustedProxies([]),
    limits: SUBSCRIPTION_LIMITS,
  } as never);
  const proven = {
    viewer: publicViewer,
    confirm: async () => {
      confirmed += 1;
    },
  };
  const request = { headers: {}, socket: { remoteAddress: "192.0.2.1" } };
  const opened = desk.open({ requestId: "1", language: "fr", request, transport: "sse", proven } as never, { query: "{ a }" } as never);
  await expect(opened).rejects.toMatchObject({ code: "RATE_LIMITED" });
  await expect(opened).rejects.toBeInstanceOf(ExpectedError);
  expect(confirmed).toBe(0);
});
