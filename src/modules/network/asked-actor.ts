import type { RequestContext } from "../../core/context.js";
import { ExpectedError } from "../../core/errors.js";
import { decodeNodeId } from "../../planner/node-id.js";
import type { ActorId } from "./network-answers.js";
import type { NetworkQuestions } from "./network-questions.js";
import type { Sight } from "./sight.js";

/**
 * Whom an id means: itself or, of a record that was merged, the one that it is now. One that is unknown or hidden stays what it is, and
 * has no ties.
 * @throws ExpectedError INVALID_ID for what is no id of an actor, whatever there is
 */
export async function askedActor(
  { reader }: RequestContext,
  questions: NetworkQuestions,
  sight: Sight,
  id: string,
  argument: string,
): Promise<ActorId> {
  const { type, uuid } = decodeNodeId(id, argument);
  if (type !== "Organization" && type !== "Person") throw noActor(argument);
  const asked: ActorId = { type, uuid };
  if (questions.isSeen(asked, sight)) return asked;
  const [survivor] = await reader.run<{ id: string }>({
    name: "network_survivor",
    text: "select survivor_id as id from merge_redirect where merged_id = $1",
    values: [uuid],
  });
  return survivor ? { type, uuid: survivor.id } : asked;
}

function noActor(argument: string): ExpectedError {
  return new ExpectedError(
    "INVALID_ID",
    {
      fr: `« ${argument} » attend l'identifiant d'une organisation ou d'une personne.`,
      en: `"${argument}" takes the id of an organization or of a person.`,
    },
    {
      argument,
      remedy: {
        fr: "Donnez l'« id » d'un objet Organization ou Person.",
        en: 'Send the "id" of an Organization or of a Person.',
      },
    },
  );
}
