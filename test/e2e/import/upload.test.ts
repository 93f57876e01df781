import { once } from "node:events";
import { request } from "node:http";
import { WriterConnection } from "../../../src/database/writer-connection.js";
import { IMPORT_LOCK } from "../../../src/modules/import/import.service.js";
import { startImportJobs } from "../../../src/modules/import/import-jobs.js";
import { ImportDesk, ImportService } from "../../../src/modules/import/index.js";
import { encodeNodeId } from "../../../src/planner/node-id.js";
import { AccessServer } from "../../support/access-server.js";
import { JobsAtOnce } from "./jobs-at-once.js";
import { plainMatcher } from "./plain-matcher.js";
import { zipOf } from "./zip-of.js";

const CSV = "siret;nom\n;Association A\n;Association B\n";
const MAPPING = "name: essai\nlabel: { fr: Essai, en: Trial }\nsource: { name: Envoi }\nrecords: { type: Organization, name: nom }\n";

let server: AccessServer;
let staff: string;
let imports: ImportService;
const jobs = new JobsAtOnce();

beforeAll(async () => {
  server = await AccessServer.start();
  const { db, services } = server.directory;
  services.with(ImportDesk, new ImportDesk((work) => db.database.write(work), jobs));
  imports = new ImportService({ ownerUrl: db.url, secret: db.secret, connectionTimeoutMs: 5_000 }, plainMatcher);
  await startImportJobs(jobs, imports);
  jobs.asked.length = 0;
  staff = (await server.newKey({ audience: "STAFF" })).secret;
});

afterAll(() => server.stop());

async function send(key: string | undefined, parts: Readonly<Record<string, string | Blob>>, headers: Record<string, string> = {}) {
  const form = new FormData();
  for (const [name, part] of Object.entries(parts)) {
    if (typeof part === "string") form.append(name, part);
    else form.append(name, part, `${name}.csv`);
  }
  const response = await fetch(`${server.url}/imports`, {
    method: "POST",
    body: form,
    headers: { ...(key !== undefined && { authorization: `Bearer ${key}` }), ...headers },
  });
  return { status: response.status, body: (await response.json()) as { id?: string; error?: string; message?: string; remedy?: string } };
}

const whole = { profile: "csv", mapping: MAPPING, file: new Blob([CSV]) };

test("files are received, planned by a job, shown, and applied by another", async () => {
  const { status, body } = await send(staff, whole);
  expect({ status, body }).toEqual({ status: 202, body: { id: expect.any(String), state: "RECEIVED" } });
  const ask = async () =>
    (
      await server.ask(
        `query ($id: ID!) { import(id: $id) { state rowCount isComplete source { name } counts { created rejected } failure
          changes(filter: { outcome: [CREATED] }, first: 1) { totalCount edges { node { label row outcome fields given reason } } } problems { totalCount } } }`,
        { key: staff, variables: { id: body.id } },
      )
    ).body.data as Record<string, unknown> | undefined;
  expect(await ask()).toMatchObject({ import: { state: "RECEIVED", rowCount: 0 } });
  expect(await jobs.do()).toEqual(["import-plan"]);
  expect(await ask()).toEqual({
    import: {
      state: "PLANNED",
      rowCount: 2,
      isComplete: false,
      source: { name: "Envoi" },
      counts: { created: 2, rejected: 0 },
      failure: null,
      changes: {
        totalCount: 2,
        edges: [
          { node: { label: "Association A", row: 2, outcome: "CREATED", fields: null, given: { name: "Association A" }, reason: null } },
        ],
      },
      problems: { totalCount: 0 },
    },
  });
  const { db } = server.directory;
  expect((await db.owner.query("select 1 from organization")).rows).toEqual([]);
  expect((await db.owner.query("select 1 from import_chunk")).rows).toEqual([]);
  const apply = `mutation ($id: ID!) { applyImport(input: { id: $id }) { __typename ... on ImportPayload { import { state } } } }`;
  const member = (await server.newKey({ audience: "COMMITTEE" })).secret;
  expect((await server.ask(apply, { key: member, variables: { id: body.id } })).body.data).toEqual({
    applyImport: { __typename: "Forbidden" },
  });
  expect((await server.ask(apply, { key: staff, variables: { id: body.id } })).body.data).toEqual({
    applyImport: { __typename: "ImportPayload", import: { state: "APPLYING" } },
  });
  expect(await jobs.do()).toEqual(["import-apply"]);
  expect(await ask()).toMatchObject({ import: { state: "APPLIED", counts: { created: 2 } } });
  expect((await db.owner.query("select name from organization order by name")).rows).toEqual([
    { name: "Association A" },
    { name: "Association B" },
  ]);
  await server.ask(apply, { key: staff, variables: { id: body.id } });
  expect(await jobs.do()).toEqual([]);
});

test("what is no table is refused for what it is, and a table without rows is told", async () => {
  const refused = await send(staff, { ...whole, file: new Blob(["%PDF-1.7 \u0001"]) }, { "accept-language": "en" });
  expect(refused).toMatchObject({
    status: 400,
    body: { error: "BAD_REQUEST", message: expect.stringMatching(/^"file.csv": This file is a PDF/) },
  });
  const { body } = await send(staff, { ...whole, file: new Blob(["siret;nom\n"]) });
  await jobs.do();
  const query = "query ($id: ID!) { import(id: $id) { problems { edges { node { severity reason } } } } }";
  const asked = await server.ask(query, { key: staff, variables: { id: body.id } });
  expect(asked.body.data).toEqual({
    import: { problems: { edges: [{ node: { severity: "REJECTED", reason: "Le tableau n'a pas de ligne sous ses titres." } }] } },
  });
});

test("rows at fault are kept as their table has them, and once mended are sent by themselves", async () => {
  const file = new Blob(["\uFEFFN° SIRET;Nom;Remarque\n12345678901234;Association F;=à voir\n;;sans nom\n;Association G;\n"]);
  const mapping = MAPPING.replace("name: nom }", "name: nom, identifiers: [{ scheme: SIRET, value: N° SIRET }] }");
  const { body } = await send(staff, { ...whole, complete: "true", mapping, file });
  await jobs.do();
  const kept = await fetch(`${server.url}/imports/${body.id}/faulty-rows.csv`, { headers: { authorization: `Bearer ${staff}` } });
  expect(kept.headers.get("content-disposition")).toContain("lignes-a-corriger.csv");
  const [heading, first, second, ...rest] = (await kept.text()).split("\r\n");
  expect(heading).toBe("N° SIRET;Nom;Remarque;Ligne d'origine;Ce qui ne va pas");
  expect(first).toMatch(/^12345678901234;Association F;'=à voir;file.csv, 2;.*La clé de contrôle de ce SIRET est fausse\./);
  expect(second).toMatch(/^;;sans nom;file.csv, 3;.*nom/);
  expect(rest).toEqual([""]);
  const { body: mended } = await send(staff, { again: body.id ?? "", part: "true", file: new Blob([`${heading}\n;Association F;;;\n`]) });
  await jobs.do();
  const asked = await server.ask("query ($id: ID!) { import(id: $id) { isComplete counts { created unreadable warnings } } }", {
    key: staff,
    variables: { id: mended.id },
  });
  expect(asked.body.data).toEqual({ import: { isComplete: false, counts: { created: 1, unreadable: 0, warnings: 0 } } });
  const member = (await server.newKey({ audience: "COMMITTEE" })).secret;
  const refused = await fetch(`${server.url}/imports/${body.id}/faulty-rows.csv`, { headers: { authorization: `Bearer ${member}` } });
  expect(refused.status).toBe(404);
});

test("mended files are read as those that they replace, and both reports can be kept", async () => {
  const { body: first } = await send(staff, { ...whole, complete: "true" });
  const { body: second } = await send(staff, { again: first.id ?? "", file: new Blob(["siret;nom\n;Association C\n"]) });
  await jobs.do();
  const asked = await server.ask(
    "query ($id: ID!) { import(id: $id) { profile files isComplete state progress counts { created } previous { id counts { created } } } importProfiles { name needsMapping } }",
    { key: staff, variables: { id: second.id } },
  );
  expect(asked.body.data).toMatchObject({
    import: {
      profile: "csv",
      files: ["file.csv"],
      isComplete: true,
      state: "PLANNED",
      progress: null,
      counts: { created: 1 },
      previous: { id: first.id },
    },
    importProfiles: expect.arrayContaining([
      { name: "csv", needsMapping: true },
      { name: "france-services", needsMapping: false },
    ]),
  });
  const report = (key: string, format: string) =>
    fetch(`${server.url}/imports/${second.id}/report.${format}`, { headers: { authorization: `Bearer ${key}` } });
  const [html, csv] = [await report(staff, "html"), await report(staff, "csv")];
  expect([html.status, html.headers.get("content-disposition"), await html.text()]).toEqual([
    200,
    'attachment; filename="rapport.html"',
    expect.stringContaining("Association C"),
  ]);
  expect(await csv.text()).toContain("Créé;file.csv;2;Organisation;Association C");
  const member = (await server.newKey({ audience: "MEMBER" })).secret;
  expect((await report(member, "html")).status).toBe(404);
  expect((await server.ask("{ importProfiles { name } }", { key: member })).body.data).toEqual({ importProfiles: [] });
  expect(
    (await send(staff, { again: encodeNodeId({ type: "Import", uuid: "01890000-0000-7000-8000-000000000000" }), file: new Blob([CSV]) }))
      .status,
  ).toBe(400);
  const { owner } = server.directory.db;
  await owner.query(
    "update import set state = 'APPLYING', applied_through = 'Organization ' || (select min(id::text) from planned_change where import_id = import.id) where state = 'PLANNED'",
  );
  expect(
    (await server.ask("query ($id: ID!) { import(id: $id) { progress } }", { key: staff, variables: { id: second.id } })).body.data,
  ).toEqual({ import: { progress: 1 } });
  await owner.query("delete from import where state = 'APPLYING'");
});

test("an import that was applied is taken back by a job, once; what stays is told with the reason", async () => {
  const { owner } = server.directory.db;
  const [{ id } = { id: "" }] = (
    (await server.ask("{ imports { edges { node { id } } } }", { key: staff })).body.data as never as {
      imports: { edges: { node: { id: string } }[] };
    }
  ).imports.edges.map(({ node }) => node);
  const undo =
    "mutation ($id: ID!) { undoImport(input: { id: $id }) { __typename ... on ImportPayload { import { state undoneAt } } ... on Failure { message } } }";
  const asked = async (key: string, node = id) => (await server.ask(undo, { key, variables: { id: node } })).body.data;
  const member = (await server.newKey({ audience: "COMMITTEE" })).secret;
  expect(await asked(member)).toMatchObject({ undoImport: { __typename: "Forbidden" } });
  expect(await asked(staff, encodeNodeId({ type: "Import", uuid: "01890000-0000-7000-8000-000000000000" }))).toMatchObject({
    undoImport: { __typename: "NotFound" },
  });
  await owner.query("update organization set name = 'Association A, dit le centre' where name = 'Association A'");
  expect(await asked(staff)).toEqual({ undoImport: { __typename: "ImportPayload", import: { state: "UNDOING", undoneAt: null } } });
  jobs.asked.length = 0; // as if the process died with its job
  await startImportJobs(jobs, imports);
  expect([await jobs.do(), await jobs.do()]).toEqual([["import-resume"], ["import-undo"]]);
  await asked(staff);
  expect(await jobs.do()).toEqual([]);
  const told = await server.ask(
    `query ($id: ID!) { import(id: $id) { state undoneBy counts { created takenBack partlyTakenBack notTakenBack }
      changes(filter: { undone: [KEPT] }) { edges { node { label undone kept { field reason explanation } } } } } }`,
    { key: staff, variables: { id } },
  );
  expect(told.body).toEqual({
    data: {
      import: {
        state: "UNDONE",
        undoneBy: expect.any(String),
        counts: { created: 2, takenBack: 1, partlyTakenBack: 0, notTakenBack: 1 },
        changes: {
          edges: [
            {
              node: {
                label: "Association A",
                undone: "KEPT",
                kept: [{ field: null, reason: "CHANGED_SINCE", explanation: "Quelqu'un l'a écrit ou confirmé depuis." }],
              },
            },
          ],
        },
      },
    },
  });
  const { body } = await send(staff, whole);
  await jobs.do();
  expect(await asked(staff, body.id)).toMatchObject({
    undoImport: { __typename: "InvalidInput", message: expect.stringContaining("rien écrit") },
  });
  await owner.query("delete from import where state = 'PLANNED'");
});

test("a client that waits to be told to go on with a large file is told so, and that of too large a one is answered at once", async () => {
  const ask = async (size: number) => {
    const asked = request(`${server.url}/imports`, {
      method: "POST",
      headers: {
        expect: "100-continue",
        "content-length": size,
        "content-type": "multipart/form-data; boundary=x",
        authorization: `Bearer ${staff}`,
      },
    });
    asked.on("error", () => undefined).flushHeaders();
    const what = await Promise.race(["continue", "response"].map(async (event) => (await once(asked, event)) && event));
    asked.destroy();
    return what;
  };
  expect([await ask(900_000), await ask(60_000_000)]).toEqual(["continue", "response"]);
});

test("what a process left when it died is taken up again at the next start", async () => {
  const { body } = await send(staff, whole);
  const { owner } = server.directory.db;
  const state = async () => (await owner.query("select state from import order by id desc limit 1")).rows[0] as { state: string };
  for (const [left, done, job] of [
    ["READING", "PLANNED", "import-plan"],
    ["APPLYING", "APPLIED", "import-apply"],
  ] as const) {
    jobs.asked.length = 0; // as if the queue took them for being done
    await owner.query("update import set state = $1 where digest like 'upload %' and state not in ('APPLIED', 'UNDONE')", [left]);
    await startImportJobs(jobs, imports);
    expect(await jobs.do()).toEqual(["import-resume"]);
    expect(await jobs.do()).toEqual([job]);
    expect(await state()).toEqual({ state: done });
  }
  expect(body.id).toBeDefined();
});

test("what another process imports is left to it", async () => {
  const { db } = server.directory;
  const other = await WriterConnection.open({ ownerUrl: db.url, secret: db.secret, connectionTimeoutMs: 5_000 });
  await other.lock(IMPORT_LOCK);
  await expect(imports.interrupted()).resolves.toBeUndefined();
  await other.close();
  await expect(imports.interrupted()).resolves.toEqual([]);
});

test.each([
  [undefined, 403],
  ["MEMBER" as const, 403],
  ["COMMITTEE" as const, 403],
])("an upload by %s is refused before it is read", async (audience, status) => {
  const key = audience && (await server.newKey({ audience })).secret;
  expect(await send(key, whole)).toMatchObject({ status, body: { error: "FORBIDDEN" } });
  expect(jobs.asked).toEqual([]);
});

test("a key of the staff that only reads is refused, and a page of another site", async () => {
  const key = (await server.newKey({ audience: "STAFF", scopes: ["read"] })).secret;
  expect((await send(key, whole)).status).toBe(403);
  expect(await send(staff, whole, { origin: "https://ailleurs.example" })).toMatchObject({
    status: 403,
    body: { error: "FORBIDDEN_ORIGIN" },
  });
});

test("what is too large is refused, whatever its length says, and a bomb", async () => {
  expect(await send(staff, { ...whole, file: new Blob(["x".repeat(1_200_000)]) })).toMatchObject({
    status: 413,
    body: { error: "PAYLOAD_TOO_LARGE" },
  });
  expect(await send(staff, { ...whole, file: new Blob([zipOf(Buffer.alloc(20_000_000))]) })).toMatchObject({ status: 413 });
  expect(await send(staff, { ...whole, mapping: new Blob([`# ${"x".repeat(300_000)}`]) })).toMatchObject({
    status: 413,
    body: { message: expect.stringContaining("correspondance") },
  });
  const many = Object.fromEntries(Array.from({ length: 51 }, (_, at) => [`file${at}`, new Blob(["x"])]));
  expect(await send(staff, many)).toMatchObject({ status: 413, body: { message: expect.stringContaining("50 fichiers") } });
  expect(await send(staff, { ...whole, file: new Blob([zipOf(Buffer.alloc(1_000)).subarray(0, 40)]) })).toMatchObject({
    status: 400,
    body: { message: expect.stringContaining("classeur") },
  });
  expect(jobs.asked).toEqual([]);
});

test("an unknown profile and a mapping with mistakes are told, with what to do", async () => {
  expect(await send(staff, { ...whole, profile: "nul" })).toMatchObject({ status: 400, body: { remedy: expect.stringContaining("csv") } });
  expect(await send(staff, { ...whole, mapping: "records: 3" })).toMatchObject({ status: 400, body: { error: "INVALID_INPUT" } });
  expect(await send(staff, { profile: "csv", mapping: MAPPING })).toMatchObject({ status: 400 });
});

test("how a table begins is told without keeping it, with what such columns were last said to be", async () => {
  const columns = { read: "columns", file: new Blob(["Annuaire\n\nsiret;nom;ville\n;A;Paris\n"]) };
  const first = await send(staff, columns);
  const lines = [
    { row: 1, cells: ["Annuaire"] },
    { row: 3, cells: ["siret", "nom", "ville"] },
    { row: 4, cells: ["", "A", "Paris"] },
  ];
  expect(first).toEqual({ status: 200, body: { tables: [{ file: "file.csv", sheet: null, lines }], remembered: null } });
  await send(staff, { ...whole, remember: "true" });
  const again = await send(staff, columns);
  expect(again.body).toMatchObject({
    remembered: { mapping: expect.stringContaining("name: essai"), usedBy: expect.any(String), usedAt: expect.any(String) },
  });
  const other = await send(staff, { read: "columns", file: new Blob(["titre;date\nA;2024\n"]) });
  expect(other.body).toMatchObject({ remembered: null });
  const committee = (await server.newKey({ audience: "COMMITTEE" })).secret;
  expect(await send(committee, columns)).toMatchObject({ status: 403 });
});

test("what files said is forgotten after thirty days, whether or not others come", async () => {
  const { owner } = server.directory.db;
  const forget = async (age: number): Promise<unknown> => {
    await owner.query("update import set created_at = now() - make_interval(days => $1) where digest <> ''", [age]);
    await jobs.add("import-forget", {});
    expect(await jobs.do()).toContain("import-forget");
    const { rows } = await owner.query(
      "select (select count(*)::int from import) as imports, (select count(*)::int from planned_change) as rows, (select count(*)::int from import_problem) as faults",
    );
    return rows[0];
  };
  expect(await forget(29)).not.toMatchObject({ imports: 0 });
  expect(await forget(31)).toEqual({ imports: 0, rows: 0, faults: 0 });
});
