import type { RequestContext } from "../core/context.js";
import { PAGE, pageQueryOf } from "./page-query.js";
import type { OperationRun, PlannedReader } from "./planned-reader.js";
import { RawJson } from "./raw-json.js";

/** One page for a subscriber. */
export interface SubscribedPage {
  /** The answer's `data`, with what the client selected and nothing else. */
  readonly data: RawJson;
  /** Where to go on from. */
  readonly cursor: string;
  readonly hasMore: boolean;
  /** How many changes it tells of. */
  readonly changes: number;
}

/** What stands first in the object of each page; whatever the client selected comes after. */
const PLACE = /^(\{"\w+":\{)"\$cursor":"([\w-]+)","\$hasMore":(true|false),"\$changes":(\[[^\]]*\]),?/;

/** Reads subscriptions to the change feed page by page, each by the statement that a query of the same selection has. */
export class PlannedPages {
  constructor(private readonly reader: Pick<PlannedReader, "answer">) {}

  /**
   * @param after the cursor of the page before; undefined for the first, which goes on from where the client says
   * @throws ExpectedError as the query does
   */
  async page(run: OperationRun, after: string | undefined, context: RequestContext): Promise<SubscribedPage> {
    const query = pageQueryOf(run);
    const variables = { ...run.variables, [PAGE.after]: after ?? query.after(run.variables) };
    const json = await this.reader.answer({ ...query.page, variables }, context);
    const [place, start, cursor, hasMore, changes] = PLACE.exec(json) ?? [];
    if (place === undefined || start === undefined || cursor === undefined) throw new Error("A page does not say where it ends");
    return {
      data: new RawJson(start + json.slice(place.length)),
      cursor,
      hasMore: hasMore === "true",
      changes: changes?.match(/\{/g)?.length ?? 0,
    };
  }
}
