import { XMLParser, XMLValidator } from "fast-xml-parser";
import { HarvestedRecords, OaiRepository } from "../../../src/modules/export/index.js";
import { AccessServer } from "../../support/access-server.js";
import { makePublication } from "../../support/factories/publications.js";
import type { World } from "../../support/world.js";
import { createWorldDatabase } from "../../support/world-database.js";

let server: AccessServer;
let world: World;

beforeAll(async () => {
  const { db, world: built } = await createWorldDatabase();
  [server, world] = [await AccessServer.start({ config: { mail: { contact: "contact@exemple.fr" } }, database: db }), built];
});

afterAll(() => server.stop());

function read(xml: string): Record<string, never> {
  expect(XMLValidator.validate(xml)).toBe(true);
  const parser = new XMLParser({
    ignoreAttributes: false,
    parseTagValue: false,
    isArray: (name) => ["record", "header", "set", "setSpec", "dc:creator", "dc:contributor", "dc:relation"].includes(name),
  });
  return (parser.parse(xml) as { "OAI-PMH": Record<string, never> })["OAI-PMH"];
}

async function ask(query: string, init: RequestInit = {}): Promise<Record<string, never>> {
  const response = await fetch(`${server.url}/oai${query}`, init);
  expect(response.status).toBe(200);
  expect(response.headers.get("content-type")).toBe("text/xml; charset=utf-8");
  return read(await response.text());
}

const urn = (id: string): string => `urn:uuid:${id}`;

interface Header {
  readonly identifier: string;
  readonly datestamp: string;
  readonly setSpec?: readonly string[];
  readonly "@_status"?: string;
}

async function headers(query = ""): Promise<Header[]> {
  const { ListIdentifiers } = (await ask(`?verb=ListIdentifiers&metadataPrefix=oai_dc${query}`)) as {
    ListIdentifiers?: { header: Header[] };
  };
  return ListIdentifiers?.header ?? [];
}

test("a credential that is wrong is refused, and a right one is told what everyone is", async () => {
  const asking = (authorization: string) => fetch(`${server.url}/oai?verb=Identify`, { headers: { authorization } });
  expect((await asking("Bearer mlg_wrong")).status).toBe(401);
  const { secret: key } = await server.newKey({ audience: "STAFF" });
  const query = "?verb=ListIdentifiers&metadataPrefix=oai_dc";
  const identifiers = (answer: Record<string, never>): string => JSON.stringify(answer.ListIdentifiers);
  expect(identifiers(await ask(query, { headers: { authorization: `Bearer ${key}` } }))).toBe(identifiers(await ask(query)));
});

test("says who it is, in which forms it gives what, and in which sets; by GET and by POST", async () => {
  const identified = {
    request: { "@_verb": "Identify", "#text": `${server.url}/oai` },
    Identify: {
      repositoryName: "Maillage",
      baseURL: `${server.url}/oai`,
      protocolVersion: "2.0",
      adminEmail: "contact@exemple.fr",
      deletedRecord: "persistent",
      granularity: "YYYY-MM-DDThh:mm:ssZ",
    },
  };
  expect(await ask("?verb=Identify")).toMatchObject(identified);
  expect(await ask("", { method: "POST", body: new URLSearchParams({ verb: "Identify" }) })).toMatchObject(identified);
  expect(await ask("?verb=ListMetadataFormats")).toMatchObject({ ListMetadataFormats: { metadataFormat: { metadataPrefix: "oai_dc" } } });
  expect(await ask("?verb=ListSets")).toMatchObject({
    ListSets: {
      set: expect.arrayContaining([
        { setSpec: ["kind:proceedings"], setName: "Actes" },
        { setSpec: ["collection:les-actes-du-pole-ressources"], setName: "Les actes du pôle ressources" },
      ]),
    },
  });
});

test("tells of a publication what everyone may see, in Dublin Core", async () => {
  const answer = await ask(`?verb=GetRecord&metadataPrefix=oai_dc&identifier=${urn(world.publications.proceedings)}`);
  expect(answer).toMatchObject({
    GetRecord: {
      record: [
        {
          header: [
            {
              identifier: urn(world.publications.proceedings),
              setSpec: ["kind:proceedings", "collection:les-actes-du-pole-ressources"],
            },
          ],
          metadata: {
            "oai_dc:dc": {
              "dc:title": "Les discriminations dans l'accès au logement. Actes",
              "dc:date": "2026-02",
              "dc:contributor": ["Modèle, Aïcha", "Éxemple, Zoé", "Colette"],
              "dc:relation": ["Les actes du pôle ressources", "Les discriminations dans l'accès au logement"],
            },
          },
        },
      ],
    },
  });
});

test("lists what everyone may see and nothing else, by set and by date", async () => {
  const all = (await headers()).map(({ identifier }) => identifier);
  expect(all).toHaveLength(9);
  expect(all).not.toContain(urn(world.publications.byAudience.MEMBER));
  expect((await headers("&set=kind:book")).map(({ identifier }) => identifier)).toContain(urn(world.publications.book));
  expect(await headers("&set=kind:book")).toHaveLength(2);
  expect(await headers("&set=collection")).toHaveLength(1);
  expect(await headers("&until=2001-01-01")).toEqual([]);
  expect(await headers("&from=2001-01-01")).toHaveLength(9);
});

test("what is archived or hidden stays as deleted, and comes back; what was never shown leaves no trace", async () => {
  const { owner } = server.directory.db;
  const { id } = await makePublication(owner, { title: "Passagère & <brève>\u0001" });
  const statusOf = async (): Promise<string | undefined> =>
    (await headers()).find(({ identifier }) => identifier === urn(id))?.["@_status"] ?? undefined;
  expect(await statusOf()).toBeUndefined();
  await owner.query("update publication set archived_at = now() where id = $1", [id]);
  expect(await statusOf()).toBe("deleted");
  const gone = await ask(`?verb=GetRecord&metadataPrefix=oai_dc&identifier=${urn(id)}`);
  expect(JSON.stringify(gone)).not.toContain("Passagère");
  await owner.query("update publication set archived_at = null, declared_audience = 3 where id = $1", [id]);
  expect(await statusOf()).toBe("deleted");
  await owner.query("update publication set declared_audience = 0 where id = $1", [id]);
  expect(await statusOf()).toBeUndefined();
  await owner.query("delete from publication where id = $1", [id]);
  expect(await statusOf()).toBe("deleted");

  const hidden = await makePublication(owner, { declaredAudience: 2 });
  await owner.query("update publication set archived_at = now() where id = $1", [hidden.id]);
  expect((await headers()).map(({ identifier }) => identifier)).not.toContain(urn(hidden.id));
});

test("the date of a record moves when what hangs on it does", async () => {
  const { owner } = server.directory.db;
  await owner.query("update harvested_publication set stamp = '2020-01-01' where id = $1", [world.publications.proceedings]);
  await owner.query("update contribution set role = 'autrice', title = null where publication_id = $1 and rank = 1", [
    world.publications.proceedings,
  ]);
  const [found] = (await headers("&from=2021-01-01")).filter(({ identifier }) => identifier === urn(world.publications.proceedings));
  expect(found?.datestamp).toMatch(/^20\d\d-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
});

test("long lists go on by tokens that only the server can make", async () => {
  const reader = server.directory.db.database.reader("PUBLIC");
  const options = { tokenKey: "key", adminEmail: "a@exemple.fr", pageSize: 4 };
  const repository = new OaiRepository({ ...options, records: new HarvestedRecords(reader) });
  const answer = async (query: string) => read(await repository.answer(new URLSearchParams(query), "https://exemple.fr/oai"));
  interface Listed {
    readonly ListRecords: {
      readonly record: readonly object[];
      readonly resumptionToken?: string | { readonly "#text"?: string; readonly "@_cursor": string };
    };
  }
  const told: object[] = [];
  const cursors: string[] = [];
  let query = "verb=ListRecords&metadataPrefix=oai_dc";
  for (let pages = 0; pages < 10; pages++) {
    const { ListRecords } = (await answer(query)) as unknown as Listed;
    told.push(...ListRecords.record);
    const { resumptionToken } = ListRecords;
    if (typeof resumptionToken !== "object") break;
    cursors.push(resumptionToken["@_cursor"]);
    if (resumptionToken["#text"] === undefined) break;
    query = `verb=ListRecords&resumptionToken=${resumptionToken["#text"]}`;
  }
  expect(cursors).toEqual(["0", "4", "8"]);
  expect(new Set(told.map((record) => JSON.stringify(record))).size).toBe(told.length);
  expect(told).toHaveLength((await headers()).length);

  const forged = new OaiRepository({ ...options, tokenKey: "another", records: new HarvestedRecords(reader) });
  const refused = read(await forged.answer(new URLSearchParams(query), "https://exemple.fr/oai"));
  expect(refused).toMatchObject({ error: { "@_code": "badResumptionToken" } });
  expect(await answer(query.replace("ListRecords", "ListIdentifiers"))).toMatchObject({ error: { "@_code": "badResumptionToken" } });
});

test.each([
  ["", "badVerb"],
  ["?verb=Delete", "badVerb"],
  ["?verb=Identify&verb=Identify", "badVerb"],
  ["?verb=toString", "badVerb"],
  ["?verb=Identify&set=x", "badArgument"],
  ["?verb=ListRecords", "badArgument"],
  ["?verb=ListRecords&metadataPrefix=oai_dc&from=2026-02-30", "badArgument"],
  ["?verb=ListRecords&metadataPrefix=oai_dc&from=2026-01-01&until=2025-01-01", "badArgument"],
  ["?verb=ListRecords&metadataPrefix=oai_dc&from=2026-01-01&until=2026-01-02T00:00:00Z", "badArgument"],
  ["?verb=ListRecords&metadataPrefix=oai_dc&from=0000-01-01", "badArgument"],
  ["?verb=ListRecords&metadataPrefix=oai_dc&set=%00", "badArgument"],
  ["?verb=ListRecords&metadataPrefix=oai_dc&resumptionToken=x", "badArgument"],
  ["?verb=ListRecords&resumptionToken=x", "badResumptionToken"],
  ["?verb=ListSets&resumptionToken=x", "badResumptionToken"],
  ["?verb=ListRecords&metadataPrefix=marc21", "cannotDisseminateFormat"],
  ["?verb=ListRecords&metadataPrefix=oai_dc&set=nothing", "noRecordsMatch"],
  ["?verb=GetRecord&metadataPrefix=oai_dc&identifier=x", "idDoesNotExist"],
  ["?verb=ListMetadataFormats&identifier=urn:uuid:019a0000-0000-7000-8000-00000000ffff", "idDoesNotExist"],
])("%s is refused as %s", async (query, code) => {
  expect(await ask(query)).toMatchObject({ error: { "@_code": code } });
});

test("a server that knows nobody to write to is not harvested", async () => {
  const other = await AccessServer.start();
  expect((await fetch(`${other.url}/oai?verb=Identify`)).status).toBe(404);
  await other.stop();
});
