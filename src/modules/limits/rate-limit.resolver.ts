import { Ctx, Query, Resolver } from "type-graphql";
import type { RequestContext } from "../../core/context.js";
import { RateLimitType } from "./rate-limit.types.js";

@Resolver()
export class RateLimitResolver {
  @Query(() => RateLimitType, { description: "What this operation costs, and what the asker may still ask before having to wait." })
  rateLimit(@Ctx() { allowance }: RequestContext): RateLimitType {
    if (!allowance) throw new Error("Only a request over HTTP has an allowance");
    return allowance;
  }
}
