import autocannon from "autocannon";
import { backendCpuMs } from "./backend-cpu.js";
import type { RunningPeer } from "./peers/peer.js";
import type { Question, Variables } from "./questions/question.js";

/** What one server did in one round. */
export interface Round {
  readonly requestsPerSecond: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
  /** Processor time a request, of the server and of PostgreSQL (null where it cannot be read), in milliseconds. */
  readonly nodeMs: number;
  readonly postgresMs: number | null;
}

interface LoadOptions {
  readonly connections: number;
  readonly seconds: number;
  /** Database under test, whose backends' time is counted. */
  readonly databaseUrl: string;
}

/** Asks one server the question for some seconds, each connection going through the variables from a place of its own. @throws when a request fails */
export async function loadPeer(
  running: RunningPeer,
  question: Question,
  drawn: readonly Variables[],
  { connections, seconds, databaseUrl }: LoadOptions,
): Promise<Round> {
  const { peer, url } = running;
  const requests = drawn.map((variables) => ({ body: peer.bodyOf(question, variables) }));
  let clients = 0;
  const [nodeBefore, postgresBefore] = [await running.cpuMs(), await backendCpuMs(databaseUrl)];
  const result = await autocannon({
    url,
    method: "POST",
    headers: { "content-type": "application/json" },
    connections,
    duration: seconds,
    timeout: 30,
    requests,
    verifyBody: (body) => String(body).startsWith(`{"data":{`),
    setupClient: (client) => {
      const from = Math.floor((clients++ / connections) * requests.length);
      client.setRequests([...requests.slice(from), ...requests.slice(0, from)]);
    },
  });
  const [nodeAfter, postgresAfter] = [await running.cpuMs(), await backendCpuMs(databaseUrl)];
  const failed = result.errors + result.timeouts + result.non2xx + result.mismatches;
  if (failed > 0) throw new Error(`${peer.name} failed ${failed} of ${result.requests.total} requests for "${question.key}"`);
  const answered = result.requests.total;
  return {
    requestsPerSecond: answered / result.duration,
    p50: result.latency.p50,
    p99: result.latency.p99,
    nodeMs: (nodeAfter - nodeBefore) / answered,
    postgresMs: postgresBefore === null || postgresAfter === null ? null : (postgresAfter - postgresBefore) / answered,
  };
}
