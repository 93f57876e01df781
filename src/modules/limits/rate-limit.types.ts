import { Field, Int, ObjectType } from "type-graphql";
import type { Allowance } from "../../core/allowance.js";
import { DateTimeScalar } from "../shared/scalars.js";

@ObjectType("RateLimit", {
  description:
    "What the asker may still ask, in points: by key or token, and without one by network address. Points come back evenly, `limit` a minute. The same figures stand in the headers `RateLimit` and `RateLimit-Policy`.",
})
export class RateLimitType implements Allowance {
  @Field(() => Int, {
    description: "Points that come back in a minute, and that can be saved up at most; 2147483647 where nothing is limited.",
  })
  limit!: number;

  @Field(() => Int, {
    description:
      "Points of this operation, counted before it runs. Each object that may be answered is 1, and 1 more for each further 20 plain fields asked of it; what a page holds counts its size (`first` or `last`, 25 by default) times, an edge and its record as one; a list without pages counts an estimate; `totalCount` is 10, `search` 20, `facets` 100, introspection 100, a record written 10, and a root field at least 1.",
  })
  cost!: number;

  @Field(() => Int, { description: "Points left after this operation. An estimate: several servers may be spending them." })
  remaining!: number;

  @Field(() => DateTimeScalar, { description: "When all points are back, if nothing more is asked until then." })
  resetAt!: Date;
}
