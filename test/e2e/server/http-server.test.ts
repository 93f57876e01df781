import { once } from "node:events";
import { request as httpRequest } from "node:http";
import { connect } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { brotliDecompressSync } from "node:zlib";
import type { StatementRunner } from "../../../src/core/context.js";
import { bundleGraphiql } from "../../../src/server/graphiql/graphiql-bundle.js";
import { bundlePortal } from "../../../src/server/portal/build/portal-bundle.js";
import { startToyServer, type ToyServer } from "./toy-server.js";

const large = JSON.stringify({
  organizations: Array.from({ length: 500 }, (_, index) => ({ id: String(index), name: "Association du quartier" })),
});

/** Answers with what the test put there. */
class ScriptedReader implements StatementRunner {
  json = '{"greeting": "bonjour"}';
  delay = 0;

  async run<Row extends object>(): Promise<Row[]> {
    await wait(this.delay);
    return [{ json: this.json } as unknown as Row];
  }
}

describe("the HTTP server", () => {
  let server: ToyServer;
  let reader: ScriptedReader;
  let isReady: () => Promise<boolean>;

  beforeEach(async () => {
    reader = new ScriptedReader();
    isReady = async () => true;
    server = await startToyServer({
      readerFor: () => reader,
      health: { isReady: () => isReady() },
      poolMetrics: () => [{ name: "public", total: 3, idle: 1, waiting: 2 }],
      config: { allowedOrigins: ["https://portal.example"], operationTimeoutMs: 300, shutdownMs: 500 },
    });
  });
  afterEach(() => server.close());

  const get = (path: string, headers: Record<string, string> = {}) => fetch(`${server.url}${path}`, { headers, redirect: "manual" });

  describe("answers", () => {
    it("sends PostgreSQL's JSON as it is", async () => {
      reader.json = '{"greeting" :   "bonjour", "n": 1.10}';
      const response = await get("/graphql?query={greeting}");
      expect(await response.text()).toBe('{"data":{"greeting" :   "bonjour", "n": 1.10}}');
    });

    it("compresses large ones for who accepts it, and leaves small ones", async () => {
      const lengthOf = async () => {
        const sent = httpRequest(`${server.url}/graphql?query={greeting}`, { headers: { "accept-encoding": "gzip;q=0.5, br" } }).end();
        const [response] = (await once(sent, "response")) as [import("node:http").IncomingMessage];
        const chunks: Buffer[] = [];
        for await (const chunk of response) chunks.push(chunk as Buffer);
        return { encoding: response.headers["content-encoding"], bytes: Buffer.concat(chunks) };
      };
      expect(await lengthOf()).toMatchObject({ encoding: undefined });
      reader.json = large;
      const { encoding, bytes } = await lengthOf();
      expect(encoding).toBe("br");
      expect(brotliDecompressSync(bytes).toString()).toBe(`{"data":${large}}`);
      expect(bytes.length).toBeLessThan(large.length / 5);
    });

    it("keeps a sane request id and replaces another", async () => {
      const idFor = async (id: string) => (await get("/health/live", { "x-request-id": id })).headers.get("x-request-id");
      expect(await idFor("proxy-1234:5")).toBe("proxy-1234:5");
      expect(await idFor("<script>alert(1)</script>")).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4/);
    });

    it("gives up on what takes too long", async () => {
      reader.delay = 1_000;
      const { status, body } = await server.ask("{ greeting }");
      expect(status).toBe(504);
      expect(body.errors?.[0]).toMatchObject({
        message: "La réponse a pris trop de temps.",
        extensions: { code: "TIMEOUT", retryable: true },
      });
    });

    it("says of a write that takes too long that it may still come to its end", async () => {
      const slow = await startToyServer({
        config: { operationTimeoutMs: 50 },
        execution: { answer: () => wait(500, undefined) },
      });
      const { status, body } = await slow.ask("mutation { touch }");
      await slow.close();
      expect(status).toBe(504);
      expect(body.errors?.[0]).toMatchObject({
        message: "L'écriture dure plus longtemps que permis ; elle peut encore aboutir.",
        extensions: { code: "TIMEOUT", retryable: false, remedy: expect.stringContaining("Idempotency-Key") },
      });
    });

    it("lets allowed pages read them, after a preflight", async () => {
      const origin = "https://portal.example";
      const preflight = await fetch(`${server.url}/graphql`, {
        method: "OPTIONS",
        headers: { origin, "access-control-request-method": "POST" },
      });
      expect(preflight.status).toBe(204);
      expect(preflight.headers.get("access-control-allow-headers")).toContain("Content-Type");
      const { status, headers } = await server.ask("{ greeting }", { headers: { origin, "sec-fetch-site": "cross-site" } });
      expect(status).toBe(200);
      expect(headers.get("access-control-allow-origin")).toBe(origin);
      expect(headers.get("vary")).toContain("Origin");
    });

    it("leads a visitor from the API's address to GraphiQL", async () => {
      const response = await get("/graphql", { accept: "text/html,*/*;q=0.8" });
      expect([response.status, response.headers.get("location")]).toEqual([303, "/graphiql"]);
    });
  });

  describe("the access log", () => {
    it("says what kind of request and how long, and nothing of what was asked", async () => {
      const query = 'query Annuaire($text: String) { organizations(filter: { text: $text }, ids: ["Jeanne"]) { id } }';
      await server.ask(query, { variables: { text: "Martin" }, headers: { "x-request-id": "request-1" } });
      await wait(20);
      expect(server.lines.find(({ message }) => message === "Request")).toEqual({
        level: "info",
        message: "Request",
        fields: {
          requestId: "request-1",
          method: "POST",
          route: "/graphql",
          audience: "PUBLIC",
          operation: "query",
          status: 200,
          ms: expect.any(Number),
          bytes: expect.any(Number),
        },
      });
      expect(JSON.stringify(server.lines)).not.toMatch(/Jeanne|Martin|127\.0\.0\.1|::1/);
    });

    it("hides paths that it does not know", async () => {
      expect((await get("/jeanne.martin@example.org")).status).toBe(404);
      await wait(20);
      expect(server.lines.at(-1)?.fields).toMatchObject({ route: "other", status: 404 });
    });

    it("notes a client that left before its answer", async () => {
      reader.delay = 100;
      const socket = connect(server.port, "localhost");
      socket.write("GET /graphql?query={greeting} HTTP/1.1\r\nHost: x\r\n\r\n");
      await wait(30);
      socket.destroy();
      await wait(150);
      expect(server.lines.map(({ fields }) => fields.status)).toEqual([499]);
    });
  });

  describe("health and metrics", () => {
    it("is ready when the database is", async () => {
      expect((await get("/health/live")).status).toBe(200);
      expect(await (await get("/health/ready")).json()).toEqual({ status: "ok" });
      isReady = async () => {
        throw new Error("connect ECONNREFUSED 10.0.0.1:5432");
      };
      const response = await get("/health/ready");
      expect([response.status, await response.text()]).toEqual([503, '{"status":"unavailable"}']);
      expect((await get("/health/live")).status).toBe(200);
    });

    it("counts requests by kind, statements, connections and the event loop's delay", async () => {
      await server.ask("{ greeting }");
      await server.ask("{ nothing }");
      await wait(20);
      const metrics = await (await get("/metrics")).text();
      expect(metrics).toContain('maillage_request_duration_seconds_count{operation="query",status="200"} 1');
      expect(metrics).toContain('maillage_request_duration_seconds_count{operation="none",status="200"} 1');
      expect(metrics).toContain('maillage_statement_duration_seconds_count{audience="PUBLIC",outcome="ok"} 1');
      expect(metrics).toContain('maillage_pool_connections{pool="public",state="waiting"} 2');
      expect(metrics).toMatch(/maillage_build_info\{version="\d+\.\d+\.\d+",node="v\d+/);
      expect(metrics).toContain("nodejs_eventloop_lag_p99_seconds");
    });
  });

  describe("pages", () => {
    it("greets in French, in English on request, under a strict policy", async () => {
      await bundlePortal();
      const french = await get("/");
      expect(await french.text()).toContain('<html lang="fr">');
      expect(french.headers.get("content-security-policy")).toMatch(/^default-src 'none'/);
      expect(french.headers.get("referrer-policy")).toBe("no-referrer");
      expect(await (await get("/", { "accept-language": "en-GB" })).text()).toContain('<html lang="en">');
    });

    it("serves GraphiQL's files by name, once", async () => {
      await bundleGraphiql();
      const script = await get("/graphiql/graphiql.js");
      expect(script.headers.get("content-type")).toBe("text/javascript; charset=utf-8");
      const etag = script.headers.get("etag") ?? "";
      expect((await get("/graphiql/graphiql.js", { "if-none-match": etag })).status).toBe(304);
      expect((await get("/graphiql/..%2f..%2fpackage.json")).status).toBe(404);
      expect((await get("/graphiql/.stamp")).status).toBe(404);
    });

    it("answers only to reading", async () => {
      const response = await fetch(`${server.url}/`, { method: "POST", body: "x" });
      expect([response.status, response.headers.get("allow")]).toEqual([405, "GET, HEAD"]);
      expect((await fetch(`${server.url}/`, { method: "HEAD" })).status).toBe(200);
    });
  });

  it("hides the schema and GraphiQL when introspection is off", async () => {
    const closed = await startToyServer({ config: { introspection: false } });
    expect((await closed.ask("{ __schema { types { name } } }")).body.errors?.[0]?.extensions.code).toBe("GRAPHQL_VALIDATION_FAILED");
    expect((await closed.ask("{ greting }")).body.errors?.[0]?.message).toBe("Le champ « greting » n'existe pas dans le type « Query ».");
    expect((await fetch(`${closed.url}/graphiql`)).status).toBe(404);
    expect(await (await fetch(closed.url)).text()).not.toContain("/graphiql");
    await closed.close();
  });

  describe("closing", () => {
    it("ends what runs and takes nothing new", async () => {
      reader.delay = 150;
      const running = server.ask("{ greeting }");
      await wait(50);
      const closed = server.close();
      await expect(fetch(`${server.url}/health/live`)).rejects.toThrow();
      const { status, headers } = await running;
      expect([status, headers.get("connection")]).toEqual([200, "close"]);
      await closed;
    });

    it("does not wait for ever", async () => {
      const socket = connect(server.port, "localhost").on("error", () => undefined);
      socket.write("POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{");
      await wait(50);
      const startedAt = performance.now();
      await server.close();
      expect(performance.now() - startedAt).toBeLessThan(1_500);
    });
  });
});
