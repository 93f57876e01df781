import { OaiFailure } from "./oai-failure.js";

/** Which arguments each verb takes; those in `required` it must have, unless it goes on with a list. */
const VERBS = {
  Identify: { required: [], optional: [] },
  ListMetadataFormats: { required: [], optional: ["identifier"] },
  ListSets: { required: [], optional: ["resumptionToken"] },
  GetRecord: { required: ["identifier", "metadataPrefix"], optional: [] },
  ListIdentifiers: { required: ["metadataPrefix"], optional: ["from", "until", "set", "resumptionToken"] },
  ListRecords: { required: ["metadataPrefix"], optional: ["from", "until", "set", "resumptionToken"] },
} as const satisfies Readonly<Record<string, { required: readonly string[]; optional: readonly string[] }>>;

export type Verb = keyof typeof VERBS;

type Argument = (typeof VERBS)[Verb]["required" | "optional"][number];

export type HarvestRequest = { readonly verb: Verb } & Readonly<Partial<Record<Argument, string>>>;

const DAY = /^\d{4}-\d\d-\d\d$/;
const SECOND = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;

/** @throws OaiFailure badVerb or badArgument */
export function harvestRequest(given: URLSearchParams): HarvestRequest {
  const verb = given.get("verb");
  if (verb === null || !Object.hasOwn(VERBS, verb) || given.getAll("verb").length > 1)
    throw new OaiFailure("badVerb", `Give one verb: ${Object.keys(VERBS).join(", ")}.`);
  const { required, optional }: { required: readonly string[]; optional: readonly string[] } = VERBS[verb as Verb];
  const names = [...given.keys()].filter((name) => name !== "verb");
  for (const name of names) {
    if (![...required, ...optional].includes(name)) throw new OaiFailure("badArgument", `${verb} takes no such argument.`);
    if (given.getAll(name).length > 1) throw new OaiFailure("badArgument", `"${name}" is given twice.`);
  }
  const isResumed = given.has("resumptionToken");
  if (isResumed && names.length > 1) throw new OaiFailure("badArgument", `"resumptionToken" goes with no other argument.`);
  const missing = isResumed ? undefined : required.find((name) => !given.has(name));
  if (missing !== undefined) throw new OaiFailure("badArgument", `${verb} needs "${missing}".`);
  const request = Object.fromEntries(given) as unknown as HarvestRequest;
  if (Object.values(request).some((value) => /\p{Cc}/u.test(value)))
    throw new OaiFailure("badArgument", "No argument has control characters.");
  checkDates(request);
  return request;
}

/** @throws OaiFailure cannotDisseminateFormat */
export function checkFormat({ metadataPrefix }: HarvestRequest): void {
  if (metadataPrefix !== undefined && metadataPrefix !== "oai_dc")
    throw new OaiFailure("cannotDisseminateFormat", "Records come as oai_dc alone.");
}

function checkDates({ from, until }: HarvestRequest): void {
  for (const date of [from, until]) {
    if (date !== undefined && !isDate(date)) throw new OaiFailure("badArgument", "Give dates as 2026-11-23 or 2026-11-23T10:00:00Z.");
  }
  if (from === undefined || until === undefined) return;
  if (from.length !== until.length) throw new OaiFailure("badArgument", `Give "from" and "until" both as days or both to the second.`);
  if (from > until) throw new OaiFailure("badArgument", `"until" is before "from".`);
}

function isDate(text: string): boolean {
  const day = text.slice(0, 10);
  return (
    day > "0001" && (DAY.test(text) || SECOND.test(text)) && !Number.isNaN(Date.parse(text)) && new Date(day).toISOString().startsWith(day)
  );
}
