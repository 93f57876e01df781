import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { bundlePortal } from "../../../src/server/portal/build/portal-bundle.js";
import { isPortalAddress } from "../../../src/server/portal/portal-addresses.js";
import { startToyServer, type ToyServer } from "../server/toy-server.js";

let server: ToyServer;

beforeAll(async () => {
  await bundlePortal();
  server = await startToyServer({ config: { mapTiles: "https://tiles.example/{z}/{x}/{y}.png" } });
}, 60_000);

afterAll(() => server.close());

const get = (path: string, headers: Record<string, string> = {}): Promise<Response> => fetch(`${server.url}${path}`, { headers });
const page = { accept: "text/html,*/*;q=0.8" };

async function scriptPath(): Promise<string> {
  return /<script[^>]* src="([^"]+)"/.exec(await (await get("/", page)).text())?.[1] ?? "";
}

describe("the portal's files", () => {
  it("are kept by browsers for good, under names that change with them", async () => {
    const { headers, status } = await get(await scriptPath());
    expect(status).toBe(200);
    expect(headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    expect(headers.get("content-type")).toBe("text/javascript; charset=utf-8");
    expect((await get("/", page)).headers.get("cache-control")).toBe("no-cache");
  });

  it("were compressed by the build", async () => {
    const path = await scriptPath();
    const kept = readFileSync(join("dist/portal", `${path}.br`));
    expect(Number((await get(path, { "accept-encoding": "br" })).headers.get("content-length"))).toBe(kept.length);
    expect(brotliDecompressSync(kept).toString()).toBe(await (await get(path, { "accept-encoding": "identity" })).text());
  });

  it.each(["/assets/..%2f..%2fpackage.json", "/assets/nothing.js", "/assets/.stamp", "/assets/"])(
    "are only those that were built: not %s",
    async (path) => {
      expect((await get(path, page)).status).toBe(404);
    },
  );
});

describe("the portal's addresses", () => {
  it("are known to the server, each page's", () => {
    const folder = "src/portal/pages";
    const routes = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".route.ts"));
    const paths = routes.flatMap((file) =>
      [...readFileSync(join(folder, file), "utf8").matchAll(/\bpath: "(\/[^"]*)"/g)].map(([, path]) => path ?? ""),
    );
    expect(paths.length).toBeGreaterThan(5);
    expect(paths.filter((path) => !isPortalAddress(path))).toEqual([]);
  });

  it("answer with the page, or with the page and 404, to who wants one, and with JSON to programs", async () => {
    expect((await get("/organismes/abc", page)).status).toBe(200);
    const nowhere = await get("/nowhere", page);
    expect([nowhere.status, nowhere.headers.get("content-type")]).toEqual([404, "text/html; charset=utf-8"]);
    const { status, headers } = await get("/nowhere", { accept: "*/*" });
    expect([status, headers.get("content-type")]).toEqual([404, "application/json; charset=utf-8"]);
  });

  it("allow nothing inline, and no other host but the operator's map", async () => {
    const response = await get("/", page);
    const policy = response.headers.get("content-security-policy") ?? "";
    expect(policy).not.toContain("unsafe");
    expect(policy.match(/https?:\/\/[^\s;]+/g)).toEqual(["https://tiles.example"]);
    expect(await response.text()).not.toMatch(/<script(?![^>]* src=)|<style|\sstyle=|\son\w+=/);
  });
});
