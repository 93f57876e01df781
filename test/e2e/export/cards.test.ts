import { Ajv } from "ajv";
import addFormats from "ajv-formats";
import ICAL from "ical.js";
import jsonld from "jsonld";
import { convertIcsCalendar } from "ts-ics";
import { parse as parseVcards } from "vcard4";
import { ExportServer } from "../../support/export-server.js";
import { makeContactPoint } from "../../support/factories/organizations.js";
import { POPOLO_SCHEMA } from "../../support/popolo-schema.js";
import { nodeId } from "../../support/world-directory.js";

let exports: ExportServer;

const AWKWARD = 'Maison; des "Écluses", \\ & co\nligne 2 — un nom assez long pour être replié plusieurs fois, é à ü œ 😀😀😀😀😀😀😀😀😀😀';

beforeAll(async () => {
  exports = await ExportServer.start();
  const { owner } = exports.server.directory.db;
  await owner.query("update organization set description = $1, acronym = 'M;E,C' where id = $2", [
    AWKWARD,
    exports.world.organizations.directorate,
  ]);
  await owner.query("update event set description = $1, place = $1", [AWKWARD]);
}, 60_000);

afterAll(() => exports.stop());

interface Property {
  readonly property: string;
  readonly value: unknown;
  readonly group: string;
}

function vcards(text: string): Property[][] {
  const cards = parseVcards(text);
  return [cards].flat().map(({ parsedVcard }) => parsedVcard as unknown as Property[]);
}

describe("vCard 4", () => {
  test.each(["people", "organizations"])("%s: two parsers read every card, folded at 75 bytes", async (name) => {
    const text = await exports.text(`/exports/${name}.vcf`, "STAFF");
    for (const line of text.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(text).not.toMatch(/[^\r]\n/);
    const records = (await exports.text(`/exports/${name}.jsonl`, "STAFF")).trimEnd().split("\n").slice(1, -1);
    const strict = vcards(text);
    const lax = ICAL.parse(text) as unknown[];
    expect([strict.length, lax.length]).toEqual([records.length, records.length]);
    for (const [index, card] of strict.entries()) {
      const { id } = JSON.parse(records[index] ?? "") as { id: string };
      const uuid = Buffer.from(id, "base64url").toString().split(":")[1];
      expect(card.find(({ property }) => property === "UID")?.value).toBe(`urn:uuid:${uuid}`);
    }
  });

  test("any text comes through", async () => {
    const { directorate } = exports.world.organizations;
    const text = await exports.text(`/organizations/${nodeId("Organization", directorate)}.vcf`);
    const card = new ICAL.Component(ICAL.parse(text) as never);
    expect(card.getFirstPropertyValue("note")).toBe(AWKWARD);
    expect(card.getFirstProperty("nickname")?.getValues()).toContain("M;E,C");
    expect(vcards(text)).toHaveLength(1);
  });

  test("a person's posts of today, each with its own numbers", async () => {
    const { people } = exports.world;
    const text = await exports.text(`/people/${nodeId("Person", people.mobile)}.vcf`, "STAFF");
    expect(text.replace(/REV:.*/, "REV:…").replace(/urn:uuid:.*/, "urn:uuid:…")).toMatchInlineSnapshot(`
      "BEGIN:VCARD
      VERSION:4.0
      UID;VALUE=URI:urn:uuid:…
      KIND:individual
      FN:Jean-Noël D'Essai
      N:D'Essai;Jean-Noël;;;
      P1.ORG:Habitat Modèle
      P1.TITLE:Responsable
      P1.EMAIL;TYPE=work:public@example.org
      P1.EMAIL;TYPE=work:member@example.org
      P1.EMAIL;TYPE=work:committee@example.org
      P1.EMAIL;TYPE=work:staff@example.org
      REV:…
      END:VCARD
      "
    `);
  });
});

describe("iCalendar", () => {
  test("ical.js reads every event: its uid, its times in Paris, its texts", async () => {
    const calendar = new ICAL.Component(ICAL.parse(await exports.text("/events.ics", "STAFF")) as never);
    const zone = calendar.getFirstSubcomponent("vtimezone");
    if (zone) ICAL.TimezoneService.register(new ICAL.Timezone(zone));
    const { data } = await exports.server.directory.ask<{ events: { edges: { node: Record<string, string | null> }[] } }>(
      "{ events(first: 100) { edges { node { id title startsAt endsAt description place address } } } }",
      {},
      { audience: "STAFF" },
    );
    const events = calendar.getAllSubcomponents("vevent").map((component) => new ICAL.Event(component));
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(data.events.edges.length);
    for (const { node } of data.events.edges) {
      const uuid = Buffer.from(node.id ?? "", "base64url")
        .toString()
        .split(":")[1];
      const event = events.find(({ uid }) => uid === `urn:uuid:${uuid}`);
      expect(event?.startDate.toJSDate().toISOString()).toBe(node.startsAt);
      if (node.endsAt !== null) expect(event?.endDate.toJSDate().toISOString()).toBe(node.endsAt);
      expect([event?.summary, event?.location]).toEqual([node.title, [AWKWARD, node.address].filter(Boolean).join(", ")]);
      expect(event?.description.startsWith(AWKWARD)).toBe(true);
      for (const name of ["dtstamp", "last-modified"]) expect(event?.component.getFirstPropertyValue(name)).toBeTruthy();
      expect(event?.sequence).toBeGreaterThanOrEqual(0);
    }
  });

  test("a parser that did not write it reads the same events", async () => {
    const text = await exports.text("/events.ics", "STAFF");
    const { events = [], timezones = [] } = convertIcsCalendar(undefined, text);
    expect(timezones.map(({ id }) => id)).toEqual(["Europe/Paris"]);
    const own = new ICAL.Component(ICAL.parse(text) as never).getAllSubcomponents("vevent").map((component) => new ICAL.Event(component));
    expect(events.map(({ uid, summary, location, sequence }) => [uid, summary, location, sequence])).toEqual(
      own.map(({ uid, summary, location, sequence }) => [uid, summary, location, sequence]),
    );
    expect(events.map(({ start }) => start.date.toISOString())).toEqual(own.map(({ startDate }) => startDate.toJSDate().toISOString()));
  });

  test("one event is a calendar of its own", async () => {
    const { events } = exports.world;
    const text = await exports.text(`/events/${nodeId("Event", events.cycle)}.ics`);
    const calendar = new ICAL.Component(ICAL.parse(text) as never);
    expect(calendar.getAllSubcomponents("vevent")).toHaveLength(1);
    expect(text).toContain("BEGIN:VTIMEZONE");
    for (const line of text.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  });
});

describe("JSON-LD", () => {
  const offline = { documentLoader: () => Promise.reject(new Error("The network was asked for")) };

  async function expanded(document: object): Promise<unknown> {
    return await jsonld.expand(document as jsonld.JsonLdDocument, { ...offline, safe: true } as jsonld.Options.Expand);
  }

  test.each<[string, string]>([
    ["organizations", "http://www.w3.org/ns/org#Organization"],
    ["people", "https://schema.org/Person"],
    ["events", "https://schema.org/Event"],
  ])("%s expand to what they are, without the network", async (name, type) => {
    const document = JSON.parse(await exports.text(`/exports/${name}.jsonld`, "STAFF")) as object;
    const nodes = (await expanded(document)) as { "@type": string[]; "@id": string }[];
    const records = (await exports.text(`/exports/${name}.jsonl`, "STAFF")).trimEnd().split("\n").slice(1, -1);
    expect(nodes).toHaveLength(records.length);
    for (const node of nodes) {
      expect(node["@type"]).toContain(type);
      expect(node["@id"]).toMatch(/^urn:uuid:/);
    }
  });

  test("every relative name of the context is an IRI, and none is lost", async () => {
    const { directorate } = exports.world.organizations;
    const response = await exports.get(`/organizations/${nodeId("Organization", directorate)}.jsonld`, "STAFF");
    expect(response.headers.get("content-type")).toBe("application/ld+json; charset=utf-8");
    const document = (await response.json()) as { "@graph": Record<string, unknown>[] };
    const [node] = (await expanded(document)) as Record<string, unknown>[];
    const [own] = document["@graph"];
    expect(Object.keys(node ?? {})).toHaveLength(Object.keys(own ?? {}).length);
    expect(Object.keys(node ?? {}).filter((key) => !/^(@|https?:)/.test(key))).toEqual([]);
  });
});

describe("Popolo", () => {
  test("a committee's file is as the specification says, and complete", async () => {
    const { data } = await exports.server.directory.ask<{
      committees: { edges: { node: { slug: string; seats: { totalCount: number } } }[] };
    }>("{ committees(first: 100) { edges { node { slug seats { totalCount } } } } }", {}, { audience: "STAFF" });
    expect(data.committees.edges.length).toBeGreaterThan(0);
    const isPopolo = addFormats.default(new Ajv({ strict: false, allErrors: true })).compile(POPOLO_SCHEMA);
    for (const { node } of data.committees.edges) {
      const file = JSON.parse(await exports.text(`/committees/${node.slug}/popolo.json`, "STAFF")) as Record<
        string,
        Record<string, string>[]
      >;
      isPopolo(file);
      expect(isPopolo.errors).toBeNull();
      for (const name of ["organizations", "posts", "persons", "memberships"]) {
        const [item, ...others] = file[name] ?? [];
        if (item) expect(isPopolo({ ...file, [name]: [{ ...item, id: undefined }, ...others] })).toBe(false);
        if (item) expect(isPopolo({ ...file, [name]: [{ ...item, invented: "x" }, ...others] })).toBe(false);
      }
      expect(file.posts).toHaveLength(node.seats.totalCount);
      const known = new Map(Object.values(file).flatMap((items) => items.map((item) => [item.id, item])));
      for (const item of Object.values(file).flat()) {
        for (const [key, value] of Object.entries(item)) if (key.endsWith("_id")) expect(known.has(value)).toBe(true);
      }
    }
  });
});

test.each(["/people/{hidden}.vcf", "/people/{hidden}.jsonld"])("%s: hidden is answered as unknown", async (path) => {
  const answers: unknown[][] = [];
  for (const uuid of [exports.world.people.byAudience.STAFF, "019affff-ffff-7fff-bfff-ffffffffffff"]) {
    const response = await exports.get(path.replace("{hidden}", nodeId("Person", uuid)));
    answers.push([response.status, await response.text(), [...response.headers.keys()].sort()]);
  }
  expect(answers[0]?.[0]).toBe(404);
  expect(answers[0]).toEqual(answers[1]);
});

test("an id of another type, or none, is refused; a form that a type has not is not found", async () => {
  const { organizations } = exports.world;
  const id = nodeId("Organization", organizations.directorate);
  const statuses: number[] = [];
  for (const path of [
    `/people/${id}.vcf`,
    "/people/nonsense.vcf",
    `/organizations/${id}.ics`,
    "/committees/inconnu/popolo.json",
    `/organizations/${id}`,
  ])
    statuses.push((await exports.get(path)).status);
  expect(statuses).toEqual([400, 400, 404, 404, 404]);
});

test("a card that has not changed is not sent again", async () => {
  const { directorate } = exports.world.organizations;
  const path = `/organizations/${nodeId("Organization", directorate)}.vcf`;
  const first = await exports.get(path);
  const etag = first.headers.get("etag") ?? "";
  const again = await exports.get(path, "PUBLIC", { headers: { "if-none-match": `"x", W/${etag}` } });
  expect([again.status, await again.text(), again.headers.get("etag")]).toEqual([304, "", etag]);
  await makeContactPoint(exports.server.directory.db.owner, { organizationId: directorate, kind: "PHONE", value: "+33 1 00 00 00 99" });
  const changed = await exports.get(path, "PUBLIC", { headers: { "if-none-match": etag } });
  expect([changed.status, (await changed.text()).includes("+33 1 00 00 00 99")]).toEqual([200, true]);
});

test("a card is named for its record", async () => {
  const { directorate } = exports.world.organizations;
  const { headers } = await exports.get(`/organizations/${nodeId("Organization", directorate)}.vcf`);
  expect(headers.get("content-disposition")).toMatch(/^inline; filename="maillage.vcf"; filename\*=UTF-8''[\w%'.-]+\.vcf$/);
});
