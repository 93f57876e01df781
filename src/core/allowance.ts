/** What the caller may still ask, in points (docs/limits.md). Without a limit, `limit` and `remaining` are {@link NO_LIMIT}. */
export interface Allowance {
  /** Points that come back in a minute, and that can be saved up at most. */
  readonly limit: number;
  /** Points of the operation that is being answered. */
  readonly cost: number;
  /** Points left after it. */
  readonly remaining: number;
  /** When all points are back if nothing more is asked. */
  readonly resetAt: Date;
}

/** The largest Int of GraphQL. */
export const NO_LIMIT = 2_147_483_647;
