import { v7 as uuidv7 } from "uuid";
import { audience, codes, column, group, reference } from "../../writer/write-fields.js";
import type { WriteField, WriteModel } from "../../writer/write-model.js";
import { WriteRefusal } from "../../writer/write-refusal.js";
import { ContactPointEntity } from "./contact-point.entity.js";
import { normalizedIdentifier } from "./identifier.plan.js";
import { OrganizationEntity } from "./organization.entity.js";
import type { IdentifierInput } from "./organization.inputs.js";
import type { contactPointInputs, organizationInputs } from "./organization.write-inputs.js";

/** An organization's identifiers, and no others. One that another organization bears is a duplicate of it. */
const identifiers: WriteField = {
  async links(id, value, path, { runner }) {
    const wanted = ((value as readonly IdentifierInput[] | null) ?? []).map((given, index) => ({
      scheme: given.scheme,
      value: normalizedIdentifier(given.scheme, given.value, [...path, String(index), "value"].join(".")),
      source: given.source ?? null,
    }));
    const rows = JSON.stringify(wanted.map((one) => ({ id: uuidv7(), ...one })));
    const given = `(select w.id, w.scheme, w.value, s.id as source_id
      from json_to_recordset($2) w(id uuid, scheme text, value text, source text) left join source s on s.name = w.source)`;
    const [taken] = await runner.run<{ organization_id: string }>({
      text: `select i.organization_id from identifier i join ${given} w on i.scheme = w.scheme and i.value = w.value and i.source_id is not distinct from w.source_id
        where i.organization_id <> $1 limit 1`,
      values: [id, rows],
    });
    if (taken) throw duplicate(taken.organization_id, path);
    await runner.run({
      text: `delete from identifier i where i.organization_id = $1
        and not exists (select 1 from ${given} w where i.scheme = w.scheme and i.value = w.value and i.source_id is not distinct from w.source_id)`,
      values: [id, rows],
    });
    await runner.run({
      text: `insert into identifier (id, organization_id, scheme, value, source_id) select w.id, $1, w.scheme, w.value, w.source_id from ${given} w
        where not exists (select 1 from identifier i where i.organization_id = $1 and i.scheme = w.scheme and i.value = w.value and i.source_id is not distinct from w.source_id)`,
      values: [id, rows],
    });
  },
};

function duplicate(uuid: string, path: readonly string[]): WriteRefusal {
  return new WriteRefusal(
    "DUPLICATE_FOUND",
    { fr: "Une autre organisation porte déjà cet identifiant.", en: "Another organization already bears this identifier." },
    {
      path,
      existing: { type: "Organization", uuid },
      remedy: {
        fr: "Modifiez l'organisation existante, ou fusionnez les deux.",
        en: "Change the existing organization, or merge the two.",
      },
    },
  );
}

export const organizationModel: WriteModel<(typeof organizationInputs.names)[number]> = {
  type: "Organization",
  entity: OrganizationEntity,
  ownedBy: "record.id",
  fields: {
    kind: column("kind"),
    name: column("name"),
    acronym: column("acronym"),
    otherNames: { columns: (value) => ({ otherNames: value ?? [] }) },
    description: column("description"),
    identifiers,
    foundedOn: column("foundedOn"),
    dissolvedOn: column("dissolvedOn"),
    location: group({ latitude: "latitude", longitude: "longitude" }),
    parent: reference("parentId", "Organization", "organization"),
    themes: codes({ table: "organization_theme", owner: "organization_id", concept: "theme_id", concepts: "theme" }),
    territories: codes({ table: "organization_territory", owner: "organization_id", concept: "territory_id", concepts: "territory" }),
    verifiedOn: column("verifiedOn"),
    audience: audience("declaredAudience"),
  },
};

export const contactPointModel: WriteModel<(typeof contactPointInputs.names)[number]> = {
  type: "ContactPoint",
  entity: ContactPointEntity,
  ownedBy: "coalesce(record.organization_id, (select p.organization_id from position p where p.id = record.position_id))",
  fields: {
    organization: reference("organizationId", "Organization", "organization"),
    position: reference("positionId", "Position", "position"),
    kind: column("kind"),
    label: column("label"),
    value: column("value"),
    rank: { columns: (value) => ({ rank: value ?? 0 }) },
    audience: audience("declaredAudience"),
    valueAudience: audience("valueAudience"),
    legalBasis: column("legalBasis"),
    noticeDate: column("noticeDate"),
    retentionDate: column("retentionDate"),
  },
};
