import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import type { Audience } from "../../src/core/audience.js";
import { DIRECTORY_SCHEMA } from "../../src/database/audience-views.js";
import { audienceSchema } from "../../src/database/roles.js";
import { encodeNodeId } from "../../src/planner/node-id.js";
import { neighbors } from "../questions/neighbors.js";
import type { Question, Variables } from "../questions/question.js";
import { recursively } from "./recursively.js";
import type { PeerCommand, PeerReport } from "./serve-peer.js";

/** A library's graph of a million ties takes its time. */
const START_MS = 300_000;

/** Processor time in a second below which a server is at rest. */
const RESTING_MS = 30;
const SECOND = 1_000;

/** A server under test, and how to ask it. */
export interface Peer {
  readonly name: string;
  /** Where GraphQL is asked, or anything at all. */
  readonly path: string;
  /** Of main.js in this folder. */
  readonly program: string;
  /** Schema in which its readers find what the tables' names mean. */
  readonly schema: string;
  /** All questions, unless it says otherwise. */
  answers?(question: Question): boolean;
  bodyOf(question: Question, variables: Variables): string;
}

/** Most people of the network are in associations, whom the public does not see. */
const FOR_MEMBERS = audienceSchema("MEMBER");

const graphql = ({ document }: Question, variables: Variables): string => JSON.stringify({ query: document, variables });

export const maillage: Peer = {
  name: "Maillage",
  path: "/graphql",
  program: "./maillage.js",
  schema: FOR_MEMBERS,
  bodyOf: (question, variables) => graphql(question, withNodeIds(question, variables)),
};

const ordinary: Peer = {
  name: "ordinary",
  path: "/",
  program: "./ordinary/main.js",
  schema: FOR_MEMBERS,
  answers: ({ isAskedOfMaillageAlone, isLeftOutByOrdinary }) => !isAskedOfMaillageAlone && !isLeftOutByOrdinary,
  bodyOf: graphql,
};

const handSql: Peer = {
  name: "hand SQL",
  path: "/",
  program: "./hand-sql/main.js",
  schema: FOR_MEMBERS,
  answers: ({ isAskedOfMaillageAlone }) => !isAskedOfMaillageAlone,
  bodyOf: ({ key }, variables) => JSON.stringify({ question: key, variables }),
};

const isNeighbors = ({ key }: Question): boolean => key === neighbors.key;

const recursiveSql: Peer = {
  ...handSql,
  name: "recursive SQL",
  answers: isNeighbors,
  bodyOf: ({ key }, variables) => JSON.stringify({ question: recursively(key), variables }),
};

const graphology: Peer = { ...handSql, name: "graphology", program: "./graphology/main.js", answers: isNeighbors };

/** Maillage first, then those with which it is compared. */
export const peers: readonly Peer[] = [maillage, ordinary, handSql, recursiveSql, graphology];

/**
 * Maillage on the views of an audience and, with the same readers, on the tables themselves: all that differs is the views. The tables
 * come twice, since what two equal servers differ by is noise.
 */
export function peersOf(audience: Audience): readonly Peer[] {
  return [
    { ...maillage, name: `Maillage as ${audience}`, schema: audienceSchema(audience) },
    { ...maillage, name: "tables", schema: DIRECTORY_SCHEMA },
    { ...maillage, name: "tables again", schema: DIRECTORY_SCHEMA },
  ];
}

/** A server under test that runs, as a child process. */
export class RunningPeer {
  private constructor(
    readonly peer: Peer,
    private readonly child: ChildProcess,
    readonly url: string,
  ) {}

  static async start(peer: Peer, environment: Readonly<Record<string, string>>): Promise<RunningPeer> {
    const child = fork(fileURLToPath(new URL(peer.program, import.meta.url)), {
      env: { PATH: process.env.PATH, NODE_ENV: "production", ...environment },
      execArgv: ["--max-old-space-size=8192"],
      stdio: ["ignore", "ignore", peer.program === maillage.program ? "ignore" : "inherit", "ipc"],
    });
    try {
      const { port } = (await nextReport(child, START_MS)) as { port: number };
      return new RunningPeer(peer, child, `http://127.0.0.1:${port}${peer.path}`);
    } catch (error) {
      child.kill("SIGKILL");
      throw new Error(`${peer.name} did not start`, { cause: error });
    }
  }

  /** Processor time since its start, user and system, in milliseconds. */
  async cpuMs(): Promise<number> {
    const command: PeerCommand = "cpu";
    this.child.send(command);
    return ((await nextReport(this.child, START_MS)) as { cpuMs: number }).cpuMs;
  }

  /** Until it no longer works at what a start leaves to be done, such as its network in memory, which would count for the first question. */
  async settled(): Promise<void> {
    for (let before = await this.cpuMs(), spent = Number.POSITIVE_INFINITY; spent > RESTING_MS; ) {
      await pause(SECOND);
      const now = await this.cpuMs();
      spent = now - before;
      before = now;
    }
  }

  async stop(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const gone = once(this.child, "exit");
    this.child.kill("SIGKILL");
    await gone;
  }
}

async function nextReport(child: ChildProcess, withinMs: number): Promise<PeerReport> {
  const signal = AbortSignal.timeout(withinMs);
  const died = new AbortController();
  const exit = once(child, "exit", { signal: died.signal }).then(([code]) => {
    throw new Error(`it ended with ${String(code)}`);
  });
  try {
    return (await Promise.race([once(child, "message", { signal }).then(([message]) => message as PeerReport), exit])) as PeerReport;
  } finally {
    exit.catch(() => undefined);
    died.abort();
  }
}

function withNodeIds({ nodeIds = {} }: Question, variables: Variables): Variables {
  const encode = (name: string, value: unknown): unknown => {
    const type = nodeIds[name];
    return type === undefined ? value : encodeNodeId({ type, uuid: String(value) });
  };
  return Object.fromEntries(Object.entries(variables).map(([name, value]) => [name, encode(name, value)]));
}
