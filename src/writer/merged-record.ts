import type { StatementRunner } from "../core/context.js";
import { encodeNodeId } from "../planner/node-id.js";
import { WriteRefusal } from "./write-refusal.js";

/**
 * What to say of a record that cannot be written since it is another by now: which one. Undefined for a record that was not merged,
 * or where the rank may not learn that it was.
 */
export async function mergedRefusal(
  runner: StatementRunner,
  type: string,
  id: string,
  rank: number,
  path: readonly string[],
): Promise<WriteRefusal | undefined> {
  const [redirect] = await runner.run<{ survivor_id: string }>({
    text: "select survivor_id from merge_redirect where merged_id = $1 and audience <= $2",
    values: [id, rank],
  });
  if (!redirect) return undefined;
  const survivor = encodeNodeId({ type, uuid: redirect.survivor_id });
  return new WriteRefusal(
    "NOT_FOUND",
    { fr: "Cet enregistrement a été fusionné dans un autre.", en: "This record was merged into another." },
    { path, remedy: { fr: `Écrivez celui qui demeure : ${survivor}.`, en: `Write the one that remains: ${survivor}.` } },
  );
}
