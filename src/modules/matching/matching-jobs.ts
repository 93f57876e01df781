import type { JobKind, JobQueue } from "../../database/job-queue.js";
import type { DuplicateScan } from "./duplicate-scan.js";

const SCAN = { name: "duplicate-scan", retries: 3, retrySeconds: 300, timeoutSeconds: 3_600 } as const;

/** At night, in Paris. */
const SCAN_TIME = [4, 5] as const;

export const MATCHING_JOBS = [SCAN];

/** From now on this process searches the directory for duplicates each night, unless another does; at once where it was filled just now. */
export async function startMatchingJobs(
  queue: Pick<JobQueue, "work" | "daily" | "add">,
  scan: Pick<DuplicateScan, "run">,
  { isFilled }: { readonly isFilled: boolean },
): Promise<void> {
  const search: JobKind<object> = { ...SCAN, work: async () => void (await scan.run()) };
  await queue.work(search);
  await queue.daily(SCAN.name, ...SCAN_TIME);
  if (isFilled) await queue.add(SCAN.name, {});
}
