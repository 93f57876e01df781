import { startWorldServer, type WorldServer } from "./world-server.js";

const page = `query ($after: String, $before: String, $orderBy: [OrganizationOrder!]) {
  organizations(first: 3, after: $after, before: $before, orderBy: $orderBy) { edges { cursor node { name } } } }`;

interface Page {
  readonly organizations: { readonly edges: readonly { readonly cursor: string; readonly node: { readonly name: string } }[] };
}

describe("a cursor that was tampered with", () => {
  let running: WorldServer;
  let cursor: string;
  let payload: string;

  beforeAll(async () => {
    running = await startWorldServer();
    const { body } = await running.server.ask(page);
    cursor = (body.data as Page).organizations.edges[1]?.cursor ?? "";
    payload = Buffer.from(cursor, "base64url").toString("utf8");
  });
  afterAll(() => running.close());

  async function follow(after: unknown, variables: object = {}): Promise<{ readonly data?: unknown; readonly code?: unknown }> {
    const { body } = await running.server.ask(page, { variables: { after, ...variables } });
    expect(JSON.stringify(body)).not.toMatch(/PostgreSQL|syntax|invalid input|SQL|stack/i);
    return { data: body.data, code: body.errors?.[0]?.extensions.code };
  }

  const encoded = (text: string) => Buffer.from(text).toString("base64url");

  it("opens nothing, whichever character is changed", async () => {
    const expected = await follow(cursor);
    expect(expected.data).toBeDefined();
    for (let at = 0; at < cursor.length; at += 1) {
      const changed = `${cursor.slice(0, at)}${cursor[at] === "A" ? "B" : "A"}${cursor.slice(at + 1)}`;
      const { data, code } = await follow(changed);
      // The last character may hold bits that mean nothing.
      if (code === undefined && at === cursor.length - 1) expect(data).toEqual(expected.data);
      else expect(code).toBe("INVALID_CURSOR");
    }
  });

  it("opens nothing, wherever it is cut", async () => {
    for (let length = 0; length < cursor.length - 1; length += 1)
      expect((await follow(cursor.slice(0, length))).code).toBe("INVALID_CURSOR");
  });

  it.each<[string, () => string]>([
    ["an empty text", () => ""],
    ["other keys under the same digest", () => encoded(payload.replace(/"[^"]*",("[^"]*"\])$/, '"zzz",$1'))],
    ["no digest", () => encoded(payload.slice(12))],
    ["a digest of nothing", () => encoded(`000000000000${payload.slice(12)}`)],
    ["no list of keys", () => encoded(`${payload.slice(0, 12)}{}`)],
    ["broken JSON", () => encoded(`${payload.slice(0, 12)}[`)],
    ["SQL", () => encoded("');drop table organization;--")],
    ["an id", () => encoded(`Organization:${running.world.organizations.city}`)],
    ["two cursors", () => `${cursor}${cursor}`],
    ["100 KB", () => "A".repeat(100_000)],
    ["bytes that are no text", () => Buffer.from([0xff, 0xfe, 0x00, 0x80]).toString("base64url")],
  ])("is refused when it is %s", async (_name, forged) => {
    expect((await follow(forged())).code).toBe("INVALID_CURSOR");
  });

  it("is refused in another order and in another list", async () => {
    expect((await follow(cursor, { orderBy: [{ field: "KIND" }] })).code).toBe("INVALID_CURSOR");
    expect((await follow(cursor, { orderBy: [{ field: "NAME", direction: "DESC" }] })).code).toBe("INVALID_CURSOR");
    for (const list of ["people", "projects", "events", "publications", "committees", "territories"]) {
      const { body } = await running.server.ask(`query ($after: String) { ${list}(after: $after) { edges { cursor } } }`, {
        variables: { after: cursor },
      });
      expect(body.errors?.[0]?.extensions).toMatchObject({ code: "INVALID_CURSOR", argument: `${list}.after` });
    }
  });

  it.each([[1], [true], [["x"]], [{ after: "x" }]])("is refused when it is %j and no text", async (after) => {
    expect((await follow(after)).code).toBe("BAD_USER_INPUT");
  });

  it("of a hidden record tells nothing of what is hidden", async () => {
    const { data } = await running.directory.ask<Page>(page.replace("first: 3", "first: 100"), {}, { audience: "STAFF" });
    const hidden = data.organizations.edges.find(({ node }) => node.name === "Association réservée STAFF");
    const { data: after } = await follow(hidden?.cursor);
    expect(JSON.stringify(after)).not.toContain("réservée STAFF");
  });
});
