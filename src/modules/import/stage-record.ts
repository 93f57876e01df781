import { CheckedFields } from "./checked-fields.js";
import type { NamedPerson, RowOrigin, RowProblem } from "./imported-record.js";
import { stagedId } from "./staged-id.js";
import { externalKeyOf, naturalKey } from "./staged-key.js";
import { refTo, type StagedRecord, type StagedType } from "./staged-record.js";

/** What cutting needs to know besides the row. */
export interface CuttingContext {
  /** Codes of the directory. */
  readonly themes: ReadonlySet<string>;
  readonly territories: ReadonlySet<string>;
  warn(problem: RowProblem): void;
}

export type StagedParts = Pick<StagedRecord, "key" | "label" | "given"> &
  Partial<Pick<StagedRecord, "refs" | "hints" | "contactPoints" | "isReference">>;

export function stage(type: StagedType, origin: RowOrigin, parts: StagedParts): StagedRecord {
  return { id: stagedId(), type, origin, isReference: false, ...parts };
}

/** @param context what tells two people of one name apart: where they work */
export function stagePerson(
  person: NamedPerson & { readonly audience?: string },
  origin: RowOrigin,
  cutting: CuttingContext,
  where: string,
  isReference: boolean,
): StagedRecord {
  const fields = new CheckedFields(origin, cutting.warn);
  const familyName = fields.required("familyName", person.familyName, 200);
  fields.text("givenName", person.givenName, 200);
  fields.plain("audience", person.audience);
  const { externalId, email } = person;
  const name = [fields.given.givenName, familyName].filter((part) => part != null).join(" ");
  return stage("Person", origin, {
    key: externalId === undefined ? naturalKey(name, email ?? where) : externalKeyOf(externalId),
    label: name,
    given: fields.given,
    isReference,
    ...(email !== undefined && { hints: { email: email.toLowerCase() } }),
  });
}

interface NamedCommittee {
  readonly slug: string;
  readonly name: string;
}

/** A committee that a row names. */
export function stageCommittee(origin: RowOrigin, { slug, name }: NamedCommittee): StagedRecord {
  return stage("Committee", origin, { key: slug, label: name, given: { slug, name }, isReference: true });
}

export function stageCollege(origin: RowOrigin, { slug }: NamedCommittee, name: string): StagedRecord {
  return stage("College", origin, {
    key: naturalKey(slug, name),
    label: name,
    given: { name },
    refs: { committee: refTo("Committee", slug) },
    isReference: true,
  });
}
