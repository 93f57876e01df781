import pg from "pg";
import { systemClock, todayInParis } from "../../../src/core/clock.js";
import { serveAnswers } from "../serve-answers.js";
import { servePeer } from "../serve-peer.js";
import { statements } from "./statements.js";

/** Hand-written SQL behind a bare HTTP server: what the answers cost without GraphQL. */
async function serve(connectionString: string): Promise<number> {
  const pool = new pg.Pool({ connectionString, max: 10, idleTimeoutMillis: 0, options: "-c jit=off" });
  return await serveAnswers(async (variables, question) => {
    const statement = statements[question];
    if (!statement) throw new Error(`No statement for "${question}"`);
    const values = statement.values(variables, todayInParis(systemClock));
    const { rows } = await pool.query<{ json: string }>({ name: question, text: statement.text, values });
    return rows[0]?.json ?? "null";
  });
}

await servePeer(serve);
