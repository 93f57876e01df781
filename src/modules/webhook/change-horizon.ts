import type { Audience } from "../../core/audience.js";
import type { StatementRunner } from "../../core/context.js";

/** A change that can no longer be preceded by another. */
export interface SettledChange {
  readonly position: string;
  readonly at: Date;
}

/** Where the change feed stands. Positions are whole numbers as text, and grow. */
export interface Horizon {
  /** Nothing will ever be added before it. */
  readonly position: string;
  /** Whether something stands at or after it, which settles when the transactions before it have ended. */
  readonly hasUnsettled: boolean;
  /** The last settled change that concerns each audience; none where there never was one. */
  readonly latest: ReadonlyMap<Audience, SettledChange>;
}

/** What the announcing of changes needs to know of the feed. */
export interface ChangeHorizon {
  look(runner: StatementRunner): Promise<Horizon>;
}
