export { PointLeases } from "./point-leases.js";
export { type Account, RateLimiter, type Spending } from "./rate-limiter.js";
