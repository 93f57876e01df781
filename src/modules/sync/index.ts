export { awaitedConsumers } from "./awaited-consumers.js";
export { CHANGE_CHANNEL } from "./change-channel.js";
export { Consumers } from "./consumers.js";
export { FeedCompaction } from "./feed-compaction.js";
export { feedLag } from "./feed-lag.js";
export { FeedPulse } from "./feed-pulse.js";
export { FeedWatch } from "./feed-watch.js";
export { LateReceipts } from "./late-receipts.js";
export { SYNC_JOBS, startSyncJobs } from "./sync-jobs.js";
