import type { Audience } from "./audience.js";
import type { Language } from "./language.js";

/** Who asks: today anyone, as PUBLIC; keys and tokens give the other audiences. */
export interface Viewer {
  readonly audience: Audience;
}

/** One SQL statement with its parameters. A `name` makes it a prepared statement of the connection that runs it. */
export interface Statement {
  readonly name?: string;
  readonly text: string;
  readonly values: readonly unknown[];
}

/** Runs statements on connections of one database role: what the tables' names mean, and what is visible, depends on it. */
export interface StatementRunner {
  run<Row extends object>(statement: Statement): Promise<Row[]>;
}

/** What a request carries through every layer. Knows nothing of HTTP and nothing of GraphQL. */
export interface RequestContext {
  readonly requestId: string;
  readonly viewer: Viewer;
  readonly language: Language;
  /** "Today" (Europe/Paris, YYYY-MM-DD), fixed once a request so that its parts agree. */
  readonly today: string;
  /** Reads as the viewer's audience. */
  readonly reader: StatementRunner;
}
