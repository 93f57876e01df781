import { type Audience, audienceRank } from "../../core/audience.js";
import type { StatementRunner } from "../../core/context.js";
import { invalidInput } from "../../writer/write-refusal.js";

/** @throws WriteRefusal when one may not register for the event now; an event that `audience` does not see is left to who looks for it */
export async function assertOpen(runner: StatementRunner, event: string, audience: Audience, path: readonly string[]): Promise<void> {
  const [found] = await runner.run<{ is_early: boolean; is_late: boolean }>({
    text: `select coalesce(now() < registration_opens_at, false) as is_early,
        registration_opens_at is null or now() >= least(registration_closes_at, starts_at) as is_late
      from event where id = $1 and audience <= $2`,
    values: [event, audienceRank(audience)],
  });
  if (found?.is_early) {
    throw invalidInput([...path, "event"], { fr: "Les inscriptions ne sont pas encore ouvertes.", en: "Registration is not open yet." });
  }
  if (found?.is_late) {
    throw invalidInput(
      [...path, "event"],
      { fr: "On ne peut pas s'inscrire à cette rencontre, ou plus.", en: "One cannot register for this event, or no longer." },
      { fr: "Adressez-vous au centre de ressources.", en: "Turn to the resource centre." },
    );
  }
}
