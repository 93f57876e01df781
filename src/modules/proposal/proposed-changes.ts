import { coerceInputValue, type GraphQLInputType, type GraphQLSchema } from "graphql";
import { encodeNodeId } from "../../planner/node-id.js";
import type { GivenFields } from "../../writer/write-model.js";
import { invalidInput } from "../../writer/write-refusal.js";
import type { WrittenKind } from "../shared/record-mutations.js";
import { givenFields } from "../shared/write-inputs.js";

/** Fields of an update that are no change of the record's. */
const NO_CHANGES = ["id", "version", "source"];

/**
 * Reads proposed changes by the type's own update input, so that what could never be written is never proposed.
 * @throws WriteRefusal naming the first field at fault
 */
export function readChanges(schema: GraphQLSchema, kind: WrittenKind, changes: unknown, path: readonly string[]): GivenFields {
  if (typeof changes !== "object" || changes === null || Array.isArray(changes)) throw unreadable(path);
  const foreign = Object.keys(changes).find((name) => NO_CHANGES.includes(name) && !kind.inputs.names.includes(name));
  if (foreign !== undefined) throw unreadable([...path, foreign]);
  const id = encodeNodeId({ type: kind.name, uuid: "00000000-0000-7000-8000-000000000000" });
  const type = schema.getType(`Update${kind.name}Input`) as GraphQLInputType;
  const coerced = coerceInputValue({ ...changes, id }, type, (at) => {
    throw unreadable([...path, ...at.map(String)]);
  }) as object;
  const given = givenFields(coerced, kind.inputs.names);
  if (Object.keys(given).length > 0) return given;
  throw invalidInput(path, { fr: "Aucun champ n'est modifié.", en: "No field is changed." });
}

function unreadable(path: readonly string[]): Error {
  return invalidInput(
    path,
    { fr: "Cette modification n'a pas la forme attendue.", en: "This change has not the form expected." },
    {
      fr: "Reprenez les champs de l'entrée « Update…Input » du type de l'enregistrement.",
      en: 'Take the fields of the input "Update…Input" of the record\'s type.',
    },
  );
}
