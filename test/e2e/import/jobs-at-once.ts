import type { JobKind } from "../../../src/database/job-queue.js";

/** Does each job at once when it is told to: what a queue does, without its clock. */
export class JobsAtOnce {
  readonly asked: { readonly name: string; readonly data: object }[] = [];
  private readonly kinds = new Map<string, (data: never) => Promise<void>>();

  async add(name: string, data: object): Promise<void> {
    this.asked.push({ name, data });
  }

  async work<Data extends object>({ name, work }: JobKind<Data>): Promise<void> {
    this.kinds.set(name, work);
  }

  /** Its clock never strikes. */
  async daily(): Promise<void> {}

  async do(): Promise<string[]> {
    const jobs = this.asked.splice(0);
    for (const { name, data } of jobs) await this.kinds.get(name)?.(data as never);
    return jobs.map(({ name }) => name);
  }
}
