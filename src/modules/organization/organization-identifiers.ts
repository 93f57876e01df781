import { v7 as uuidv7 } from "uuid";
import { audienceRank } from "../../core/audience.js";
import type { WriteContext, WriteField } from "../../writer/write-model.js";
import { invalidInput, WriteRefusal } from "../../writer/write-refusal.js";
import { writesAll } from "../../writer/write-rights.js";
import { normalizedIdentifier } from "./identifier.plan.js";
import type { IdentifierInput } from "./organization.inputs.js";

const taken = { fr: "Une autre organisation porte déjà cet identifiant.", en: "Another organization already bears this identifier." };

const forTheCentre = {
  fr: "Les identifiants sont tenus par le centre de ressources.",
  en: "Identifiers are kept by the resource centre.",
};
const propose = { fr: "Proposez la modification (proposeChange).", en: "Propose the change (proposeChange)." };

const SAME = "i.scheme = w.scheme and i.value = w.value and i.source_id is not distinct from w.source_id";

/** The identifiers given ($2, JSON) as rows `w`, with their sources' ids. */
const GIVEN = `(select w.id, w.scheme, w.value, s.id as source_id
  from json_to_recordset($2) w(id uuid, scheme text, value text, source text) left join source s on s.name = w.source)`;

/** An organization's identifiers, and no others. One that another organization bears is a duplicate of it. */
export const identifiers: WriteField = {
  async links(id, value, path, context) {
    // To say that one is taken would tell of an organization that the member may not see; and tokens find their organization by them.
    if (!writesAll(context.viewer)) throw invalidInput(path, forTheCentre, propose);
    const rows = await addedTo(id, (value as readonly IdentifierInput[] | null) ?? [], path, context);
    await context.runner.run({
      text: `delete from identifier i where i.organization_id = $1 and not exists (select 1 from ${GIVEN} w where ${SAME})`,
      values: [id, rows],
    });
  },
};

/** Adds identifiers to those that the organization bears. @returns them as JSON rows */
async function addedTo(id: string, given: readonly IdentifierInput[], path: readonly string[], { runner }: WriteContext): Promise<string> {
  const wanted = given.map((one, index) => ({ id: uuidv7(), ...identifierRow(one, [...path, String(index)]) }));
  const values = [id, JSON.stringify(wanted)] as const;
  const [borne] = await runner.run<{ organization_id: string; audience: number }>({
    text: `select i.organization_id, o.audience from identifier i join ${GIVEN} w on ${SAME} join organization o on o.id = i.organization_id
      where i.organization_id <> $1 limit 1`,
    values,
  });
  // What is archived cannot be shown.
  if (borne) throw borne.audience <= audienceRank("STAFF") ? duplicate(borne.organization_id, path) : invalidInput(path, taken);
  await runner.run({
    text: `insert into identifier (id, organization_id, scheme, value, source_id) select w.id, $1, w.scheme, w.value, w.source_id from ${GIVEN} w
      where not exists (select 1 from identifier i where i.organization_id = $1 and ${SAME})`,
    values,
  });
  return values[1];
}

/** An identifier in the form in which it is kept. @throws ExpectedError when it has not the form of its scheme */
export function identifierRow({ scheme, value, source }: IdentifierInput, path: readonly string[]) {
  return { scheme, value: normalizedIdentifier(scheme, value, [...path, "value"].join(".")), source: source ?? null };
}

function duplicate(uuid: string, path: readonly string[]): WriteRefusal {
  return new WriteRefusal("DUPLICATE_FOUND", taken, {
    path,
    existing: { type: "Organization", uuid },
    remedy: {
      fr: "Modifiez l'organisation existante, ou fusionnez les deux.",
      en: "Change the existing organization, or merge the two.",
    },
  });
}
