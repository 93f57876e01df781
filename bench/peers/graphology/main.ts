import { MultiUndirectedGraph } from "graphology";
import pg from "pg";
import { TIE_SOURCES } from "../../../src/modules/network/network-sources.js";
import { sightOf } from "../../../src/modules/network/sight.js";
import { NEIGHBORS_FIRST, NEIGHBORS_ON } from "../../questions/neighbors.js";
import type { Variables } from "../../questions/question.js";
import { addTie, graphologyNeighbors, type Peer } from "../../ties/graphology-peer.js";
import { serveAnswers } from "../serve-answers.js";
import { servePeer } from "../serve-peer.js";

const NAMES = `select id, name from organization where id = any($1)
  union all select id, given_name || ' ' || family_name from person where id = any($1)`;

type TieRow = readonly [id: string, from: string, to: string, role: number, audience: number, start: number, end: number];

/** The ties in the library that one would take for it, and names of the actors from the database. */
async function serve(connectionString: string): Promise<number> {
  const pool = new pg.Pool({ connectionString, max: 10, idleTimeoutMillis: 0, options: "-c jit=off" });
  const graph: Peer = new MultiUndirectedGraph();
  for (const { query } of [TIE_SOURCES.relationship, TIE_SOURCES.position]) {
    const { rows } = await pool.query<TieRow[]>({ text: query, rowMode: "array" });
    for (const [, one, other, role, audience, start, end] of rows as unknown as TieRow[]) {
      addTie(graph, one, other, { role, audience, start, end, isDirect: true });
    }
  }
  const sight = sightOf("PUBLIC", NEIGHBORS_ON, ["RELATIONSHIP", "POSITION"]);
  return await serveAnswers(async ({ of }: Variables) => {
    const near = graphologyNeighbors(graph, String(of), sight, NEIGHBORS_FIRST);
    const { rows } = await pool.query<{ id: string; name: string }>({ name: "names", text: NAMES, values: [near.map(({ id }) => id)] });
    const names = new Map(rows.map(({ id, name }) => [id, name]));
    const neighbors = near.map(({ id, distance, strength }) => ({ distance, strength, actor: { id, name: names.get(id) } }));
    return JSON.stringify({ network: { neighbors } });
  });
}

await servePeer(serve);
