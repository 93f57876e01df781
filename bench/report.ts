import type { Round } from "./load.js";
import { handSql, ordinary, type Peer, peers } from "./peers/peer.js";
import type { Question } from "./questions/question.js";

/** Medians of the rounds, by server. */
export type Medians = ReadonlyMap<Peer, Round>;

export function medianRound(rounds: readonly Round[]): Round {
  const of = (value: (round: Round) => number): number => median(rounds.map(value));
  return {
    requestsPerSecond: of((round) => round.requestsPerSecond),
    p50: of((round) => round.p50),
    p99: of((round) => round.p99),
    nodeMs: of((round) => round.nodeMs),
    postgresMs: rounds.some(({ postgresMs }) => postgresMs === null) ? null : of((round) => round.postgresMs ?? 0),
  };
}

const HEADER = ["", "requests/s", "× ordinary", "× hand SQL", "p50 ms", "p99 ms", "CPU ms: Node", "PostgreSQL"];

/** A Markdown table, one line a question and server. */
export function renderTable(results: ReadonlyMap<Question, Medians>): string {
  const rows = [...results].flatMap(([question, medians]) => [
    [`**${question.title}**`, ...HEADER.slice(1).map(() => "")],
    ...peers.flatMap((peer) => {
      const round = medians.get(peer);
      return round ? [row(peer, round, medians)] : [];
    }),
  ]);
  const lines = [HEADER, HEADER.map((_, column) => (column === 0 ? "---" : "--:")), ...rows];
  return lines.map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

function row(peer: Peer, round: Round, medians: Medians): string[] {
  const times = (other: Peer): string => {
    const theirs = medians.get(other);
    return theirs === undefined || other === peer ? "" : (round.requestsPerSecond / theirs.requestsPerSecond).toFixed(2);
  };
  return [
    peer.name,
    figure(round.requestsPerSecond),
    times(ordinary),
    times(handSql),
    figure(round.p50),
    figure(round.p99),
    figure(round.nodeMs),
    round.postgresMs === null ? "" : figure(round.postgresMs),
  ];
}

/** Three significant digits say all that such a measure can. */
function figure(value: number): string {
  return value >= 100 ? String(Math.round(value)) : String(Number(value.toPrecision(3)));
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}
