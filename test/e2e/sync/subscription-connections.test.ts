import { once } from "node:events";
import { request as httpRequest } from "node:http";
import { connect } from "node:net";
import { WebSocket } from "ws";
import { AccessServer } from "../../support/access-server.js";
import { makeOrganization } from "../../support/factories/organizations.js";
import { SUBSCRIPTION, Subscriber } from "../../support/sync/subscriber.js";
import { until } from "../../support/until.js";

const PROTOCOL = "graphql-transport-ws";
const LIMITS = { connectionsPerHolder: 3, operationsPerSocket: 2, messageSize: 10_000, messagesPerMinute: 20, initialisationMs: 200 };

let server: AccessServer;

beforeEach(async () => {
  server = await AccessServer.start({ subscriptions: LIMITS, config: { shutdownMs: 500 } });
});

afterEach(() => server.stop());

const address = (path = "/graphql"): string => `${server.url.replace("http", "ws")}${path}`;

async function closeOf(socket: WebSocket): Promise<number> {
  // An error alone says nothing: the code that follows does.
  socket.on("error", () => undefined);
  return await new Promise((resolve) => socket.once("close", resolve));
}

/** The status with which an upgrade is refused. */
async function refusalOf(path: string, headers: Record<string, string> = {}): Promise<number | undefined> {
  const socket = new WebSocket(address(path), PROTOCOL, { headers });
  const [, response] = (await once(socket, "unexpected-response")) as [unknown, { statusCode?: number }];
  socket.on("error", () => undefined).terminate();
  return response.statusCode;
}

async function opened(protocol: string | undefined = PROTOCOL, headers: Record<string, string> = {}): Promise<WebSocket> {
  const socket = new WebSocket(address(), protocol, { headers });
  await once(socket, "open");
  return socket;
}

async function acknowledged(headers: Record<string, string> = {}): Promise<{ socket: WebSocket; messages: Record<string, unknown>[] }> {
  const socket = await opened(PROTOCOL, headers);
  const messages: Record<string, unknown>[] = [];
  socket.on("message", (data: Buffer) => messages.push(JSON.parse(data.toString()) as Record<string, unknown>));
  socket.send(JSON.stringify({ type: "connection_init" }));
  await until(() => (messages[0]?.type === "connection_ack" ? true : undefined));
  return { socket, messages };
}

const subscription = (id: string): string => JSON.stringify({ id, type: "subscribe", payload: { query: SUBSCRIPTION } });

describe("an upgrade", () => {
  test.each([
    ["elsewhere", "/", {}, 404],
    ["to another path", "/graphql/stream", {}, 404],
    ["with a wrong key", "/graphql", { authorization: "Bearer maillage_nothing" }, 401],
    ["from another site's page", "/graphql", { origin: "https://evil.example" }, 403],
  ])("%s is refused", async (_what, path, headers, status) => {
    expect(await refusalOf(path, headers)).toBe(status);
  });

  test("from an allowed site's page, and from our own, is granted", async () => {
    (await opened(PROTOCOL, { origin: "https://portal.example" })).terminate();
    (await opened(PROTOCOL, { origin: server.url })).terminate();
  });

  test("that is none of a WebSocket is an ordinary request, with its body", async () => {
    const body = JSON.stringify({ query: "{ viewer { audience } }" });
    const request = httpRequest(`${server.url}/graphql`, {
      method: "POST",
      headers: {
        connection: "Upgrade, HTTP2-Settings",
        upgrade: "h2c",
        "http2-settings": "AAMAAABkAAQAAP__",
        "content-type": "application/json",
        "content-length": body.length,
      },
    });
    request.end(body);
    const [response] = (await once(request, "response")) as [NodeJS.ReadableStream & { statusCode: number }];
    let text = "";
    for await (const chunk of response) text += String(chunk);
    expect([response.statusCode, text]).toEqual([200, '{"data":{"viewer":{"audience":"PUBLIC"}}}']);
  });

  test("that is malformed ends the connection, and the server lives", async () => {
    const socket = connect(Number(new URL(server.url).port), "localhost");
    socket.write("GET /graphql HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 99\r\n\r\n");
    const [answer] = (await once(socket, "data")) as [Buffer];
    expect(answer.toString()).toMatch(/^HTTP\/1\.1 4\d\d /);
    socket.destroy();
    expect((await server.ask("{ viewer { audience } }")).status).toBe(200);
  });
});

describe("a socket", () => {
  test.each([[[]], [["graphql-ws"]]])("of the protocols %j is closed", async (protocols) => {
    const socket = new WebSocket(address(), protocols);
    // A client that named one and is given none gives up by itself.
    expect([4406, 1006]).toContain(await closeOf(socket));
  });

  test("whose client never says who it is is closed", async () => {
    expect(await closeOf(await opened())).toBe(4408);
  });

  test("with a wrong key is closed", async () => {
    const subscriber = new Subscriber(server.url, "websocket", { key: "maillage_nothing" });
    expect(await subscriber.end()).toMatchObject({ code: 4401 });
  });

  test("may prove who asks by the upgrade's header", async () => {
    const { secret } = await server.newKey({ audience: "MEMBER", scopes: ["read", "sync"] });
    await makeOrganization(server.directory.db.owner, { name: "Pour les membres", declaredAudience: 1 });
    const { socket, messages } = await acknowledged({ authorization: `Bearer ${secret}` });
    socket.send(subscription("1"));
    await until(() => (JSON.stringify(messages).includes("Pour les membres") ? true : undefined));
    socket.terminate();
  });

  test.each([
    ["a subscription before connection_init", () => opened(), subscription("1"), 4401],
    ["connection_init twice", async () => (await acknowledged()).socket, '{"type":"connection_init"}', 4429],
    ["no JSON", async () => (await acknowledged()).socket, "nothing", 4400],
    ["what servers say", async () => (await acknowledged()).socket, '{"type":"connection_ack"}', 4400],
    ["too large a frame", async () => (await acknowledged()).socket, "x".repeat(20_000), 1009],
  ])("that sends %s is closed", async (_what, open, message, code) => {
    const socket = await open();
    socket.send(message);
    expect(await closeOf(socket)).toBe(code);
  });

  test("that never stops talking is closed", async () => {
    const { socket } = await acknowledged();
    for (let sent = 0; sent < 30; sent += 1) socket.send('{"type":"ping"}');
    expect(await closeOf(socket)).toBe(1008);
  });

  test("has so many subscriptions at a time, and room again when one ends", async () => {
    const { socket, messages } = await acknowledged();
    for (const id of ["1", "2", "3"]) socket.send(subscription(id));
    const refused = await until(() => messages.find(({ type }) => type === "error"));
    expect(refused).toMatchObject({ id: "3", payload: [{ extensions: { code: "RATE_LIMITED", limit: 2 } }] });
    socket.send('{"id":"1","type":"complete"}');
    socket.send(subscription("4"));
    await until(() => messages.find(({ type, id }) => type === "next" && id === "4"));
    socket.terminate();
  });
});

test("one address has so many connections, over both transports together, and room again when one ends", async () => {
  const subscribers = [new Subscriber(server.url, "websocket"), new Subscriber(server.url, "sse"), new Subscriber(server.url, "websocket")];
  await Promise.all(subscribers.map((subscriber) => subscriber.upToDate()));
  expect(await refusalOf("/graphql")).toBe(429);
  await subscribers[0]?.stop();
  const next = await until(async () => {
    const subscriber = new Subscriber(server.url, "sse");
    return await Promise.race([subscriber.upToDate(), subscriber.end().then(() => undefined)]);
  });
  await Promise.all([...subscribers, next].map((subscriber) => subscriber.stop()));
});

describe("a stream", () => {
  const ask = (headers: Record<string, string>, path = "/graphql", query = SUBSCRIPTION): Promise<Response> =>
    fetch(`${server.url}${path}`, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: JSON.stringify({ query }),
    });

  test.each([
    ["with a wrong key", { accept: "text/event-stream", authorization: "Bearer maillage_nothing" }, "/graphql", 401],
    ["from another site's page", { accept: "text/event-stream", origin: "https://evil.example" }, "/graphql", 403],
    ["of a wrong type", { accept: "text/event-stream", "content-type": "text/plain" }, "/graphql", 415],
  ])("%s is refused", async (_what, headers, path, status) => {
    expect((await ask(headers, path)).status).toBe(status);
  });

  test("has an address of its own, too, and goes by GET", async () => {
    const query = encodeURIComponent("subscription { changes(first: 1) { hasMore } }");
    const response = await fetch(`${server.url}/graphql/stream?query=${query}`);
    expect(response.headers.get("content-type")).toBe("text/event-stream; charset=utf-8");
    const reader = response.body?.getReader();
    let text = "";
    while (!text.includes('{"data":{"changes":{"hasMore":false}}}')) text += new TextDecoder().decode((await reader?.read())?.value);
    await reader?.cancel();
  });

  test("is not what an ordinary request gets, nor one that takes JSON as well", async () => {
    for (const accept of ["application/json", "application/json, text/event-stream"]) {
      const { errors } = (await (await ask({ accept })).json()) as { errors: { extensions: { code: string; remedy: string } }[] };
      expect(errors).toMatchObject([{ extensions: { code: "BAD_USER_INPUT", remedy: expect.stringContaining("text/event-stream") } }]);
    }
  });
});

test("the end of the server closes sockets with 1001 and breaks off streams, whose clients come back", async () => {
  const socket = await new Subscriber(server.url, "websocket").upToDate();
  const stream = await new Subscriber(server.url, "sse").upToDate();
  const { socket: silent } = await acknowledged();
  silent.pause();
  const startedAt = performance.now();
  await server.close();
  expect(performance.now() - startedAt).toBeLessThan(2_000);
  expect(await socket.end()).toMatchObject({ code: 1001 });
  expect(await stream.end()).toMatchObject({ name: "NetworkError" });
  expect(stream.isComplete).toBe(false);
});
