import { v7 as uuidv7 } from "uuid";
import { type LetterRequest, PERSONAL_TABLES, type PersonFile, Privacy, TRACES } from "../../../src/modules/privacy/index.js";
import { TestDirectory } from "../../support/directory.js";
import { makeCollege, makeCommittee, makeMandate, makeSeat } from "../../support/factories/committees.js";
import { makeEvent, makeParticipation } from "../../support/factories/events.js";
import { makeContactPoint, makeOrganization } from "../../support/factories/organizations.js";
import { makePerson, makePosition } from "../../support/factories/people.js";
import { makeContribution, makePublication } from "../../support/factories/publications.js";
import { makeSource } from "../../support/factories/references.js";
import { nodeId } from "../../support/world-directory.js";

const CANARY = "zqxcanari";

let directory: TestDirectory;
let requested: LetterRequest[];
let forgotten: string[];

beforeAll(async () => {
  directory = await TestDirectory.create();
  const letters = {
    request: async (_: unknown, letter: LetterRequest) => void requested.push(letter),
    forget: async (person: string) => void forgotten.push(person),
  };
  const clock = { now: () => new Date("2026-11-23T10:00:00.000Z") };
  directory.services.with(Privacy, new Privacy((work) => directory.db.database.write(work), letters, clock));
});

beforeEach(() => {
  requested = [];
  forgotten = [];
});

afterAll(() => directory.drop());

interface Somebody {
  readonly id: string;
  readonly contactPoint: string;
  readonly ids: readonly string[];
}

/** A person with something of theirs in every table that may hold it, each text with the canary. */
async function makeSomebody(): Promise<Somebody> {
  const { owner } = directory.db;
  const words = (what: string): string => `${CANARY} ${what}`;
  const [organization, source, committee, event, publication] = await Promise.all([
    makeOrganization(owner, { kind: "CITY_DIRECTORATE" }),
    makeSource(owner, { name: `Source ${uuidv7()}` }),
    makeCommittee(owner, {}),
    makeEvent(owner, {}),
    makePublication(owner, {}),
  ]);
  const person = await makePerson(owner, { givenName: words("prénom"), familyName: words("nom") });
  const position = await makePosition(owner, { personId: person.id, organizationId: organization.id, role: words("fonction") });
  const email = await makeContactPoint(owner, {
    positionId: position.id,
    value: `${CANARY}@example.org`,
    label: words("libellé"),
    legalBasis: words("base"),
    sourceId: source.id,
  });
  const college = await makeCollege(owner, { committeeId: committee.id });
  const seat = await makeSeat(owner, { collegeId: college.id });
  const mandate = await makeMandate(owner, { seatId: seat.id, personId: person.id });
  const alone = await makeParticipation(owner, { eventId: event.id, personId: person.id });
  await makeParticipation(owner, { eventId: event.id, personId: person.id, organizationId: organization.id });
  const contribution = await makeContribution(owner, {
    publicationId: publication.id,
    personId: person.id,
    title: words("titre"),
    role: words("rôle"),
  });
  await owner.query("insert into external_key (type, source_id, value, record_id) values ('Person', $1, $2, $3)", [
    source.id,
    words("clé"),
    person.id,
  ]);
  await owner.query(
    "insert into record_source (id, source_id, type, key, record_id, last_seen_at) values (public.uuid_v7(), $1, 'Person', $2, $3, now())",
    [source.id, words("clé de fichier"), person.id],
  );
  await owner.query(`insert into proposal (id, type, record_id, changes, note, organization_id) values ($1, 'Person', $2, $3, $4, $5)`, [
    uuidv7(),
    person.id,
    JSON.stringify({ familyName: words("proposé") }),
    words("note"),
    organization.id,
  ]);
  await owner.query(
    `insert into assertion (id, type, record_id, field, value, asserted_at) values ($1, 'Person', $2, 'familyName', to_jsonb($3::text), now())`,
    [uuidv7(), person.id, words("affirmé")],
  );
  await owner.query("update assertion set value = to_jsonb($2::text), asserted_at = now() where record_id = $1", [
    person.id,
    words("affirmé depuis"),
  ]);
  const gone = await makeContactPoint(owner, { positionId: position.id, value: `parti-${CANARY}@example.org` });
  await owner.query("update person set family_name = family_name || ' bis' where id = $1", [person.id]);
  await owner.query("delete from contact_point where id = $1", [gone.id]);
  return {
    id: person.id,
    contactPoint: email.id,
    ids: [person.id, position.id, email.id, mandate.id, alone.id, contribution.id],
  };
}

const FIELDS: Readonly<Record<string, string>> = {
  exportPerson: "file",
  objectPerson: "isNew person { id name }",
  objectContactPoint: "isNew contactPoint { id value withheld }",
  erasePerson: "erased deletedRecords",
};

async function mutate(name: string, id: string, more: Readonly<Record<string, unknown>> = {}, viewer = {}): Promise<Record<string, never>> {
  const type = name === "objectContactPoint" ? "ContactPoint" : "Person";
  const input = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  const answer = await directory.execute(
    `mutation ($input: ${input}Input!) { ${name}(input: $input) {
      __typename ... on Failure { code path message remedy } ... on ${input}Payload { ${FIELDS[name]} } } }`,
    { input: { id: nodeId(type, id), ...more } },
    { audience: "STAFF", viewer },
  );
  if (answer.errors) throw answer.errors[0] as Error;
  return (answer.data as Record<string, Record<string, never>>)[name] as Record<string, never>;
}

/** Where a text is found: every column of every table of the database, whatever its type. */
async function scan(text: string): Promise<string[]> {
  const { rows } = await directory.db.owner.query<{ table: string }>(
    "select format('%I.%I', schemaname, tablename) as table from pg_tables where schemaname in ('directory', 'jobs') order by 1",
  );
  const found: string[] = [];
  for (const { table } of rows) {
    const { rows: hits } = await directory.db.owner.query(`select 1 from ${table} t where t::text ilike $1 limit 1`, [`%${text}%`]);
    if (hits.length > 0) found.push(table);
  }
  return found;
}

describe("exportPerson", () => {
  test("gives every row that refers to the person", async () => {
    const { id, ids } = await makeSomebody();
    const { file } = (await mutate("exportPerson", id)) as unknown as { file: PersonFile };
    expect(Object.keys(file.tables).sort()).toEqual(
      [
        "assertion",
        "audit_entry",
        "contact_point",
        "contribution",
        "external_key",
        "former_assertion",
        "mandate",
        "mandate_version",
        "participation",
        "person",
        "position",
        "proposal",
        "search_document",
        "record_source",
      ].sort(),
    );
    for (const one of ids) expect(JSON.stringify(file.tables)).toContain(one);
    expect(JSON.stringify(file.tables.audit_entry)).toContain(`parti-${CANARY}@example.org`);
  });

  test("and erasure cover every table that names a person or a record of theirs", async () => {
    const covered = new Set([...PERSONAL_TABLES, ...TRACES].map(({ table }) => table));
    const { rows } = await directory.db.owner.query<{ table: string }>(`
      select distinct c.relname as table from pg_class c
      where c.relnamespace = 'directory'::regnamespace and c.relkind = 'r' and c.relname <> 'tombstone' and (
        exists (select from pg_constraint k where k.contype = 'f' and k.conrelid = c.oid
          and k.confrelid = any(array['person', 'position', 'contact_point', 'mandate', 'participation', 'contribution']::regclass[]))
        or exists (select from pg_attribute a where a.attrelid = c.oid and a.attname in ('record_id', 'row_id', 'survivor_id', 'merged_id')))
      order by 1`);
    expect(rows.length).toBeGreaterThan(8);
    expect(rows.map(({ table }) => table).filter((table) => !covered.has(table))).toEqual([]);
  });

  test("is for STAFF with the scope admin", async () => {
    const { id } = await makeSomebody();
    for (const name of ["exportPerson", "objectPerson", "erasePerson", "objectContactPoint"]) {
      expect(await mutate(name, id, {}, { scopes: ["read", "write"] })).toMatchObject({ __typename: "Forbidden" });
      expect(await mutate(name, id, {}, { audience: "COMMITTEE", scopes: ["read", "admin"] })).toMatchObject({ __typename: "Forbidden" });
    }
    expect(await mutate("exportPerson", uuidv7())).toMatchObject({ code: "NOT_FOUND", path: ["input", "id"] });
  });
});

describe("an objection", () => {
  const seen = async (id: string, audience: "PUBLIC" | "COMMITTEE" | "STAFF"): Promise<unknown> =>
    (
      await directory.ask(
        "query ($id: ID!) { person(id: $id) { name positions { totalCount } } }",
        { id: nodeId("Person", id) },
        { audience },
      )
    ).data.person;

  test("to all of them hides a person, with all that is theirs, until it is lifted", async () => {
    const { id } = await makeSomebody();
    await directory.db.owner.query("update person set declared_audience = 1 where id = $1", [id]);
    expect(await mutate("objectPerson", id)).toMatchObject({ isNew: true, person: { id: nodeId("Person", id) } });
    expect([await seen(id, "COMMITTEE"), await seen(id, "STAFF")]).toEqual([
      null,
      expect.objectContaining({ positions: { totalCount: 1 } }),
    ]);
    const since = async (audience: "PUBLIC" | "STAFF"): Promise<unknown> =>
      (await directory.ask("query ($id: ID!) { person(id: $id) { objectedAt } }", { id: nodeId("Person", id) }, { audience })).data.person;
    expect([await since("PUBLIC"), await since("STAFF")]).toEqual([null, { objectedAt: expect.stringMatching(/^20\d\d-/) }]);
    expect(requested).toEqual([{ kind: "OBJECTION_RECEIPT", person: id }]);
    expect(await mutate("objectPerson", id)).toMatchObject({ isNew: false });
    expect(requested).toHaveLength(1);
    expect(await mutate("objectPerson", id, { isLifted: true })).toMatchObject({ isNew: true });
    expect([await seen(id, "PUBLIC"), await seen(id, "COMMITTEE")]).toEqual([null, expect.anything()]);
    expect(await since("STAFF")).toEqual({ objectedAt: null });
  });

  test("outlasts whatever is written meanwhile", async () => {
    const { id } = await makeSomebody();
    await mutate("objectPerson", id);
    await directory.db.owner.query("update person set declared_audience = 0, given_name = 'Autre' where id = $1", [id]);
    expect(await seen(id, "COMMITTEE")).toBeNull();
    await mutate("objectPerson", id, { isLifted: true });
    expect(await seen(id, "PUBLIC")).not.toBeNull();
  });

  /** The values that the staff are told of a contact point, now and then. */
  const told = async (id: string): Promise<string> => {
    const query = `query ($id: ID!) { node(id: $id) { ... on ContactPoint { value
      history { edges { node { changes { field before after } } } } assertions { edges { node { value } } } } } }`;
    const { json } = await directory.ask(query, { id: nodeId("ContactPoint", id) }, { audience: "STAFF" });
    return json.replaceAll(/"(legalBasis|label)","before":[^,]*,"after":"[^"]*"/g, "");
  };

  test("to a contact point withholds it from everyone", async () => {
    const { contactPoint, id } = await makeSomebody();
    expect(await mutate("objectContactPoint", contactPoint)).toMatchObject({
      isNew: true,
      contactPoint: { value: null, withheld: "OBJECTION" },
    });
    expect(requested).toEqual([{ kind: "OBJECTION_RECEIPT", person: id, contactPoint }]);
    expect(await told(contactPoint)).not.toContain(CANARY);
    expect(await mutate("objectContactPoint", contactPoint, { isLifted: true })).toMatchObject({
      contactPoint: { value: `${CANARY}@example.org`, withheld: null },
    });
    expect(await told(contactPoint)).toContain(`${CANARY}@example.org`);
  });

  test("to a contact point keeps its former values and what sources say of it from everyone too, until it is lifted", async () => {
    const { contactPoint } = await makeSomebody();
    const { owner } = directory.db;
    await owner.query("update contact_point set value = 'nouvelle@example.org', label = null where id = $1", [contactPoint]);
    await owner.query(
      "insert into assertion (id, type, record_id, field, value, asserted_at) values ($1, 'ContactPoint', $2, 'value', to_jsonb($3::text), now())",
      [uuidv7(), contactPoint, `${CANARY}-2@example.org`],
    );
    const before = await told(contactPoint);
    await mutate("objectContactPoint", contactPoint);
    const meanwhile = await told(contactPoint);
    for (const value of [`${CANARY}@example.org`, `${CANARY}-2@example.org`, "nouvelle@example.org"]) {
      expect(before).toContain(value);
      expect(meanwhile).not.toContain(value);
    }
    await mutate("objectContactPoint", contactPoint, { isLifted: true });
    expect(await told(contactPoint)).toContain(`${CANARY}@example.org`);
  });
});

describe("what justifies a contact point", () => {
  test("is for the staff alone to see", async () => {
    const { id } = await makeSomebody();
    const query = `query ($id: ID!) { person(id: $id) { positions { edges { node { contactPoints {
      kind privacy { legalBasis noticeDate retentionDate source { name } } } } } } } }`;
    const asked = async (audience: "MEMBER" | "STAFF"): Promise<string> =>
      (await directory.ask(query, { id: nodeId("Person", id) }, { audience })).json;
    expect(await asked("STAFF")).toContain(
      `"legalBasis":"${CANARY} base","noticeDate":null,"retentionDate":null,"source":{"name":"Source `,
    );
    expect(await asked("MEMBER")).toContain('"kind":"EMAIL","privacy":null');
  });
});

describe("erasePerson", () => {
  test("leaves tombstones and nothing else", async () => {
    const before = await scan(CANARY);
    expect(before).toEqual(expect.arrayContaining(["directory.audit_entry", "directory.person", "directory.external_key"]));
    const { rows } = await directory.db.owner.query<{ id: string }>("select id from person where name ilike $1 order by id", [
      `%${CANARY}%`,
    ]);
    expect(rows.length).toBeGreaterThan(3);
    for (const { id } of rows) {
      expect(await mutate("erasePerson", id)).toMatchObject({ erased: nodeId("Person", id), deletedRecords: 6 });
      expect(
        (await directory.ask("query ($id: ID!) { node(id: $id) { id } }", { id: nodeId("Person", id) }, { audience: "STAFF" })).data,
      ).toEqual({
        node: null,
      });
    }
    expect(forgotten).toEqual(rows.map(({ id }) => id));
    expect(await scan(CANARY)).toEqual([]);
    const tombstones = await directory.db.owner.query("select type, reason from tombstone where record_id = $1", [rows[0]?.id]);
    expect(tombstones.rows).toEqual([{ type: "Person", reason: "ERASED" }]);
    const stays = await directory.db.owner.query("select count(*)::int as count from participation where person_id is null");
    expect(stays.rows[0].count).toBe(rows.length);
  });

  test("reaches whoever was merged into the person, by either id", async () => {
    const { MergeService } = await import("../../../src/modules/merge/index.js");
    const { mergeablePerson } = await import("../../../src/modules/merge/mergeable.js");
    const merges = new MergeService((work) => directory.db.database.write(work));
    const [one, other] = [await makeSomebody(), await makeSomebody()];
    const context = { viewer: { audience: "STAFF", scopes: ["write"] }, requestId: "test" } as never;
    await merges.merge(context, mergeablePerson, { id: one.id, version: undefined }, { id: other.id, version: undefined }, false);
    const { file } = (await mutate("exportPerson", other.id)) as unknown as { file: PersonFile };
    expect(file.person).toBe(nodeId("Person", one.id));
    expect(file.tables.person).toHaveLength(2);
    await mutate("erasePerson", other.id);
    expect(forgotten).toEqual([one.id, other.id]);
    expect(await scan(CANARY)).toEqual([]);
  });

  test("keeps a source that knew the person from bringing them back, and no other key", async () => {
    const { owner } = directory.db;
    const source = await makeSource(owner, { name: "Fichier du personnel" });
    const upsert = async (value: string): Promise<Readonly<Record<string, never>>> => {
      const answer = await directory.execute(
        `mutation ($key: ExternalKeyInput!) { upsertPerson(input: { key: $key, givenName: "Ana", familyName: "Revenue" }) {
          __typename ... on UpsertPersonPayload { outcome person { id } } ... on InvalidInput { path message remedy } } }`,
        { key: { source: source.name, value } },
        { audience: "STAFF" },
      );
      return (answer.data as { upsertPerson: Record<string, never> }).upsertPerson;
    };
    const { person } = (await upsert("matricule 12")) as unknown as { person: { id: string } };
    const [, uuid] = Buffer.from(person.id, "base64url").toString().split(":");
    await mutate("erasePerson", uuid as string);
    expect(await upsert("matricule 12")).toMatchObject({ __typename: "InvalidInput", path: ["input", "key"] });
    expect(await upsert("matricule 13")).toMatchObject({ outcome: "CREATED" });
    const { rows } = await owner.query("select e::text as kept from erased_key e where source_id = $1", [source.id]);
    expect(rows).toHaveLength(1);
    expect(rows[0].kept).not.toContain("matricule");
  });

  test("takes the rows of files in which the person stood, and what was wrong in them", async () => {
    const { owner } = directory.db;
    const { id } = await makeSomebody();
    const importId = uuidv7();
    await owner.query(
      "insert into import (id, profile, source_id, files, digest, state) values ($1, 'csv', $2, '[]', 'essai', 'APPLIED')",
      [importId, (await makeSource(owner, {})).id],
    );
    const row = "select gen_random_uuid(), $1, 'equipe.csv'";
    await owner.query(
      `insert into planned_change (id, import_id, file, type, key, row, label, is_reference, given, record_id) ${row}, 'Person', 'p1', 2, 'Personne', false, '{}', $2::uuid`,
      [importId, id],
    );
    for (const at of [2, 3])
      await owner.query(
        `insert into import_problem (id, import_id, file, row, severity, value, reason, remedy, line) ${row}, $2, 'WARNING', $3, '{}', '{}', jsonb_build_object('Nom', $3::text)`,
        [importId, at, at === 2 ? CANARY : "quelqu'un d'autre"],
      );
    await mutate("erasePerson", id);
    const { rows } = await owner.query("select row from import_problem where import_id = $1", [importId]);
    expect(rows).toEqual([{ row: 3 }]);
    expect(await scan("equipe.csv")).toEqual(["directory.import_problem"]);
  });

  test("of nobody is NOT_FOUND", async () => {
    expect(await mutate("erasePerson", uuidv7())).toMatchObject({ code: "NOT_FOUND", path: ["input", "id"] });
  });
});
