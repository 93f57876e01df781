import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import pg from "pg";
import { systemClock, todayInParis } from "../../../src/core/clock.js";
import type { Variables } from "../../questions/question.js";
import { servePeer } from "../serve-peer.js";
import { statements } from "./statements.js";

/** Hand-written SQL behind a bare HTTP server: what the answers cost without GraphQL. */
async function serve(connectionString: string): Promise<number> {
  const pool = new pg.Pool({ connectionString, max: 10, idleTimeoutMillis: 0, options: "-c jit=off" });
  const answer = async (request: IncomingMessage): Promise<string> => {
    const { question, variables } = JSON.parse(await bodyOf(request)) as { question: string; variables: Variables };
    const statement = statements[question];
    if (!statement) throw new Error(`No statement for "${question}"`);
    const values = statement.values(variables, todayInParis(systemClock));
    const { rows } = await pool.query<{ json: string }>({ name: question, text: statement.text, values });
    return `{"data":${rows[0]?.json}}`;
  };
  const server = createServer((request, response) => {
    answer(request).then(
      (body) =>
        response.writeHead(200, { "Content-Type": "application/json; charset=utf-8", "Content-Length": Buffer.byteLength(body) }).end(body),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return (server.address() as AddressInfo).port;
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}

await servePeer(serve);
