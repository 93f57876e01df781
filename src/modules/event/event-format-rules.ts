import { decodeNodeId } from "../../planner/node-id.js";
import type { GivenFields, WriteContext } from "../../writer/write-model.js";
import { invalidInput } from "../../writer/write-refusal.js";

const HOUR_MS = 3_600_000;

/** How long a meeting lasts when nobody says: an « autour de » from 17:00 to 19:00, a « zoom sur » a morning. */
const USUAL_HOURS: Readonly<Record<string, number>> = { AUTOUR_DE: 2, ZOOM_SUR: 3 };

/**
 * What a format says of a meeting that nobody wrote: when it ends. What it says else is a habit, from which `remarks` tell the
 * departures; only what would make no sense is refused: a cycle within a cycle, a session of what is no cycle.
 */
export async function keepToFormat(
  given: GivenFields,
  id: string | undefined,
  path: readonly string[],
  { runner }: WriteContext,
): Promise<GivenFields> {
  if (given.cycle != null) await assertCycle(given, id, path, runner);
  const hours = USUAL_HOURS[String(given.format)];
  if (id !== undefined || hours === undefined || "endsAt" in given || !(given.startsAt instanceof Date)) return given;
  return { ...given, endsAt: new Date(given.startsAt.getTime() + hours * HOUR_MS) };
}

async function assertCycle(
  given: GivenFields,
  id: string | undefined,
  path: readonly string[],
  runner: WriteContext["runner"],
): Promise<void> {
  const cycle = decodeNodeId(String(given.cycle), [...path, "cycle"].join("."));
  const [found] = await runner.run<{ format: string; own: string | null }>({
    text: "select c.format, (select e.format from event e where e.id = $2) as own from event c where c.id = $1",
    values: [cycle.uuid, id ?? null],
  });
  if (!found) return;
  if (found.format !== "TRAINING_CYCLE") {
    throw invalidInput(
      [...path, "cycle"],
      { fr: "Seul un cycle de formation a des séances.", en: "Only a training cycle has sessions." },
      { fr: "Donnez l'identifiant d'une rencontre de format TRAINING_CYCLE.", en: "Give the id of an event of format TRAINING_CYCLE." },
    );
  }
  if ((given.format ?? found.own) === "TRAINING_CYCLE") {
    throw invalidInput([...path, "cycle"], { fr: "Un cycle n'est pas la séance d'un autre.", en: "A cycle is no session of another." });
  }
}
