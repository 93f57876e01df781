import type { OrganizationEditQuery } from "../../graphql/operations/OrganizationEdit.js";
import type { Choice } from "../../parts/record-form/field.js";

/** Territories to choose from; neighbourhoods bear names of two generations, which their codes tell apart. */
export function territoryChoices({ edges }: OrganizationEditQuery["territories"]): readonly Choice[] {
  return edges.map(({ node: { code, name, kind } }) => ({ value: code, label: kind === "QPV" ? `${name} (${code})` : name }));
}
