import type { RequestContext, StatementRunner } from "../core/context.js";

/** What the audit is told of a write besides who asks for it. */
export type ActorNotes = Readonly<Record<string, string>>;

export function actorOf({ viewer, requestId }: RequestContext, notes: ActorNotes = {}): Readonly<Record<string, unknown>> {
  return { credential: viewer.credential?.id, name: viewer.credential?.name, audience: viewer.audience, request: requestId, ...notes };
}

/** Says to the rest of the transaction who writes: the database's audit keeps it with each change. */
export async function nameActor(runner: StatementRunner, context: RequestContext, notes: ActorNotes = {}): Promise<void> {
  await runner.run({ text: "select set_config('maillage.actor', $1, true)", values: [JSON.stringify(actorOf(context, notes))] });
}
