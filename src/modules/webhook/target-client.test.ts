import { createServer, type RequestListener } from "node:http";
import { createServer as createSecureServer } from "node:https";
import { type AddressInfo, createServer as createTcpServer, type Server, type Socket } from "node:net";
import { selfSigned } from "../../../test/support/self-signed.js";
import { AllowedReceivers } from "./address-rules.js";
import { TargetClient } from "./target-client.js";
import { TargetRules } from "./target-rules.js";

interface Address {
  readonly address: string;
  readonly family: number;
}

let server: Server;
let port: number;
let reached = 0;
const servers: Server[] = [];
const sockets = new Set<Socket>();

async function listening(made: Server, host = "127.0.0.1"): Promise<number> {
  servers.push(made);
  made.on("connection", (socket: Socket) => void sockets.add(socket.on("error", () => undefined)));
  await new Promise<void>((settle) => made.listen(0, host, settle));
  return (made.address() as AddressInfo).port;
}

const count: RequestListener = (request, response) => {
  reached += 1;
  request.resume().on("end", () => response.writeHead(204).end());
};

beforeAll(async () => {
  server = createServer(count);
  port = await listening(server);
});

beforeEach(() => {
  reached = 0;
});

afterAll(() => {
  for (const made of servers) made.close();
  for (const socket of sockets) socket.destroy();
});

/** With names that mean what the test says, each time anew. */
function clientOf(
  answers: readonly (readonly string[])[],
  allowed: readonly string[] = [],
  timeoutMs = 2_000,
): TargetClient & { asked: string[] } {
  const asked: string[] = [];
  const resolve = async (hostname: string): Promise<Address[]> => {
    asked.push(hostname);
    const addresses = answers[Math.min(asked.length, answers.length) - 1] ?? [];
    return addresses.map((address) => ({ address, family: address.includes(":") ? 6 : 4 }));
  };
  const rules = new TargetRules({ allowed: new AllowedReceivers(allowed), allowsHttp: true });
  return Object.assign(new TargetClient({ rules, timeoutMs, userAgent: "Maillage/test", resolve }), { asked });
}

const post = (client: TargetClient, url: string): ReturnType<TargetClient["post"]> => client.post(url, {}, "{}");

describe("a name that leads inside the house", () => {
  it.each([[["127.0.0.1"]], [["::1"]], [["::ffff:127.0.0.1"]], [["64:ff9b::7f00:1"]], [["93.184.216.34", "127.0.0.1"]], [[]]])(
    "is not connected to: %j",
    async (addresses) => {
      expect(await post(clientOf([addresses]), "http://partner.example/")).toEqual({ failure: "ADDRESS_REFUSED" });
      expect(reached).toBe(0);
    },
  );

  it("is caught although it led elsewhere when it was looked at before", async () => {
    const client = clientOf([["127.0.0.1"], ["10.0.0.1"], ["127.0.0.1"]], ["127.0.0.1"]);
    const url = `http://partner.example:${port}/`;
    expect(await post(client, url)).toEqual({ status: 204 });
    expect(await post(client, url)).toEqual({ failure: "ADDRESS_REFUSED" });
    expect(reached).toBe(1);
    expect(client.asked).toHaveLength(2);
  });

  it("is asked for once a request: what was looked at is what is connected to", async () => {
    const client = clientOf([["127.0.0.1"], ["10.0.0.1"]], ["127.0.0.1"]);
    expect(await post(client, `http://partner.example:${port}/`)).toEqual({ status: 204 });
    expect(client.asked).toEqual(["partner.example"]);
  });
});

it.each([
  "http://127.0.0.1/",
  "http://2130706433/",
  "http://0x7f.1/",
  "http://[::1]/",
  "http://[::ffff:7f00:1]/",
  "http://user@partner.example/",
  "ftp://partner.example/",
])("an address that must not be is not connected to, whoever let it in: %s", async (url) => {
  const client = clientOf([["93.184.216.34"]]);
  expect(await post(client, url)).toEqual({ failure: "ADDRESS_REFUSED" });
  expect(client.asked).toEqual([]);
});

it("the machine's own resolver is no way in", async () => {
  const rules = new TargetRules({ allowed: new AllowedReceivers([]), allowsHttp: true });
  const client = new TargetClient({ rules, timeoutMs: 2_000, userAgent: "Maillage/test" });
  expect(await post(client, "http://localhost/")).toEqual({ failure: "ADDRESS_REFUSED" });
});

it("a redirect is an answer, and leads nowhere", async () => {
  const redirecting = await listening(
    createServer((_, response) => response.writeHead(307, { location: `http://127.0.0.1:${port}/` }).end()),
  );
  expect(await post(clientOf([], ["127.0.0.1"]), `http://127.0.0.1:${redirecting}/`)).toEqual({ status: 307, failure: "REDIRECTED" });
  expect(reached).toBe(0);
});

it("who says nothing is given up in time, and so is a name that nobody answers for", async () => {
  const silent = await listening(createServer(() => undefined));
  expect(await post(clientOf([], ["127.0.0.1"], 300), `http://127.0.0.1:${silent}/`)).toEqual({ failure: "TIMEOUT" });
  const rules = new TargetRules({ allowed: new AllowedReceivers([]), allowsHttp: true });
  const resolve = (): Promise<never> => new Promise(() => undefined);
  const client = new TargetClient({ rules, timeoutMs: 300, userAgent: "Maillage/test", resolve });
  expect(await post(client, "http://partner.example/")).toEqual({ failure: "TIMEOUT" });
});

it("an answer counts whose body never ends", async () => {
  const endless = await listening(
    createServer((_, response) => {
      const timer = setInterval(() => response.write("x"), 10);
      response.writeHead(200).on("close", () => clearInterval(timer));
    }),
  );
  expect(await post(clientOf([], ["127.0.0.1"], 300), `http://127.0.0.1:${endless}/`)).toEqual({ status: 200 });
});

it("what is no HTTP, or breaks off, is unreachable", async () => {
  const babbling = await listening(createTcpServer((socket) => void socket.end("220 smtp.example\r\n")));
  expect(await post(clientOf([], ["127.0.0.1"]), `http://127.0.0.1:${babbling}/`)).toEqual({ failure: "UNREACHABLE" });
});

describe("over TLS", () => {
  let secure: number;

  beforeAll(async () => {
    secure = await listening(createSecureServer(selfSigned(), count));
  });

  it("a certificate that nobody vouches for is refused before anything is said", async () => {
    expect(await post(clientOf([["127.0.0.1"]], ["127.0.0.1"]), `https://partner.example:${secure}/`)).toEqual({ failure: "TLS" });
    expect(reached).toBe(0);
  });

  it("whoever does not speak it is refused", async () => {
    expect(await post(clientOf([["127.0.0.1"]], ["127.0.0.1"]), `https://partner.example:${port}/`)).toEqual({ failure: "TLS" });
  });
});
