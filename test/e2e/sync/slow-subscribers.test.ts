import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { WebSocket } from "ws";
import { AccessServer } from "../../support/access-server.js";
import { makeOrganization } from "../../support/factories/organizations.js";
import { TRANSPORTS } from "../../support/sync/subscriber.js";
import { until } from "../../support/until.js";

/** Much more than what lies between two sockets of one machine. */
const RECORDS = 120;
const NAMES = Array.from({ length: 400 }, (_, index) => `n${index}: name`).join(" ");
const QUERY = `subscription { changes(first: 1, types: [ORGANIZATION]) { hasMore changes { node { ... on Organization { ${NAMES} } } } } }`;

let server: AccessServer;

beforeAll(async () => {
  server = await AccessServer.start({ subscriptions: { keepAliveMs: 50, stallMs: 3_000 } });
  const name = "Association au très long nom ".repeat(15);
  for (let made = 0; made < RECORDS; made += 1) await makeOrganization(server.directory.db.owner, { name: `${name}${made}` });
});

afterAll(() => server.stop());

async function figure(name: string, transport: string): Promise<number> {
  const text = await (await fetch(`${server.url}/metrics`)).text();
  return Number(new RegExp(`${name}\\{transport="${transport}"\\} (\\d+)`).exec(text)?.[1] ?? 0);
}

/** The socket of a subscriber, which reads only what it must to subscribe. */
async function subscribed(transport: (typeof TRANSPORTS)[number]): Promise<Socket> {
  if (transport === "sse") {
    const socket = connect(Number(new URL(server.url).port), "localhost");
    const body = JSON.stringify({ query: QUERY });
    socket.write(
      `POST /graphql HTTP/1.1\r\nHost: x\r\nAccept: text/event-stream\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
    );
    return socket.pause();
  }
  const client = new WebSocket(`${server.url.replace("http", "ws")}/graphql`, "graphql-transport-ws");
  client.on("error", () => undefined);
  await once(client, "open");
  client.send('{"type":"connection_init"}');
  await once(client, "message");
  client.send(JSON.stringify({ id: "1", type: "subscribe", payload: { query: QUERY } }));
  client.pause();
  return (client as unknown as { _socket: Socket })._socket;
}

test.each(TRANSPORTS)("a client that reads nothing over %s holds up its own pages only, and is left after a while", async (transport) => {
  const socket = await subscribed(transport);
  await until(async () => ((await figure("maillage_subscription_pages_total", transport)) > 0 ? true : undefined));
  await until(async () => ((await figure("maillage_subscriptions", transport)) === 0 ? true : undefined));
  const pages = await figure("maillage_subscription_pages_total", transport);
  expect(pages).toBeGreaterThan(0);
  expect(pages).toBeLessThan(RECORDS);
  socket.destroy();
});
