import { AUDIENCES, type Audience } from "../../src/core/audience.js";
import { AccessServer } from "./access-server.js";
import type { World } from "./world.js";
import { createWorldDatabase } from "./world-database.js";

/** The whole server over the world, with a key for each audience. */
export class ExportServer {
  private constructor(
    readonly server: AccessServer,
    readonly world: World,
    private readonly keys: Readonly<Partial<Record<Audience, string>>>,
  ) {}

  static async start(): Promise<ExportServer> {
    const { db, world } = await createWorldDatabase();
    const server = await AccessServer.start({ database: db });
    const keys: Partial<Record<Audience, string>> = {};
    for (const audience of AUDIENCES.slice(1)) keys[audience] = (await server.newKey({ audience })).secret;
    return new ExportServer(server, world, keys);
  }

  async get(path: string, audience: Audience = "PUBLIC", init: RequestInit = {}): Promise<Response> {
    const key = this.keys[audience];
    const headers = { ...(key === undefined ? {} : { authorization: `Bearer ${key}` }), ...(init.headers as Record<string, string>) };
    return await fetch(this.server.url + path, { ...init, headers });
  }

  /** The answer's text, which must be one. */
  async text(path: string, audience: Audience = "PUBLIC"): Promise<string> {
    const response = await this.get(path, audience);
    const text = await response.text();
    if (response.status !== 200) throw new Error(`${path}: ${response.status} ${text}`);
    return text;
  }

  async stop(): Promise<void> {
    await this.server.stop();
  }
}
