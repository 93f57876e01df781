import { setTimeout as delay } from "node:timers/promises";
import { AUDIENCES } from "../../src/core/audience.js";
import { ORGANIZATION_KINDS, type OrganizationKind } from "../../src/modules/organization/organization.entity.js";
import { makeCollege, makeCommittee, makeMandate, makeSeat } from "../support/factories/committees.js";
import { makeEvent, makeParticipation } from "../support/factories/events.js";
import { makeContactPoint, makeOrganization, makeRelationship } from "../support/factories/organizations.js";
import { makePerson, makePosition } from "../support/factories/people.js";
import { makeContribution, makePublication } from "../support/factories/publications.js";
import { createTestDatabase, type TestDatabase } from "../support/test-database.js";

/** Those whose directory may be published (CRPA, D312-1-3). */
const ADMINISTRATION_KINDS = [
  "CITY_DIRECTORATE",
  "STATE_SERVICE",
  "REGION",
  "DEPARTMENT",
  "DISTRICT_TOWN_HALL",
  "FAMILY_ALLOWANCE_FUND",
  "EMPLOYMENT_SERVICE",
  "LOCAL_DEVELOPMENT_TEAM",
  "PUBLIC_BODY",
] as const;

let db: TestDatabase;

beforeAll(async () => {
  db = await createTestDatabase();
});

afterAll(() => db.drop());

async function audienceOf(table: string, { id }: { id: string }): Promise<number | undefined> {
  const { rows } = await db.owner.query<{ audience: number }>(`select audience from ${table} where id = $1`, [id]);
  return rows[0]?.audience;
}

async function declare(table: string, { id }: { id: string }, audience: number): Promise<void> {
  await db.owner.query(`update ${table} set declared_audience = $1 where id = $2`, [audience, id]);
}

test("a row is seen by no one who may not see what it depends on, now and after a change", async () => {
  const organization = await makeOrganization(db.owner, { kind: "PUBLIC_BODY", declaredAudience: 1 });
  const person = await makePerson(db.owner, {});
  const position = await makePosition(db.owner, { organizationId: organization.id, personId: person.id });
  const contactPoint = await makeContactPoint(db.owner, { positionId: position.id, declaredAudience: 2 });
  expect(await audienceOf("position", position)).toBe(1);
  expect(await audienceOf("contact_point", contactPoint)).toBe(2);
  await declare("person", person, 3);
  expect(await audienceOf("position", position)).toBe(3);
  expect(await audienceOf("contact_point", contactPoint)).toBe(3);
  await declare("person", person, 0);
  await declare("organization", organization, 0);
  expect(await audienceOf("position", position)).toBe(0);
  expect(await audienceOf("contact_point", contactPoint)).toBe(2);
});

test("either end hides a relationship", async () => {
  const [from, to] = [await makeOrganization(db.owner, {}), await makeOrganization(db.owner, {})];
  const relationship = await makeRelationship(db.owner, { fromId: from.id, toId: to.id });
  await declare("organization", from, 2);
  expect(await audienceOf("relationship", relationship)).toBe(2);
  await declare("organization", from, 0);
  await declare("organization", to, 1);
  expect(await audienceOf("relationship", relationship)).toBe(1);
});

test("a committee hides its mandates, through colleges and seats", async () => {
  const committee = await makeCommittee(db.owner, {});
  const college = await makeCollege(db.owner, { committeeId: committee.id });
  const seat = await makeSeat(db.owner, { collegeId: college.id });
  const person = await makePerson(db.owner, {});
  const mandate = await makeMandate(db.owner, { seatId: seat.id, personId: person.id });
  await declare("committee", committee, 2);
  expect(await audienceOf("mandate", mandate)).toBe(2);
});

test("the effective audience cannot be written", async () => {
  const person = await makePerson(db.owner, { declaredAudience: 3 });
  await db.owner.query("update person set audience = 0 where id = $1", [person.id]);
  expect(await audienceOf("person", person)).toBe(3);
});

test.each(["the dependent row", "the change of audience"])("two transactions at once, %s first, miss nothing", async (first) => {
  const [organization, person] = [await makeOrganization(db.owner, {}), await makePerson(db.owner, {})];
  const insert = {
    text: "insert into position (id, organization_id, person_id, role) values (gen_random_uuid(), $1, $2, 'r')",
    values: [organization.id, person.id],
  };
  const hide = { text: "update person set declared_audience = 3 where id = $1", values: [person.id] };
  await atOnce(...(first === "the dependent row" ? ([insert, hide] as const) : ([hide, insert] as const)));
  const { rows } = await db.owner.query("select audience from position where person_id = $1", [person.id]);
  expect(rows).toEqual([{ audience: 3 }]);
});

type Write = { readonly text: string; readonly values: unknown[] };

/** Runs `after` while the transaction of `before` is open: it must wait for its end. */
async function atOnce(before: Write, after: Write): Promise<void> {
  const [one, other] = [await db.owner.connect(), await db.owner.connect()];
  try {
    await one.query("begin");
    await one.query(before);
    const waiting = other.query(after);
    expect(await Promise.race([waiting.then(() => "done"), delay(150, "waits")])).toBe("waits");
    await one.query("commit");
    await waiting;
  } finally {
    one.release();
    other.release();
  }
}

describe("somebody in an organization that is no administration", () => {
  const inOrganization = async (kind: OrganizationKind) => {
    const organization = await makeOrganization(db.owner, { kind });
    const person = await makePerson(db.owner, {});
    const position = await makePosition(db.owner, { organizationId: organization.id, personId: person.id });
    return { organization, person, position };
  };
  const become = (organization: { id: string }, kind: OrganizationKind) =>
    db.owner.query("update organization set kind = $2 where id = $1", [organization.id, kind]);

  test.each(ORGANIZATION_KINDS)("of kind %s is public or for members, with their post", async (kind) => {
    const { person, position } = await inOrganization(kind);
    const expected = ADMINISTRATION_KINDS.some((one) => one === kind) ? 0 : 1;
    expect([await audienceOf("position", position), await audienceOf("person", person)]).toEqual([expected, expected]);
  });

  test("follows a change of its kind, of the post's organization and of the post's holder", async () => {
    const { organization, person, position } = await inOrganization("PUBLIC_BODY");
    const both = async () => [await audienceOf("position", position), await audienceOf("person", person)];
    await become(organization, "COMPANY");
    expect(await both()).toEqual([1, 1]);
    await become(organization, "REGION");
    expect(await both()).toEqual([0, 0]);
    const association = await makeOrganization(db.owner, {});
    await db.owner.query("update position set organization_id = $2 where id = $1", [position.id, association.id]);
    expect(await both()).toEqual([1, 1]);
    const other = await makePerson(db.owner, {});
    await db.owner.query("update position set person_id = $2 where id = $1", [position.id, other.id]);
    expect([await audienceOf("person", person), await audienceOf("person", other)]).toEqual([0, 1]);
    await db.owner.query("delete from position where id = $1", [position.id]);
    expect(await audienceOf("person", other)).toBe(0);
    const { rows } = await db.owner.query("select version from person where id = any($1)", [[person.id, other.id]]);
    expect(rows).toEqual([{ version: 1 }, { version: 1 }]);
  });

  test("is public by a public post, writing or mandate of their own, for as long as it is", async () => {
    const { organization, person, position } = await inOrganization("ASSOCIATION");
    const owner = { personId: person.id };
    const [administration, publication, seat] = [
      await makeOrganization(db.owner, { kind: "REGION" }),
      await makePublication(db.owner, {}),
      await makeSeat(db.owner, { collegeId: (await makeCollege(db.owner, { committeeId: (await makeCommittee(db.owner, {})).id })).id }),
    ];
    const acts: readonly (readonly [string, () => Promise<{ id: string }>, string, { id: string }])[] = [
      ["position", () => makePosition(db.owner, { ...owner, organizationId: administration.id }), "organization", administration],
      ["contribution", () => makeContribution(db.owner, { ...owner, publicationId: publication.id }), "publication", publication],
      ["mandate", () => makeMandate(db.owner, { ...owner, seatId: seat.id }), "seat", seat],
    ];
    for (const [table, make, ownerTable, ofWhat] of acts) {
      const act = await make();
      expect([table, await audienceOf("person", person), await audienceOf("position", position)]).toEqual([table, 0, 1]);
      await declare(ownerTable, ofWhat, 2);
      expect([table, await audienceOf("person", person)]).toEqual([table, 1]);
      await declare(ownerTable, ofWhat, 0);
      expect([table, await audienceOf("person", person)]).toEqual([table, 0]);
      await db.owner.query(`update ${table} set archived_at = now() where id = $1`, [act.id]);
      expect([table, await audienceOf("person", person)]).toEqual([table, 1]);
      await db.owner.query(`delete from ${table} where id = $1`, [act.id]);
    }
    const onBehalf = await makeMandate(db.owner, { ...owner, seatId: seat.id, onBehalfOfId: organization.id });
    expect([await audienceOf("person", person), await audienceOf("mandate", onBehalf)]).toEqual([1, 1]);
  });

  test("is named in no public participation or mandate together with it", async () => {
    const [association, region] = [await makeOrganization(db.owner, {}), await makeOrganization(db.owner, { kind: "REGION" })];
    const [person, event] = [await makePerson(db.owner, {}), await makeEvent(db.owner, {})];
    const part = async (overrides: object) =>
      await audienceOf("participation", await makeParticipation(db.owner, { eventId: event.id, ...overrides }));
    expect(await part({ organizationId: association.id })).toBe(0);
    expect(await part({ personId: person.id, organizationId: region.id })).toBe(0);
    expect(await part({ personId: person.id, organizationId: association.id })).toBe(1);
  });

  test.each(["the post", "the change of kind"])("and a change of kind at once, %s first, miss nothing", async (first) => {
    const organization = await makeOrganization(db.owner, { kind: "PUBLIC_BODY" });
    const person = await makePerson(db.owner, {});
    const insert = {
      text: "insert into position (id, organization_id, person_id, role) values (gen_random_uuid(), $1, $2, 'r')",
      values: [organization.id, person.id],
    };
    const change = { text: "update organization set kind = 'COMPANY' where id = $1", values: [organization.id] };
    await atOnce(...(first === "the post" ? ([insert, change] as const) : ([change, insert] as const)));
    const { rows } = await db.owner.query("select audience from position where person_id = $1", [person.id]);
    expect([rows, await audienceOf("person", person)]).toEqual([[{ audience: 1 }], 1]);
  });
});

describe("a contact point", () => {
  const shown = async (id: string): Promise<unknown[]> =>
    Promise.all(
      AUDIENCES.map(async (audience) => {
        const { rows } = await db.owner.query<{ value: string | null; withheld: string | null }>(
          `select value, withheld from audience_${audience.toLowerCase()}.contact_point where id = $1`,
          [id],
        );
        return rows[0] === undefined ? "unseen" : (rows[0].withheld ?? rows[0].value);
      }),
    );

  test.each([
    [{}, ["v", "v", "v", "v"]],
    [{ valueAudience: 1 }, ["unseen", "v", "v", "v"]],
    [{ valueAudience: 2 }, ["unseen", "AUDIENCE", "v", "v"]],
    [{ declaredAudience: 1, valueAudience: 3 }, ["unseen", "AUDIENCE", "AUDIENCE", "v"]],
    [{ withheld: "OBJECTION" as const }, ["unseen", "OBJECTION", "OBJECTION", "OBJECTION"]],
    [{ withheld: "NO_LEGAL_BASIS" as const, valueAudience: 3 }, ["unseen", "NO_LEGAL_BASIS", "NO_LEGAL_BASIS", "NO_LEGAL_BASIS"]],
  ])("with %j is shown to each audience as %j", async (thresholds, expected) => {
    const organization = await makeOrganization(db.owner, {});
    const { id } = await makeContactPoint(db.owner, { organizationId: organization.id, value: "v", ...thresholds });
    expect(await shown(id)).toEqual(expected);
  });

  describe("of somebody's post", () => {
    const made = async (kind: OrganizationKind, thresholds: object = {}) => {
      const organization = await makeOrganization(db.owner, { kind });
      const position = await makePosition(db.owner, { organizationId: organization.id, personId: (await makePerson(db.owner, {})).id });
      const contactPoint = await makeContactPoint(db.owner, { positionId: position.id, value: "v", ...thresholds });
      return { organization, position, contactPoint };
    };
    const withoutBasis = ["unseen", "NO_LEGAL_BASIS", "NO_LEGAL_BASIS", "NO_LEGAL_BASIS"];
    const forMembers = ["unseen", "v", "v", "v"];
    const forAll = ["v", "v", "v", "v"];

    test.each(ORGANIZATION_KINDS)("in an organization of kind %s follows its law", async (kind) => {
      const [bare, based] = [await made(kind), await made(kind, { legalBasis: "intérêt légitime" })];
      const isPublished = ADMINISTRATION_KINDS.some((one) => one === kind);
      expect(await shown(bare.contactPoint.id)).toEqual(isPublished ? forAll : withoutBasis);
      expect(await shown(based.contactPoint.id)).toEqual(isPublished ? forAll : forMembers);
    });

    test("is given to members once a basis is recorded, and withheld again without it", async () => {
      const { contactPoint } = await made("ASSOCIATION");
      const record = (basis: string | null) =>
        db.owner.query("update contact_point set legal_basis = $2 where id = $1", [contactPoint.id, basis]);
      await record("consentement");
      expect(await shown(contactPoint.id)).toEqual(forMembers);
      await record(null);
      expect(await shown(contactPoint.id)).toEqual(withoutBasis);
      await expect(record(" ")).rejects.toThrow("contact_point_legal_basis_check");
    });

    test("follows its organization's kind and its post's organization, without a new version", async () => {
      const { organization, position, contactPoint } = await made("PUBLIC_BODY");
      const company = await makeOrganization(db.owner, { kind: "COMPANY" });
      await db.owner.query("update organization set kind = 'COMPANY' where id = $1", [organization.id]);
      expect(await shown(contactPoint.id)).toEqual(withoutBasis);
      await db.owner.query("update organization set kind = 'REGION' where id = $1", [organization.id]);
      expect(await shown(contactPoint.id)).toEqual(forAll);
      await db.owner.query("update position set organization_id = $2 where id = $1", [position.id, company.id]);
      expect(await shown(contactPoint.id)).toEqual(withoutBasis);
      const { rows } = await db.owner.query("select version, declared_audience from contact_point where id = $1", [contactPoint.id]);
      expect(rows).toEqual([{ version: 1, declared_audience: 0 }]);
    });

    test("keeps its limits against a direct write", async () => {
      const { contactPoint } = await made("ASSOCIATION");
      await db.owner.query("update contact_point set needs_basis = false, audience = 0 where id = $1", [contactPoint.id]);
      expect(await shown(contactPoint.id)).toEqual(withoutBasis);
    });

    test.each(["the contact point", "the change of kind"])("and a change of kind at once, %s first, miss nothing", async (first) => {
      const { organization, position } = await made("PUBLIC_BODY");
      const insert = {
        text: "insert into contact_point (id, position_id, kind, value) values (gen_random_uuid(), $1, 'EMAIL', 'v') returning id",
        values: [position.id],
      };
      const change = { text: "update organization set kind = 'COMPANY' where id = $1", values: [organization.id] };
      await atOnce(...(first === "the contact point" ? ([insert, change] as const) : ([change, insert] as const)));
      const { rows } = await db.owner.query<{ id: string }>("select id from contact_point where position_id = $1", [position.id]);
      for (const { id } of rows) expect(await shown(id)).toEqual(withoutBasis);
    });
  });

  test("never answers a value with the reason for withholding it", async () => {
    for (const audience of AUDIENCES) {
      const { rows } = await db.owner.query(
        `select from audience_${audience.toLowerCase()}.contact_point where value is not null and withheld is not null`,
      );
      expect(rows).toEqual([]);
    }
  });
});

test("a record's version moves with its own columns alone", async () => {
  const organization = await makeOrganization(db.owner, { updatedAt: new Date("2024-01-01T00:00:00Z") });
  const versions = async (): Promise<unknown> =>
    (await db.owner.query("select version, updated_at > '2024-01-02' as moved from organization where id = $1", [organization.id])).rows[0];
  await db.owner.query("update organization set name = name, version = 7, updated_at = '2025-01-01' where id = $1", [organization.id]);
  await makeContactPoint(db.owner, { organizationId: organization.id, declaredAudience: 3 });
  expect(await versions()).toEqual({ version: 1, moved: false });
  await db.owner.query("update organization set acronym = 'A' where id = $1", [organization.id]);
  expect(await versions()).toEqual({ version: 2, moved: true });
});
