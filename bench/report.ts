import type { Round } from "./load.js";
import type { Peer } from "./peers/peer.js";
import type { Question } from "./questions/question.js";

/** The rounds of each server, in the order in which they took turns. */
export type PeerRounds = ReadonlyMap<Peer, readonly Round[]>;

/**
 * A Markdown table, one line a question and server, of medians. Ratios are medians of the rounds' own, in which all servers met the
 * same machine; more than 1 is faster, or less processor time.
 */
export function renderTable(results: ReadonlyMap<Question, PeerRounds>): string {
  const peers = [...new Set([...results.values()].flatMap((rounds) => [...rounds.keys()]))];
  const others = peers.slice(1);
  const ratios = others.map(({ name }) => `× ${name}`);
  const header = ["", "requests/s", ...ratios, "p50 ms", "p99 ms", "CPU ms: Node", "PostgreSQL", ...ratios];
  const rows = [...results].flatMap(([question, rounds]) => [
    [`**${question.title}**`, ...header.slice(1).map(() => "")],
    ...[...rounds.keys()].map((peer) => row(peer, others, rounds)),
  ]);
  return markdown([header, ...rows]);
}

/** A table of a header and rows. */
export function markdown([header = [], ...rows]: readonly (readonly string[])[]): string {
  const lines = [header, header.map((_, column) => (column === 0 ? "---" : "--:")), ...rows];
  return lines.map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

function row(peer: Peer, others: readonly Peer[], rounds: PeerRounds): string[] {
  const ours = rounds.get(peer) ?? [];
  const of = (value: (round: Round) => number | null): string => figure(median(ours.map(value)));
  const times = (other: Peer, measure: Measure): string => (other === peer ? "" : figure(median(ratios(rounds, peer, other, measure))));
  return [
    peer.name,
    of((round) => round.requestsPerSecond),
    ...others.map((other) => times(other, faster)),
    of((round) => round.p50),
    of((round) => round.p99),
    of((round) => round.nodeMs),
    of((round) => round.postgresMs),
    ...others.map((other) => times(other, thriftier)),
  ];
}

/** How many times the first of two rounds is better than the second; null where it cannot be told. */
type Measure = (round: Round, than: Round) => number | null;

export const faster: Measure = (round, than) => round.requestsPerSecond / than.requestsPerSecond;

/** By processor time, of the server and PostgreSQL together. */
export const thriftier: Measure = (round, than) => quotient(cpuMs(than), cpuMs(round));

/** How many times one server is better than another, round by round. */
export function ratios(rounds: PeerRounds, peer: Peer, other: Peer, measure: Measure): (number | null)[] {
  const theirs = rounds.get(other) ?? [];
  return (rounds.get(peer) ?? []).map((round, index) => (theirs[index] ? measure(round, theirs[index]) : null));
}

function cpuMs({ nodeMs, postgresMs }: Round): number | null {
  return postgresMs === null ? null : nodeMs + postgresMs;
}

function quotient(dividend: number | null, divisor: number | null): number | null {
  return dividend === null || divisor === null ? null : dividend / divisor;
}

/** Three significant digits say more than such a measure can. */
export function figure(value: number | null): string {
  if (value === null) return "";
  return value >= 100 ? String(Math.round(value)) : String(Number(value.toPrecision(3)));
}

/** Null when one of the values is. */
export function median(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  if (known.length === 0 || known.length < values.length) return null;
  const sorted = known.sort((one, other) => one - other);
  const middle = sorted.length >> 1;
  const [lower, upper] = [sorted[sorted.length % 2 === 1 ? middle : middle - 1] ?? 0, sorted[middle] ?? 0];
  return (lower + upper) / 2;
}
