import { audience, column, concept, reference } from "../../writer/write-fields.js";
import type { WriteModel } from "../../writer/write-model.js";
import { ContactPointEntity } from "./contact-point.entity.js";
import { normalizedContact } from "./normalized-contact.js";
import type { contactPointInputs } from "./organization-write.inputs.js";

/** A post is on its organization's sheet, unless its holder is kept to the staff. */
const ownerOf = (position: string): string =>
  `(select ${position}.organization_id from person holder where holder.id = ${position}.person_id and holder.declared_audience < 3)`;

export const contactPointModel: WriteModel<(typeof contactPointInputs.names)[number]> = {
  type: "ContactPoint",
  entity: ContactPointEntity,
  ownedBy: `coalesce(record.organization_id, (select ${ownerOf("held")} from position held where held.id = record.position_id))`,
  fields: {
    organization: reference("organizationId", "Organization", "organization", "record.id"),
    position: reference("positionId", "Position", "position", ownerOf("record")),
    kind: column("kind"),
    label: column("label"),
    value: column("value"),
    rank: column("rank", 0),
    audience: audience("declaredAudience"),
    valueAudience: audience("valueAudience"),
    legalBasis: column("legalBasis"),
    noticeDate: column("noticeDate"),
    retentionDate: column("retentionDate"),
    source: concept("sourceId", "Source", "source"),
  },
  async refine(given, id, path, { runner }) {
    if (given.value === undefined && given.kind === undefined) return given;
    const [kept] =
      id === undefined ? [] : await runner.run<Kept>({ text: "select kind, value from contact_point where id = $1", values: [id] });
    const value = given.value === undefined ? kept?.value : (given.value as string | null);
    if (value == null) return given;
    return { ...given, value: normalizedContact(String(given.kind ?? kept?.kind), value, [...path, "value"]) };
  },
};

interface Kept {
  readonly kind: string;
  readonly value: string | null;
}
