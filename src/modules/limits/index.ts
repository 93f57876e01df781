export { PointLeases } from "./point-leases.js";
export { type Account, type PointsPerMinute, RateLimiter, type Spending } from "./rate-limiter.js";
