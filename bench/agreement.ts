import { isDeepStrictEqual } from "node:util";
import { decodeNodeId } from "../src/planner/node-id.js";
import { maillage, type RunningPeer } from "./peers/peer.js";
import type { Question, Variables } from "./questions/question.js";

/** @throws unless all servers give the same data to the question with each of these variables, of which some must not be empty. */
export async function assertAgreement(running: readonly RunningPeer[], question: Question, drawn: readonly Variables[]): Promise<void> {
  let largest = 0;
  for (const variables of drawn) {
    const [first, ...others] = await Promise.all(running.map(async (peer) => ({ peer, data: await ask(peer, question, variables) })));
    if (!first) throw new Error("No server to ask");
    largest = Math.max(largest, JSON.stringify(first.data).length);
    for (const other of others) {
      if (question.agree?.(first.data, other.data) ?? isDeepStrictEqual(first.data, other.data)) continue;
      throw new Error(
        [
          `${first.peer.peer.name} and ${other.peer.peer.name} disagree on "${question.key}" with ${JSON.stringify(variables)}: nothing is timed.`,
          ...difference(first.data, other.data, "data"),
        ].join("\n"),
      );
    }
  }
  if (largest < 200) throw new Error(`"${question.key}" has no answer to speak of: nothing is timed.`);
}

async function ask({ peer, url }: RunningPeer, question: Question, variables: Variables): Promise<unknown> {
  const headers = { "Content-Type": "application/json" };
  const response = await fetch(url, { method: "POST", headers, body: peer.bodyOf(question, variables) });
  const text = await response.text();
  const { data, errors } = response.ok ? (JSON.parse(text) as { data?: unknown; errors?: unknown }) : { errors: text };
  if (errors !== undefined || data == null) throw new Error(`${peer.name} failed on "${question.key}": ${JSON.stringify(errors)}`);
  return comparable(data, peer.program === maillage.program);
}

/** Ids as uuids, and of a cursor only whether there is one: each server has its own. */
function comparable(value: unknown, hasNodeIds: boolean): unknown {
  if (Array.isArray(value)) return value.map((item) => comparable(item, hasNodeIds));
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, held]: [string, unknown]) => {
      if (key === "id" && hasNodeIds) return [key, decodeNodeId(held, key).uuid];
      if (key === "endCursor" || key === "cursor") return [key, typeof held === "string"];
      return [key, comparable(held, hasNodeIds)];
    }),
  );
}

/** Where two answers first part. */
function difference(one: unknown, other: unknown, path: string): string[] {
  if (one !== null && other !== null && typeof one === "object" && typeof other === "object") {
    for (const key of new Set([...Object.keys(one), ...Object.keys(other)])) {
      const [left, right] = [(one as Record<string, unknown>)[key], (other as Record<string, unknown>)[key]];
      if (!isDeepStrictEqual(left, right)) return difference(left, right, `${path}.${key}`);
    }
  }
  return [`at ${path}:`, `  ${JSON.stringify(one)?.slice(0, 300)}`, `  ${JSON.stringify(other)?.slice(0, 300)}`];
}
