import type { JobKind, JobQueue } from "../../database/job-queue.js";
import type { ImportService } from "./import.service.js";
import { importProfiles } from "./profiles/index.js";

const PLAN = { name: "import-plan", retries: 3, retrySeconds: 30, timeoutSeconds: 7_200 } as const;
const APPLY = { name: "import-apply", retries: 10, retrySeconds: 30, timeoutSeconds: 7_200 } as const;
const UNDO = { name: "import-undo", retries: 10, retrySeconds: 30, timeoutSeconds: 7_200 } as const;

/** Asked for at each start: waits, by being tried again, until no process imports. */
const RESUME = { name: "import-resume", retries: 12, retrySeconds: 5, timeoutSeconds: 60 } as const;

/** At night, in Paris: what files said is kept for thirty days, whether or not others come. */
const FORGET = { name: "import-forget", retries: 3, retrySeconds: 300, timeoutSeconds: 900 } as const;
const FORGET_TIME = [3, 40] as const;

export const IMPORT_JOBS = [PLAN, APPLY, UNDO, RESUME, FORGET];

export interface ImportJob {
  readonly id: string;
  readonly requestedBy: string;
}

export type ImportQueue = Pick<JobQueue, "add">;

export const planJob = PLAN.name;
export const applyJob = APPLY.name;
export const undoJob = UNDO.name;

const RESUMED = { READING: planJob, PLANNING: planJob, APPLYING: applyJob, UNDOING: undoJob } as const;

/** From now on this process plans and applies the imports that were uploaded, and takes back those that are to be undone, one at a time; those that a dead process left, first. */
export async function startImportJobs(queue: Pick<JobQueue, "add" | "work" | "daily">, imports: ImportService): Promise<void> {
  const plan: JobKind<ImportJob> = {
    ...PLAN,
    work: async ({ id, requestedBy }) => {
      await imports.planReceived(id, ({ profile, mapping, files, is_complete }) => ({
        profile: profileNamed(profile, mapping),
        files,
        isComplete: is_complete,
        actor: { name: requestedBy },
      }));
    },
  };
  const apply: JobKind<ImportJob> = {
    ...APPLY,
    work: async ({ id, requestedBy }) => void (await imports.apply(id, { name: requestedBy })),
  };
  const undo: JobKind<ImportJob> = {
    ...UNDO,
    work: async ({ id, requestedBy }) => void (await imports.undo(id, { name: requestedBy })),
  };
  const resume: JobKind<object> = {
    ...RESUME,
    work: async () => {
      const left = await imports.interrupted();
      if (left === undefined) throw new Error("An import is under way");
      for (const { id, state, requestedBy } of left) await queue.add(RESUMED[state], { id, requestedBy });
    },
  };
  await queue.work(plan);
  await queue.work(apply);
  await queue.work(undo);
  const forget: JobKind<object> = { ...FORGET, work: () => imports.forgetOld() };
  await queue.work(resume);
  await queue.work(forget);
  await queue.daily(FORGET.name, ...FORGET_TIME);
  await queue.add(RESUME.name, {});
}

/** @throws OperatorError for a mapping with mistakes */
export function profileNamed(name: string, mapping: string | null) {
  const factory = importProfiles.get(name);
  if (!factory) throw new Error("The profile of an import is gone");
  return factory(mapping === null ? undefined : { name: "mapping", text: mapping });
}
