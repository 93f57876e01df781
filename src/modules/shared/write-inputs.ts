import { type ClassType, Field, ID, InputType, Int } from "type-graphql";
import type { UpsertItem } from "../../writer/record-upserts.js";
import type { GivenFields } from "../../writer/write-model.js";
import { ExternalKeyInput } from "./external-key.inputs.js";

type ReturnType = Parameters<typeof Field>[0] extends infer T ? T : never;

/** One field of the inputs that write a kind of record. */
export interface InputField {
  readonly type: () => unknown;
  /** What it means, as a sentence; the same for creating and for changing. */
  readonly description: string;
  /** Whether a record cannot be created without it. */
  readonly isRequired?: boolean;
}

/** How a kind of record is called. */
export interface RecordNoun {
  /** With its article, e.g. "an organization". */
  readonly one: string;
  /** E.g. "people". */
  readonly many: string;
}

/** The input's field by which an upsert knows a record again. */
interface KeyField extends InputField {
  readonly name: string;
}

export interface WriteInputs<Fields extends string = string> {
  readonly create: ClassType;
  readonly update: ClassType;
  readonly upsert: ClassType;
  readonly upsertAll: ClassType;
  readonly names: readonly Fields[];
  readonly key: string;
}

const externalKey: KeyField = {
  name: "key",
  type: () => ExternalKeyInput,
  description: "By what a source knows it: the record that it knows so is changed; when there is none, one is created.",
};

const version: InputField = {
  type: () => Int,
  description:
    "The version that you read. When the record has changed since, nothing is done and the answer says so; absent, the last writer wins.",
};

const source: InputField = {
  type: () => ID,
  description:
    "The id of the source that says so. A field of which a source is believed before it keeps its value; absent, it is the centre's own word, which wins.",
};

/** How many records one mutation takes. */
export const MAX_ITEMS = 500;

/**
 * The inputs of a kind of record: `CreateXInput` with its required fields, `UpdateXInput` where every field may be absent (it is left
 * as it is) or null (it is emptied), with the record's id and the version that the caller read, and `UpsertXInput` with its key.
 */
export function writeInputs<Fields extends string>(
  name: string,
  plural: string,
  noun: RecordNoun,
  fields: Readonly<Record<Fields, InputField>>,
  key: KeyField = externalKey,
): WriteInputs<Fields> {
  const create = inputClass(`Create${name}Input`, `What to know of ${noun.one} that is new to the directory.`);
  const update = inputClass(`Update${name}Input`, `Changes to ${noun.one}: a field that is absent is left as it is, null empties it.`);
  const upsert = inputClass(
    `Upsert${name}Input`,
    `What to know of ${noun.one}, new or not: a field that is absent is left as it is, null empties it. A new one needs what creating one needs.`,
  );
  addField(update, "id", { type: () => ID, description: `The id of what is changed, of type ${name}.`, isRequired: true });
  addField(upsert, key.name, { ...key, isRequired: true });
  for (const input of [update, upsert]) addField(input, "version", version);
  // Records that keep their source as a field of their own say by it who speaks.
  if (!("source" in fields)) for (const input of [create, update]) addField(input, "source", source);
  for (const [field, definition] of Object.entries<InputField>(fields)) {
    addField(create, field, definition);
    for (const input of [update, upsert]) addField(input, field, { ...definition, isRequired: false });
  }
  const upsertAll = inputClass(`Upsert${plural}Input`, `Several ${noun.many} to write together: all of them, or none.`);
  addField(upsertAll, "items", { type: () => [upsert], description: `The ${noun.many}, 1 to ${MAX_ITEMS}.`, isRequired: true });
  return { create, update, upsert, upsertAll, names: Object.keys(fields) as Fields[], key: key.name };
}

/** The fields of a model that an input gives. */
export function givenFields(input: object, names: readonly string[]): GivenFields {
  return Object.fromEntries(Object.entries(input).filter(([name, value]) => names.includes(name) && value !== undefined));
}

export function upsertItem(input: object, { names, key }: WriteInputs): UpsertItem {
  const given = input as Readonly<Record<string, unknown>>;
  return { key: given[key], version: (given.version as number | null | undefined) ?? undefined, given: givenFields(input, names) };
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
