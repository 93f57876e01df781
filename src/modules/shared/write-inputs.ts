import { type ClassType, Field, ID, InputType, Int } from "type-graphql";
import type { GivenFields } from "../../writer/record-writer.js";

type ReturnType = Parameters<typeof Field>[0] extends infer T ? T : never;

/** One field of the inputs that write a kind of record. */
export interface InputField {
  readonly type: () => unknown;
  /** What it means, as a sentence; the same for creating and for changing. */
  readonly description: string;
  /** Whether a record cannot be created without it. */
  readonly isRequired?: boolean;
}

export interface WriteInputs<Fields extends string = string> {
  readonly create: ClassType;
  readonly update: ClassType;
  readonly names: readonly Fields[];
}

/**
 * The inputs of a kind of record: `CreateXInput` with its required fields, `UpdateXInput` where every field may be absent (it is left
 * as it is) or null (it is emptied), with the record's id and the version that the caller read.
 */
export function writeInputs<Fields extends string>(
  name: string,
  noun: string,
  fields: Readonly<Record<Fields, InputField>>,
): WriteInputs<Fields> {
  const create = inputClass(`Create${name}Input`, `What to know of a new ${noun}.`);
  const update = inputClass(`Update${name}Input`, `Changes to a ${noun}: a field that is absent is left as it is, null empties it.`);
  addField(update, "id", { type: () => ID, description: `The id of the ${noun} to change.`, isRequired: true });
  addField(update, "version", {
    type: () => Int,
    description:
      "The version that you read. When the record has changed since, nothing is done and the answer says so; absent, the last writer wins.",
  });
  for (const [field, definition] of Object.entries<InputField>(fields)) {
    addField(create, field, definition);
    addField(update, field, { ...definition, isRequired: false });
  }
  return { create, update, names: Object.keys(fields) as Fields[] };
}

/** The fields of a model that an input gives. */
export function givenFields(input: object, names: readonly string[]): GivenFields {
  return Object.fromEntries(Object.entries(input).filter(([name, value]) => names.includes(name) && value !== undefined));
}

function inputClass(name: string, description: string): ClassType {
  const input = class {};
  Object.defineProperty(input, "name", { value: name });
  InputType(name, { description })(input);
  return input;
}

function addField(input: ClassType, name: string, { type, description, isRequired = false }: InputField): void {
  Field(type as ReturnType & (() => never), { nullable: !isRequired, description })(input.prototype as object, name);
}
