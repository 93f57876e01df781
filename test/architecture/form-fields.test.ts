import { readFileSync } from "node:fs";
import { join } from "node:path";
import { buildSchema, isInputObjectType } from "graphql";

const ROOT = join(import.meta.dirname, "../..");
const source = (path: string): string => readFileSync(join(ROOT, path), "utf8");
const schema = buildSchema(source("schema/schema.graphql"));

const PAGES = "src/portal/pages";
const RECORDS = `${PAGES}/edit/use-record-fields.ts`;
const ACTIVITIES = `${PAGES}/edit/use-activity-fields.ts`;
const TIES = `${PAGES}/edit/use-tie-fields.ts`;
const COMMITTEES = `${PAGES}/edit-committee/use-committee-fields.ts`;
const MEETINGS = `${PAGES}/edit-committee/use-meeting-fields.ts`;

/** Where the fields of each type's forms are: a file, and what in it; or a whole file that has those of one type. */
const FORMS: Readonly<Record<string, readonly (readonly [file: string, part?: string])[]>> = {
  Organization: [[RECORDS, "organization"]],
  Person: [[RECORDS, "person"]],
  Position: [[RECORDS, "position"], [`${PAGES}/edit/positions-editor.tsx`]],
  ContactPoint: [[RECORDS, "contact"]],
  Project: [[ACTIVITIES, "project"]],
  Event: [[ACTIVITIES, "event"], [`${PAGES}/edit/attendance-editor.tsx`]],
  Publication: [[ACTIVITIES, "publication"]],
  Partnership: [[TIES, "partnership"]],
  Participation: [
    [TIES, "participation"],
    [TIES, "participant"],
  ],
  Contribution: [[TIES, "contribution"]],
  Relationship: [
    [TIES, "relationship"],
    [TIES, "funding"],
  ],
  Committee: [[COMMITTEES, "committee"]],
  College: [[COMMITTEES, "college"]],
  Seat: [[COMMITTEES, "seat"]],
  Mandate: [[COMMITTEES, "mandate"]],
  Meeting: [[MEETINGS, "meeting"]],
  AgendaItem: [[MEETINGS, "point"]],
  MeetingAttendance: [[MEETINGS, "guest"], [`${PAGES}/edit-committee/attendance-sheet.tsx`]],
  Proxy: [[MEETINGS, "proxy"]],
  Decision: [[MEETINGS, "decision"]],
  Document: [[MEETINGS, "paper"]],
  ApiKey: [[`${PAGES}/key/key-form.tsx`]],
  Webhook: [[`${PAGES}/webhook/webhook-form.tsx`], [`${PAGES}/webhook/webhook-page.lazy.tsx`]],
};

/** Types without a form, as docs/portal.md says under « Limits », with the reason. */
const WITHOUT_FORM: Readonly<Record<string, string>> = {
  Theme: "a vocabulary, shared with others: it is imported",
  Territory: "what the State and INSEE publish: it is imported",
  TerritoryCorrespondence: "what the State and INSEE publish: it is imported",
  Source: "comes with what is imported from it",
  Indicator: "series are imported as a whole",
  Observation: "series are imported as a whole",
  Registration: "people register themselves, on the event's page",
};

/** Inputs that no form asks for, by type and field or by field alone, with the reason. */
const NOT_ASKED: Readonly<Record<string, string>> = {
  source: "who writes here says it themselves",
  sources: "who writes here says it themselves",
  "Position.organization": "the sheet on which one adds it, or chosen on a person's",
  "ContactPoint.organization": "the sheet on which one adds it",
  "ContactPoint.position": "the post on which one adds it",
  "ContactPoint.rank": "contacts stand as they were added",
  "ContactPoint.audience": "whoever sees its owner may know that there is one; who reads its value is asked",
  "Partnership.project": "the sheet on which one adds it",
  "Participation.event": "the sheet on which one adds it",
  "Contribution.publication": "the sheet on which one adds it",
  "College.committee": "the page on which one adds it",
  "Mandate.seat": "the seat on which one adds it",
  "Meeting.committee": "the page on which one adds it",
  "AgendaItem.meeting": "the page on which one adds it",
  "MeetingAttendance.meeting": "the page on which one adds it",
  "Proxy.meeting": "the page on which one adds it",
  "Decision.meeting": "the page on which one adds it",
  "Document.meeting": "the page on which one adds it",
  "Document.mandate": "the mandate on which one adds it",
};

/** The words that a part of a file's fields have between quotes, and those of the constants that it names. */
function wordsOf([file, part]: readonly [file: string, part?: string]): string {
  const text = source(file);
  if (part === undefined) return text;
  const [before = "", after = ""] = text.split(/\n {2}return \{\n/);
  const parts = after.split(/\n(?= {4}(?:\/\*\*|\w+[(:]))/);
  const own = parts.filter((one) => new RegExp(`^ {4}${part}[(:]`).test(one.startsWith("    ") ? one : `    ${one}`));
  if (own.length !== 1) throw new Error(`${file} has ${own.length} parts called ${part}`);
  const constants = before.split(/\n(?= {2}const )/).flatMap((one) => {
    const name = /^ {2}const (\w+)/.exec(one)?.[1];
    return name !== undefined && new RegExp(`\\b${name}\\b`).test(own[0] as string) ? [one] : [];
  });
  return [own[0], ...constants].join("\n").replaceAll(/useAudienceField\((?:"partAudience")?\)/g, '"audience"');
}

/** In a part, a field is named as a text; a whole file may name it as a key. */
function isAsked(form: readonly [file: string, part?: string], field: string): boolean {
  return new RegExp(form[1] === undefined ? `\\b${field}\\b` : `"${field}"`).test(wordsOf(form));
}

const inputs = Object.values(schema.getTypeMap()).flatMap((type) => {
  const [, verb, of] = /^(Create|Update)(\w+)Input$/.exec(type.name) ?? [];
  return isInputObjectType(type) && verb && of ? [{ of, fields: Object.keys(type.getFields()) }] : [];
});

describe("the portal's forms", () => {
  it("exist for each type that is written by hand, and no reason is left that is not needed", () => {
    const types = [...new Set(inputs.map(({ of }) => of))].sort();
    expect(types).toEqual([...Object.keys(FORMS), ...Object.keys(WITHOUT_FORM)].sort());
  });

  it.each(Object.keys(FORMS))("ask for whatever may be said of a %s, or there is a reason", (of) => {
    const forms = FORMS[of] ?? [];
    const fields = new Set(inputs.filter((input) => input.of === of).flatMap((input) => input.fields));
    const missing = [...fields].filter(
      (field) =>
        !["id", "version"].includes(field) &&
        !forms.some((form) => isAsked(form, field)) &&
        !(field in NOT_ASKED) &&
        !(`${of}.${field}` in NOT_ASKED),
    );
    expect(missing).toEqual([]);
  });
});
