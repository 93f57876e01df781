import { constraintSentences } from "../../src/writer/constraint-sentences.js";
import { createTestDatabase, type TestDatabase } from "../support/test-database.js";

let db: TestDatabase;

beforeAll(async () => {
  db = await createTestDatabase();
});

afterAll(() => db.drop());

const WRITTEN_TABLES = `organization identifier contact_point person position relationship project partnership event event_attendance
  participation registration publication publication_file contribution committee college seat mandate meeting agenda_item
  meeting_attendance proxy decision document source theme territory territory_containment external_key
  indicator observation territory_correspondence`.split(/\s+/);

/** What the schema's enums, the audiences and the database itself keep from ever being broken by an input. */
const OUT_OF_REACH =
  /_(audience|kind|scheme|format|withheld|category|measure|id_audience|language|legal_basis|status|id_meeting_id)_(check|key)$|_role_check$/;

/** Rules of meetings that no constraint can say: triggers raise them by these names. */
const RAISED = ["meeting_attendance_mandate_check", "proxy_mandate_check", "proxy_vote_check", "proxy_chain_check", "proxy_holder_check"];

/** Roles in people's own words. */
const IN_WORDS = ["position_role_check", "contribution_role_check"];

test("every constraint that an input can break has a sentence, and every sentence a constraint", async () => {
  const { rows } = await db.owner.query<{ name: string }>(
    `select c.conname as name from pg_constraint c join pg_class t on t.oid = c.conrelid
     where c.connamespace = 'directory'::regnamespace and (c.contype in ('c', 'u', 'x') or c.conname = 'event_reconciles' or c.contype = 'f' and cardinality(c.conkey) > 1) and t.relname = any($1)
     union all
     select i.indexrelid::regclass::text from pg_index i join pg_class t on t.oid = i.indrelid
     where i.indisunique and i.indpred is not null and t.relnamespace = 'directory'::regnamespace and t.relname = any($1)`,
    [WRITTEN_TABLES],
  );
  const names = rows.map(({ name }) => name).filter((name) => IN_WORDS.includes(name) || !OUT_OF_REACH.test(name));
  expect(names.filter((name) => !(name in constraintSentences))).toEqual([]);
  expect(Object.keys(constraintSentences).filter((name) => !RAISED.includes(name) && !rows.some((row) => row.name === name))).toEqual([]);
});
