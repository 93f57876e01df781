import { once } from "node:events";
import { createServer, request as httpRequest, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import type { Viewer } from "../../core/context.js";
import { TrustedProxies } from "../client-address.js";
import { HttpExchange } from "../http-exchange.js";
import { PointSpending } from "../point-spending.js";
import { Doorkeeper } from "./doorkeeper.js";
import { EventStreamEndpoint } from "./event-stream-endpoint.js";
import { SUBSCRIPTION_LIMITS } from "./subscription-limits.js";

const limits = { ...SUBSCRIPTION_LIMITS, connectionsPerHolder: 2 };

const member: Viewer = { audience: "MEMBER", scopes: ["sync"], credential: { kind: "key", id: "1", name: "Copie" } };

let server: Server;
/** Who asks is known only when this says so. */
let prove: (viewer: Viewer) => void;
let entered: (() => void)[];

beforeAll(async () => {
  const points = new PointSpending({
    limiter: { limitOf: () => 0, spend: () => Promise.reject(new Error("Nobody pays here")) },
    proxies: new TrustedProxies([]),
  });
  const desk = { points, charge: async () => undefined, errorsOf: () => [], open: () => Promise.reject(new Error("Nothing to read")) };
  const authenticate = (): Promise<Viewer> => {
    const { promise, resolve } = withResolvers<Viewer>();
    prove = resolve;
    entered.shift()?.();
    return promise;
  };
  const doorkeeper = new Doorkeeper({ authenticate, desk, limits });
  const endpoint = new EventStreamEndpoint({ desk: desk as never, doorkeeper, allowedOrigins: [], limits });
  server = createServer((request, response) => void endpoint.handle(new HttpExchange(request, response)));
  await new Promise<void>((resolve) => server.listen(0, resolve));
});

beforeEach(() => {
  entered = [];
});

afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
});

function withResolvers<T>(): { promise: Promise<T>; resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}

async function arrived(): Promise<ReturnType<typeof httpRequest>> {
  const { promise, resolve } = withResolvers<void>();
  entered.push(resolve);
  const { port } = server.address() as AddressInfo;
  const request = httpRequest({ port, path: "/graphql/stream?query=x", headers: { authorization: "Bearer key", connection: "close" } });
  request.on("error", () => undefined).end();
  await promise;
  return request;
}

test("who leaves before being known takes no place", async () => {
  for (let client = 0; client <= limits.connectionsPerHolder; client += 1) {
    const request = await arrived();
    request.destroy();
    await until(async () => (await connections()) === 0);
    prove(member);
  }
  const request = await arrived();
  prove(member);
  const [response] = (await once(request, "response")) as [{ statusCode: number; resume(): void }];
  response.resume();
  expect(response.statusCode).toBe(200);
});

function connections(): Promise<number> {
  return new Promise((resolve, reject) => server.getConnections((error, count) => (error ? reject(error) : resolve(count))));
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await wait(5);
}
