import type { JobKind, JobQueue } from "../../database/job-queue.js";
import type { FeedCompaction } from "./feed-compaction.js";
import type { LateReceipts } from "./late-receipts.js";

const COMPACTION = { name: "change-feed-compaction", retries: 3, retrySeconds: 300, timeoutSeconds: 1_800 } as const;
const LATE_RECEIPTS = { name: "late-erasure-receipts", retries: 8, retrySeconds: 300, timeoutSeconds: 300 } as const;

/** At night and in the morning, in Paris. */
const COMPACTION_TIME = [2, 40] as const;
const LATE_RECEIPTS_TIME = [8, 5] as const;

export const SYNC_JOBS = [COMPACTION, LATE_RECEIPTS];

/** From now on this process tidies the feed and looks for late confirmations each day, unless another does. */
export async function startSyncJobs(
  queue: Pick<JobQueue, "work" | "daily">,
  compaction: FeedCompaction,
  lateReceipts: LateReceipts,
): Promise<void> {
  const compact: JobKind<object> = { ...COMPACTION, work: async () => void (await compaction.run()) };
  const remind: JobKind<object> = { ...LATE_RECEIPTS, work: async () => void (await lateReceipts.run()) };
  await queue.work(compact);
  await queue.work(remind);
  await queue.daily(COMPACTION.name, ...COMPACTION_TIME);
  await queue.daily(LATE_RECEIPTS.name, ...LATE_RECEIPTS_TIME);
}
