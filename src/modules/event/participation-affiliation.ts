import { decodeNodeId, encodeNodeId } from "../../planner/node-id.js";
import type { GivenFields, WriteContext } from "../../writer/write-model.js";

interface Held {
  readonly organization: string;
  readonly role: string;
}

/**
 * A new part of a speaker keeps the affiliation that they had on the day: where nobody says it, that of the only post that they
 * certainly held then. Of several posts none is guessed.
 */
export async function keepAffiliation(
  given: GivenFields,
  id: string | undefined,
  path: readonly string[],
  { runner }: WriteContext,
): Promise<GivenFields> {
  const { role, person, event } = given;
  if (id !== undefined || role !== "SPEAKER" || person == null || event == null || given.organization != null) return given;
  const held = await runner.run<Held>({
    text: `select p.organization_id as organization, p.role from position p join event e on e.id = $2
      where p.person_id = $1 and p.certain @> (e.starts_at at time zone 'Europe/Paris')::date and p.audience <= 3`,
    values: [
      decodeNodeId(String(person), [...path, "person"].join(".")).uuid,
      decodeNodeId(String(event), [...path, "event"].join(".")).uuid,
    ],
  });
  const [only] = held;
  if (only === undefined || held.length > 1) return given;
  return { ...given, organization: encodeNodeId({ type: "Organization", uuid: only.organization }), title: given.title ?? only.role };
}
