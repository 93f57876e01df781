import { AUDIENCES, type Audience } from "../../../src/core/audience.js";
import { EXPORT_FORMATS, EXPORT_NAMES, type ExportRequest, findCard, findExport } from "../../../src/modules/export/index.js";
import { encodeNodeId } from "../../../src/planner/node-id.js";
import { TestDirectory } from "../../support/directory.js";
import type { TestDatabase } from "../../support/test-database.js";
import { eraseHidden } from "../../support/visibility/erase-hidden.js";
import { hideSome, MERGED_IDS } from "../../support/visibility/hide-some.js";
import { GUARDED_TABLES } from "../../support/visibility/plain-rule.js";
import { WORLD_TODAY, type World } from "../../support/world.js";
import { createWorldDatabase } from "../../support/world-database.js";

const MINUTE_MS = 60_000;
/** Which organizations may be one is no part of any export. */
const NOT_EXPORTED = "duplicate";

let directory: TestDirectory;
let world: World;
let cards: readonly (readonly [name: string, id: string, extension: string])[];

beforeAll(async () => {
  const { db, world: built } = await createWorldDatabase();
  [directory, world] = [await TestDirectory.create(db), built];
  cards = await allCards();
  await hideSome(directory.db.owner, world);
}, MINUTE_MS);

afterAll(() => directory.drop());

/** Of every record, seen or not, in every form. */
async function allCards(): Promise<[string, string, string][]> {
  const forms = {
    people: ["Person", "vcf", "jsonld"],
    organizations: ["Organization", "vcf", "jsonld"],
    events: ["Event", "ics", "jsonld"],
    committees: ["Committee", "popolo.json"],
  };
  const all: [string, string, string][] = [];
  for (const [name, [type = "", ...extensions]] of Object.entries(forms)) {
    const { rows } = await directory.db.owner.query<{ id: string }>(`select id from ${type.toLowerCase()} order by id`);
    const ids = [...rows.map(({ id }) => id), ...MERGED_IDS];
    for (const uuid of ids) for (const extension of extensions) all.push([name, encodeNodeId({ type, uuid }), extension]);
  }
  return all;
}

function requestOf(db: TestDatabase, audience: Audience): ExportRequest {
  return { runner: db.database.reader(audience), audience, today: WORLD_TODAY, language: "fr" };
}

async function bytesOf(name: string, extension: string, request: ExportRequest): Promise<Buffer | undefined> {
  const found = findExport(name, extension);
  if (!found) return undefined;
  const parts: Buffer[] = [];
  for await (const part of found.format.write(found.types, request)) parts.push(Buffer.from(part));
  const bytes = Buffer.concat(parts);
  return extension === "xlsx" ? withoutTimes(bytes) : bytes;
}

/** A workbook is an archive, whose entries say when they were written: the clock, not the directory. */
function withoutTimes(archive: Buffer): Buffer {
  for (const [header, time] of [
    ["PK\x03\x04", 10],
    ["PK\x01\x02", 12],
  ] as const) {
    for (let at = archive.indexOf(header, 0, "latin1"); at >= 0; at = archive.indexOf(header, at + 4, "latin1")) {
      archive.fill(0, at + time, at + time + 4);
    }
  }
  return archive;
}

/** The first export, or card, that differs. */
async function difference(
  one: TestDatabase,
  other: TestDatabase,
  audience: Audience,
  extensions = EXPORT_FORMATS.map(({ extension }) => extension),
): Promise<string | undefined> {
  const [here, there] = [requestOf(one, audience), requestOf(other, audience)];
  for (const extension of extensions) {
    for (const name of EXPORT_NAMES) {
      const [ours, theirs] = [await bytesOf(name, extension, here), await bytesOf(name, extension, there)];
      if (ours !== undefined && theirs !== undefined && !ours.equals(theirs)) return firstDifference(`${name}.${extension}`, ours, theirs);
    }
  }
  for (const [name, id, extension] of cards) {
    const [ours, theirs] = await Promise.all([here, there].map((request) => findCard(name, id, extension, request)));
    if (JSON.stringify(ours) !== JSON.stringify(theirs)) return `${name}/${id}.${extension}\n${ours?.text}\n${theirs?.text}`;
  }
  return undefined;
}

function firstDifference(name: string, ours: Buffer, theirs: Buffer): string {
  const at = Math.max(0, ours.findIndex((byte, index) => byte !== theirs[index]) - 200);
  return `${name}\n${ours.toString("utf8", at, at + 400)}\n${theirs.toString("utf8", at, at + 400)}`;
}

async function erasedFor(audience: Audience): Promise<TestDatabase> {
  const erased = await directory.db.copy();
  expect(await eraseHidden(erased.owner, audience)).toBeGreaterThan(10);
  return erased;
}

test.each(AUDIENCES)(
  "%s's exports are, byte for byte, as if what they may not see did not exist",
  async (audience) => {
    const [whole, erased] = [await directory.db.copy(), await erasedFor(audience)];
    expect(await difference(whole, erased, audience)).toBeUndefined();
    await Promise.all([whole.drop(), erased.drop()]);
  },
  2 * MINUTE_MS,
);

test(
  "a view that shows hidden rows is noticed",
  async () => {
    const [scratch, erased] = [await directory.db.copy(), await erasedFor("MEMBER")];
    const missed: string[] = [];
    for (const table of GUARDED_TABLES.filter((name) => name !== NOT_EXPORTED)) {
      const view = `audience_member.${table}`;
      const { rows } = await scratch.owner.query<{ definition: string }>("select pg_get_viewdef($1::regclass) as definition", [view]);
      const definition = rows[0]?.definition ?? "";
      // Numbers of people are made for each audience: what leaks is the table itself.
      const opened = table === "event_attendance" ? `select * from ${table}` : definition.replace(/\n {2}WHERE \([^;]*/, "");
      await scratch.owner.query(`create or replace view ${view} as ${opened}`);
      if ((await difference(scratch, erased, "MEMBER", ["jsonl"])) === undefined) missed.push(table);
      await scratch.owner.query(`create or replace view ${view} as ${definition}`);
    }
    expect(missed).toEqual([]);
    await Promise.all([scratch.drop(), erased.drop()]);
  },
  2 * MINUTE_MS,
);
