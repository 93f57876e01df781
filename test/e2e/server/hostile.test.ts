import { once } from "node:events";
import { request as httpRequest, type IncomingMessage } from "node:http";
import { connect } from "node:net";
import { text } from "node:stream/consumers";
import { DatabaseError } from "pg";
import { startToyServer, type ToyServer } from "./toy-server.js";

/** Milliseconds of processor time in which a refusal counts as quick: by the clock it depends on what else the machine does. */
const QUICK = 500;

const repeat = (count: number, piece: (index: number) => string) => Array.from({ length: count }, (_, index) => piece(index)).join(" ");

const postgresSecret = 'invalid input syntax for type uuid: "Jeanne Martin"';

function databaseError(): DatabaseError {
  return Object.assign(new DatabaseError(postgresSecret, 0, "error"), {
    code: "22P02",
    detail: "Key (email)=(jeanne.martin@example.org)",
    routine: "string_to_uuid",
  });
}

describe("hostile requests", () => {
  let server: ToyServer;
  let shouldFail = false;
  let startedAt = process.cpuUsage();

  beforeAll(async () => {
    server = await startToyServer({
      readerFor: () => ({
        run: async () => {
          if (shouldFail) throw databaseError();
          return [];
        },
      }),
    });
  });
  afterAll(() => server.close());
  beforeEach(() => {
    startedAt = process.cpuUsage();
  });
  afterEach(async () => {
    const { user, system } = process.cpuUsage(startedAt);
    expect((user + system) / 1_000).toBeLessThan(QUICK);
    shouldFail = false;
    expect((await server.ask("{ greeting }")).body).toEqual({ data: { greeting: "bonjour" } });
  });

  describe("documents", () => {
    it.each([
      ["100 levels", `{ organization(id: 1) ${"{ parent ".repeat(100)}{ id }${"}".repeat(100)} }`],
      [
        "100 levels through fragments",
        `{ organization(id: 1) { ...F0 } } ${repeat(60, (i) => `fragment F${i} on Organization { parent { parent { ...F${i + 1} } } }`)} fragment F60 on Organization { id }`,
      ],
      ["5,000 levels", `{ organization(id: 1) ${"{ parent ".repeat(4_900)}`],
      ["5,000 aliases", `{ ${repeat(5_000, (i) => `a${i}: greeting`)} }`],
      ["3,000 aliases", `{ ${repeat(3_000, (i) => `a${i}: greeting`)} }`],
      ["150 root fields", `{ ${repeat(150, (i) => `a${i}: greeting`)} }`],
      ["150 root fields in a fragment", `{ ...F ...F } fragment F on Query { ${repeat(75, (i) => `a${i}: greeting`)} }`],
      ["the same field 9,000 times", `{ ${"greeting ".repeat(9_000)} }`],
      ["the same two fields 490 times", `{ organization(id: 1) { ${"parent { name } ".repeat(490)} } }`],
      ["10,000 directives", `{ greeting ${"@skip(if: false) ".repeat(10_000)} }`],
      ["1,000 directives", `{ greeting ${"@include(if: true) ".repeat(1_000)} }`],
      [
        "fragments that double",
        `{ organization(id: 1) { ...F0 } } ${repeat(20, (i) => `fragment F${i} on Organization { a: parent { ...F${i + 1} } b: parent { ...F${i + 1} } }`)} fragment F20 on Organization { id }`,
      ],
      ["1,000 operations", repeat(1_000, (i) => `query Q${i} { greeting }`)],
      ["a comment of 900 KB", `{ greeting } # ${"x".repeat(900_000)}`],
      ["a literal of 1,000 lists", `{ organizations(ids: ${"[".repeat(1_000)}${"]".repeat(1_000)}) { id } }`],
    ])("refuses %s as TOO_COMPLEX", async (_name, query) => {
      const { status, body } = await server.ask(query);
      expect(body.errors).toHaveLength(1);
      expect(body.errors?.[0]?.extensions.code).toBe("TOO_COMPLEX");
      expect(body).not.toHaveProperty("data");
      expect(status).toBe(200);
    });

    it.each([
      [
        "a circular fragment",
        "{ organization(id: 1) { ...A } } fragment A on Organization { parent { ...B } } fragment B on Organization { parent { ...A } }",
        "GRAPHQL_VALIDATION_FAILED",
      ],
      ["a fragment within itself", "{ ...A } fragment A on Query { greeting ...A }", "GRAPHQL_VALIDATION_FAILED"],
      ["a NUL byte in the text", "{ greeting \0 }", "GRAPHQL_PARSE_FAILED"],
      ["half a document", "{ greeting", "GRAPHQL_PARSE_FAILED"],
      ["only fragments", "fragment A on Query { greeting }", "GRAPHQL_VALIDATION_FAILED"],
      ["an unknown field", "{ greting }", "GRAPHQL_VALIDATION_FAILED"],
      ["a subscription", "subscription { greeting }", "BAD_USER_INPUT"],
    ])("refuses %s", async (_name, query, code) => {
      const { body } = await server.ask(query);
      expect(body.errors?.[0]?.extensions.code).toBe(code);
    });

    it("reports ten errors, not a thousand", async () => {
      const { body } = await server.ask(`{ ${repeat(90, (i) => `nothing${i}`)} }`);
      expect(body.errors?.length).toBe(10);
    });

    it("takes the usual introspection query", async () => {
      const { getIntrospectionQuery } = await import("graphql");
      expect((await server.ask(getIntrospectionQuery())).body.errors).toBeUndefined();
    });
  });

  describe("values", () => {
    const byFilter =
      "query ($filter: Filter, $first: Int, $ids: [ID!]) { organizations(filter: $filter, first: $first, ids: $ids) { id } }";
    const nested = (depth: number, inner: string) => JSON.parse(`${'{"and":['.repeat(depth)}${inner}${"]}".repeat(depth)}`) as unknown;

    it.each([
      ["a NUL in a variable", byFilter, { filter: { and: [{ text: "a\0b" }] } }, "BAD_USER_INPUT", "$filter.and[0].text"],
      ["a lone surrogate in a variable", byFilter, { ids: ["x", "\ud800"] }, "BAD_USER_INPUT", "$ids[1]"],
      ["a NUL in a literal", '{ organizations(filter: { text: "a\\u0000b" }) { id } }', {}, "BAD_USER_INPUT", "organizations.filter.text"],
      [
        "a lone surrogate in a literal",
        '{ organizations(ids: ["\ud800"]) { id } }'.replace("\ud800", "\\uD800"),
        {},
        "GRAPHQL_PARSE_FAILED",
        undefined,
      ],
      ["a text for a number", byFilter, { first: "Jeanne Martin" }, "BAD_USER_INPUT", "$first"],
      ["a number that is too large", byFilter, { first: 1e12 }, "BAD_USER_INPUT", "$first"],
      ["an unknown kind", byFilter, { filter: { kind: ["ASSOCIATION", "Jeanne Martin"] } }, "BAD_USER_INPUT", "$filter.kind[1]"],
      ["an unknown field", byFilter, { filter: { and: [{ "Jeanne Martin": 1 }] } }, "BAD_USER_INPUT", "$filter.and[0]"],
      ["__proto__", byFilter, JSON.parse('{"filter": {"__proto__": {"text": "x"}}}') as unknown, "BAD_USER_INPUT", "$filter.__proto__"],
      ["an unknown key", byFilter, { filter: { txt: "Jeanne Martin" } }, "BAD_USER_INPUT", "$filter.txt"],
      ["a key that may say anything", byFilter, { filter: { "Jeanne Martin": 1 } }, "BAD_USER_INPUT", "$filter"],
      ["an object for a list of ids", byFilter, { ids: [{ id: "Jeanne Martin" }] }, "BAD_USER_INPUT", "$ids[0]"],
      ["a missing variable", "query ($id: ID!) { organization(id: $id) { id } }", {}, "BAD_USER_INPUT", "$id"],
      ["a wrong literal", '{ organizations(first: "Jeanne Martin") { id } }', {}, "GRAPHQL_VALIDATION_FAILED", "organizations.first"],
      [
        "a wrong literal inside",
        '{ organizations(filter: { and: [{ kind: ["Jeanne Martin"] }] }) { id } }',
        {},
        "GRAPHQL_VALIDATION_FAILED",
        "organizations.filter.and[0].kind[0]",
      ],
      ["a filter of 1,000 levels", byFilter, { filter: nested(1_000, "{}") }, "TOO_COMPLEX", undefined],
      ["100,000 values", byFilter, { ids: Array.from({ length: 100_000 }, () => "x") }, "TOO_COMPLEX", undefined],
    ])("refuses %s by name", async (_name, query, variables, code, argument) => {
      const { body } = await server.ask(query, { variables });
      const error = body.errors?.[0];
      expect(error?.extensions.code).toBe(code);
      if (argument !== undefined) expect(error?.extensions.argument).toBe(argument);
      expect(JSON.stringify(body)).not.toContain("Jeanne");
      expect(body).not.toHaveProperty("data");
    });

    it("answers in the client's language", async () => {
      const ask = async (language: string) =>
        (await server.ask(byFilter, { variables: { first: "x" }, headers: { "accept-language": language } })).body.errors?.[0]?.message;
      expect(await ask("de, en;q=0.5")).toBe('The value of "$first" is not valid: expected Int.');
      expect(await ask("fr-FR,fr;q=0.9,en;q=0.8")).toBe("La valeur de « $first » n'est pas valable : Int attendu.");
    });
  });

  describe("bodies", () => {
    const post = (headers: Record<string, string | number>) =>
      httpRequest(`${server.url}/graphql`, { method: "POST", headers: { "content-type": "application/json", ...headers } });

    async function answerTo(sent: ReturnType<typeof post>): Promise<{ status: number | undefined; code: unknown }> {
      const [response] = (await once(sent, "response")) as [IncomingMessage];
      const body = JSON.parse(await text(response)) as { errors: { extensions: { code: string } }[] };
      return { status: response.statusCode, code: body.errors[0]?.extensions.code };
    }

    it("refuses 10 MB before reading them, when they are announced", async () => {
      const sent = post({ "content-length": 10_000_000 });
      sent.on("error", () => undefined);
      sent.write("{");
      expect(await answerTo(sent)).toEqual({ status: 413, code: "PAYLOAD_TOO_LARGE" });
      sent.destroy();
    });

    it("refuses 10 MB sent whole", async () => {
      const sent = post({});
      sent.on("error", () => undefined);
      sent.end(JSON.stringify({ query: "x".repeat(10_000_000) }));
      expect(await answerTo(sent)).toEqual({ status: 413, code: "PAYLOAD_TOO_LARGE" });
    });

    it("refuses 10 MB in pieces as soon as they pass the limit, and ends the connection", async () => {
      const sent = post({ "transfer-encoding": "chunked" });
      sent.on("error", () => undefined);
      const answered = answerTo(sent);
      for (let megabyte = 0; megabyte < 2; megabyte += 1) sent.write(Buffer.alloc(1_000_000, 0x20));
      expect(await answered).toEqual({ status: 413, code: "PAYLOAD_TOO_LARGE" });
      sent.destroy();
    });

    it.each([
      ["a batch", '[{"query": "{ greeting }"}]', 400, "BAD_REQUEST"],
      ["broken JSON", '{"query": ', 400, "BAD_REQUEST"],
      ["no object", '"query"', 400, "BAD_REQUEST"],
      ["bytes that are not UTF-8", Buffer.from([0x7b, 0xff, 0xfe, 0x7d]), 400, "BAD_REQUEST"],
      [
        "a list of 20,000 levels",
        `{"query": "{ greeting }", "variables": {"ids": ${"[".repeat(20_000)}${"]".repeat(20_000)}}}`,
        200,
        "TOO_COMPLEX",
      ],
      ["800 KB of brackets", "[".repeat(800_000), 400, "BAD_REQUEST"],
    ])("refuses %s", async (_name, body, status, code) => {
      const sent = post({});
      sent.end(body);
      expect(await answerTo(sent)).toEqual({ status, code });
    });

    it.each([
      ["a form", { "content-type": "application/x-www-form-urlencoded" }],
      ["plain text", { "content-type": "text/plain" }],
      ["another charset", { "content-type": "application/json; charset=iso-8859-1" }],
      ["a compressed body", { "content-encoding": "gzip" }],
    ])("refuses %s", async (_name, headers) => {
      const sent = post(headers);
      sent.end("{}");
      expect(await answerTo(sent)).toEqual({ status: 415, code: "UNSUPPORTED_MEDIA_TYPE" });
    });

    it("survives clients that leave half-way", async () => {
      for (let client = 0; client < 20; client += 1) {
        const socket = connect(server.port, "localhost");
        socket.write('POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n{"query":');
        await once(socket, "connect");
        socket.destroy();
      }
    });

    it.each([
      ["no HTTP", "\x16\x03\x01 hello\r\n\r\n", "400"],
      ["an endless header", `GET / HTTP/1.1\r\nHost: x\r\nX: ${"y".repeat(40_000)}\r\n\r\n`, "431"],
      ["an address of 40 KB", `GET /graphql?query=${"y".repeat(40_000)} HTTP/1.1\r\nHost: x\r\n\r\n`, "431"],
    ])("answers to %s", async (_name, bytes, status) => {
      const socket = connect(server.port, "localhost");
      socket.on("error", () => undefined);
      socket.write(bytes);
      expect(await text(socket)).toMatch(new RegExp(`^HTTP/1.1 ${status}`));
    });
  });

  describe("other sites", () => {
    it.each([
      ["a page of another site", { "sec-fetch-site": "cross-site", origin: "https://evil.example" }],
      ["a link on another site", { "sec-fetch-site": "cross-site" }],
      ["a sister site", { "sec-fetch-site": "same-site", origin: "https://sister.example" }],
      ["an origin without Sec-Fetch-Site", { origin: "https://evil.example" }],
      ["a sandboxed page", { origin: "null" }],
    ])("refuses %s", async (_name, headers) => {
      const { status, body } = await server.ask("{ greeting }", { headers });
      expect(status).toBe(403);
      expect(body.errors?.[0]?.extensions.code).toBe("FORBIDDEN_ORIGIN");
    });

    it("never runs a mutation by GET", async () => {
      const response = await fetch(`${server.url}/graphql?query=mutation{touch}`);
      expect(response.status).toBe(405);
      expect(response.headers.get("allow")).toBe("POST");
    });
  });

  describe("PostgreSQL's errors", () => {
    it.each(["{ failing }", "{ organizations { id } }"])("keeps them to itself: %s", async (query) => {
      shouldFail = true;
      const logged = server.lines.length;
      const { status, body } = await server.ask(query, { headers: { "x-request-id": "support-ticket-42" } });
      expect(status).toBe(500);
      expect(body.errors).toEqual([
        {
          message: "Erreur interne. Si elle persiste, signalez-la avec le numéro de requête support-ticket-42.",
          extensions: { code: "INTERNAL_SERVER_ERROR", requestId: "support-ticket-42" },
        },
      ]);
      const errors = server.lines.slice(logged).filter(({ level }) => level === "error");
      expect(errors).toHaveLength(1);
      expect(errors[0]?.fields).toMatchObject({ requestId: "support-ticket-42", error: { code: "22P02", routine: "string_to_uuid" } });
      expect(JSON.stringify(server.lines)).not.toMatch(/Jeanne|jeanne/);
    });
  });
});
