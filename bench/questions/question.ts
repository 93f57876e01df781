import type { Random } from "../random.js";

export type Variables = Readonly<Record<string, unknown>>;

/** What is asked of every server alike. */
export interface Question {
  readonly key: string;
  /** For the table of results. */
  readonly title: string;
  /** The GraphQL document; its hand-written peer is in peers/hand-sql, under the same key. */
  readonly document: string;
  /** Its score and highlights are Maillage's own: nothing else answers alike, so there is nothing to compare. */
  readonly isAskedOfMaillageAlone?: boolean;
  /** Ordinary resolvers have no change feed. */
  readonly isLeftOutByOrdinary?: boolean;
  /** Ids are uuids here; see `nodeIds`. */
  /** Where answers are alike though not equal: whether two are. Ids are uuids here. */
  agree?(one: unknown, other: unknown): boolean;
  draw(random: Random, organizations: number): Variables;
  /** The variables that are ids, with the type that they are of: Maillage's are opaque. */
  readonly nodeIds?: Readonly<Record<string, string>>;
}
