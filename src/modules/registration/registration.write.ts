import { decodeNodeId, encodeNodeId } from "../../planner/node-id.js";
import { column, reference } from "../../writer/write-fields.js";
import type { GivenFields, WriteContext, WriteModel } from "../../writer/write-model.js";
import { forbidden, invalidInput } from "../../writer/write-refusal.js";
import { writesAll, writtenOrganization } from "../../writer/write-rights.js";
import { assertOpen } from "./open-event.js";
import { RegistrationEntity } from "./registration.entity.js";
import type { registrationInputs } from "./registration-write.inputs.js";

/** A registration is on its organization's sheet while the members see the meeting, and the organization who comes. */
const OWNER = `(select record.organization_id from event where event.id = record.event_id and event.audience <= 1 and (
  record.person_id is null or exists (select from person who where who.id = record.person_id and (who.audience <= 1 or who.declared_audience < 3
    and exists (select from position held where held.person_id = who.id and held.organization_id = record.organization_id and held.audience <= 3)))))`;

/** The status is not written: the database gives the places. */
export const registrationModel: WriteModel<(typeof registrationInputs.names)[number]> = {
  type: "Registration",
  entity: RegistrationEntity,
  ownedBy: OWNER,
  fields: {
    event: reference("eventId", "Event", "event"),
    person: reference("personId", "Person", "person"),
    organization: reference("organizationId", "Organization", "organization", "record.id"),
    givenName: column("givenName"),
    familyName: column("familyName"),
    email: column("email"),
    organizationName: column("organizationName"),
    category: column("category"),
  },
  refine: keepToRules,
};

/** The staff registers anyone, at any time; a member registers people who work for it, while registration is open. */
async function keepToRules(given: GivenFields, id: string | undefined, path: readonly string[], write: WriteContext): Promise<GivenFields> {
  if (id !== undefined && "event" in given) await assertSameEvent(given, id, path, write);
  const own = writtenOrganization(write.viewer);
  if (writesAll(write.viewer) || own === undefined) return given;
  assertOwnOrganization(given.organization, own, path);
  const refined =
    id === undefined && given.organization == null ? { ...given, organization: encodeNodeId({ type: "Organization", uuid: own }) } : given;
  const { event, person } = refined;
  if (id === undefined && event != null) {
    await assertOpen(write.runner, decodeNodeId(event, [...path, "event"].join(".")).uuid, write.viewer.audience, path);
  }
  if (person != null) await assertOwnPerson(decodeNodeId(person, [...path, "person"].join(".")).uuid, own, path, write);
  return refined;
}

/** Said before anything is looked up: whether an address is registered already is not told of another organization's registrations. */
function assertOwnOrganization(organization: unknown, own: string, path: readonly string[]): void {
  if (organization != null && decodeNodeId(organization, [...path, "organization"].join(".")).uuid !== own) throw forbidden();
}

async function assertSameEvent(given: GivenFields, id: string, path: readonly string[], { runner }: WriteContext): Promise<void> {
  const event = decodeNodeId(given.event, [...path, "event"].join("."));
  const [same] = await runner.run({ text: "select from registration where id = $1 and event_id = $2", values: [id, event.uuid] });
  if (same) return;
  throw invalidInput(
    [...path, "event"],
    { fr: "Une inscription ne change pas de rencontre.", en: "A registration stays with its event." },
    { fr: "Annulez-la, puis inscrivez la personne à l'autre.", en: "Cancel it, then register the person for the other." },
  );
}

async function assertOwnPerson(person: string, organization: string, path: readonly string[], { runner }: WriteContext): Promise<void> {
  const [held] = await runner.run({
    text: `select from position held join person holder on holder.id = held.person_id and holder.declared_audience < 3
      where held.person_id = $1 and held.organization_id = $2 and held.audience <= 3
      and held.possible @> (now() at time zone 'Europe/Paris')::date limit 1`,
    values: [person, organization],
  });
  if (held) return;
  throw invalidInput([...path, "person"], {
    fr: "Vous inscrivez les personnes en poste dans votre organisation.",
    en: "You register people who hold a post in your organization.",
  });
}
