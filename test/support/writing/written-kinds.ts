import { encodeNodeId } from "../../../src/planner/node-id.js";
import { makeCollege, makeCommittee, makeSeat } from "../factories/committees.js";
import { makeEvent } from "../factories/events.js";
import type { Connection } from "../factories/insert-row.js";
import { makeIndicator } from "../factories/observatory.js";
import { makeOrganization } from "../factories/organizations.js";
import { makePerson, makePosition } from "../factories/people.js";
import { makeProject } from "../factories/projects.js";
import { makePublication } from "../factories/publications.js";
import { makeSource, makeTerritory } from "../factories/references.js";
import { committeeWork } from "./committee-work.js";

type Input = Readonly<Record<string, unknown>>;

/** What committees do in meetings. */
const COMMITTEE_WORK = ["Meeting", "AgendaItem", "MeetingAttendance", "Proxy", "Decision", "Document"] as const;

/** Every type whose records are written one by one. */
export const WRITTEN_TYPES = [
  "Organization",
  "ContactPoint",
  "Person",
  "Position",
  "Relationship",
  "Project",
  "Partnership",
  "Event",
  "Participation",
  "Registration",
  "Publication",
  "Contribution",
  "Committee",
  "College",
  "Seat",
  "Mandate",
  ...COMMITTEE_WORK,
  "Source",
  "Theme",
  "Territory",
  "Indicator",
  "Observation",
  "TerritoryCorrespondence",
] as const;

type WrittenType = (typeof WRITTEN_TYPES)[number];

/** What a kind of record may be created with, changed to, and refused for. */
export interface WrittenSample {
  readonly type: WrittenType;
  /** A valid input; `n` makes it unlike the others. */
  readonly create: (n: number) => Input;
  /** A change, and the selection that shows it. */
  readonly change: Input;
  readonly shows: { readonly selection: string; readonly change: unknown };
  /** A change that is refused, and the field that the refusal names, if one alone is at fault. */
  readonly refused: { readonly input: Input; readonly field?: string };
  /** Whether a member organization writes those on its own sheet. */
  readonly isOnSheet?: boolean;
  /** Whether nobody else sees them but the staff. */
  readonly isHidden?: boolean;
}

/** A sample of every kind of record that can be written, over records that are there already. */
export async function writtenSamples(db: Connection, owner: { readonly organizationId: string }): Promise<readonly WrittenSample[]> {
  const node = (type: string, { id }: { readonly id: string }): string => encodeNodeId({ type, uuid: id });
  const own = encodeNodeId({ type: "Organization", uuid: owner.organizationId });
  const other = node("Organization", await makeOrganization(db, {}));
  const someone = await makePerson(db, {});
  const person = node("Person", someone);
  const position = node("Position", await makePosition(db, { personId: someone.id, organizationId: owner.organizationId }));
  const project = node("Project", await makeProject(db, {}));
  const event = node("Event", await makeEvent(db, {}));
  const day = 86_400_000;
  const times = { startsAt: new Date(Date.now() + day), registrationOpensAt: new Date(Date.now() - day) };
  const open = node("Event", await makeEvent(db, times));
  const publication = node("Publication", await makePublication(db, {}));
  const seatedCommittee = await makeCommittee(db, {});
  const committee = node("Committee", seatedCommittee);
  const somecollege = await makeCollege(db, { committeeId: seatedCommittee.id });
  const college = node("College", somecollege);
  const seat = node("Seat", await makeSeat(db, { collegeId: somecollege.id }));
  const indicator = node("Indicator", await makeIndicator(db, {}));
  const source = node("Source", await makeSource(db, {}));
  const place = node("Territory", await makeTerritory(db, {}));
  const earlier = node("Territory", await makeTerritory(db, { kind: "QPV", code: "QP093901", generation: 2015 }));
  const later = await Promise.all(
    Array.from({ length: 60 }, async (_, rank) =>
      node("Territory", await makeTerritory(db, { kind: "QPV", code: `QN093${20 + rank}M`, generation: 2024 })),
    ),
  );
  const renamed = { selection: "name", change: { name: "Renommée" } };
  const backwards = { input: { startDate: "2020", endDate: "2019" } };
  const named = { refused: { input: { name: " " }, field: "name" }, shows: renamed, change: { name: "Renommée" } };
  return [
    {
      type: "Organization",
      create: (n) => ({ kind: "ASSOCIATION", name: `Association ${n}` }),
      ...named,
      isOnSheet: true,
    },
    {
      type: "ContactPoint",
      create: () => ({ position, kind: "PHONE", value: "01 40 00 00 00", legalBasis: "Mission d'intérêt public" }),
      change: { kind: "EMAIL", value: " contact@exemple.fr " },
      shows: { selection: "kind value", change: { kind: "EMAIL", value: "contact@exemple.fr" } },
      refused: { input: { kind: "WEB", value: "exemple.fr" }, field: "value" },
      isOnSheet: true,
    },
    {
      type: "Person",
      create: (n) => ({ givenName: "Camille", familyName: `Exemple ${n}` }),
      change: { givenName: null, familyName: "Autre", orcid: "0000-0002-1694-233X", idref: "026927608" },
      shows: { selection: "name orcid idref", change: { name: "Autre", orcid: "0000-0002-1694-233X", idref: "026927608" } },
      refused: { input: { orcid: "0000-0002-1825-0098" }, field: "orcid" },
    },
    {
      type: "Position",
      create: () => ({ person, organization: own, role: "Cheffe de projet", startDate: "2020-02" }),
      change: { isMainContact: true, endDate: "2021" },
      shows: { selection: "isMainContact startDate endDate", change: { isMainContact: true, startDate: "2020-02", endDate: "2021" } },
      refused: { input: { organization: person }, field: "organization" },
      isOnSheet: true,
    },
    {
      type: "Relationship",
      create: () => ({ kind: "FUNDS", from: own, to: other, amount: { value: "1500.50" } }),
      change: { label: "Médiation", amount: { value: "2000.00", currency: "CHF" } },
      shows: {
        selection: "label amount { value currency }",
        change: { label: "Médiation", amount: { value: "2000.00", currency: "CHF" } },
      },
      refused: { input: { amount: { value: "-1.00" } }, field: "amount" },
    },
    {
      type: "Project",
      create: (n) => ({ name: `Projet ${n}`, themes: ["education"], startDate: "2024" }),
      change: { name: "Renommée", themes: [] },
      shows: { selection: "name themes { code }", change: { name: "Renommée", themes: [] } },
      refused: { input: { endDate: "2024-02-30" }, field: "endDate" },
    },
    {
      type: "Partnership",
      create: () => ({ project, organization: other, role: "LEAD" }),
      change: { role: "FUNDER", amount: { value: "10.00" } },
      shows: { selection: "role amount { value currency }", change: { role: "FUNDER", amount: { value: "10.00", currency: "EUR" } } },
      refused: backwards,
    },
    {
      type: "Event",
      create: (n) => ({
        format: "STUDY_DAY",
        title: `Journée ${n}`,
        startsAt: "2026-05-01T09:00:00+02:00",
        anonymousAttendance: [{ category: "STATE", count: 3 }],
      }),
      change: {
        place: "Auditorium",
        anonymousAttendance: [
          { category: "STATE", count: 5 },
          { category: "COMPANY", count: 2 },
        ],
      },
      shows: {
        selection: "place startsAt attendance { anonymous }",
        change: { place: "Auditorium", startsAt: "2026-05-01T07:00:00.000Z", attendance: { anonymous: 7 } },
      },
      refused: { input: { endsAt: "2026-04-30T09:00:00+02:00" } },
    },
    {
      type: "Participation",
      create: () => ({ event, person, role: "SPEAKER" }),
      change: { organization: other, category: "RESEARCHER" },
      shows: {
        selection: "role category organization { id }",
        change: { role: "SPEAKER", category: "RESEARCHER", organization: { id: other } },
      },
      refused: { input: { person: null, organization: null } },
    },
    {
      type: "Registration",
      create: (n) => ({ event: open, familyName: "Essai", email: `essai${n}@example.org`, organization: own }),
      change: { givenName: "Ada" },
      shows: { selection: "givenName", change: { givenName: "Ada" } },
      refused: { input: { email: "ada" }, field: "email" },
      isOnSheet: true,
      isHidden: true,
    },
    {
      type: "Publication",
      create: (n) => ({ kind: "PROCEEDINGS", title: `Actes ${n}`, event, isbn: "978-2-07-036822-8" }),
      change: { publishedOn: "2025-03", url: "https://exemple.fr/actes", licence: "CC-BY-4.0" },
      shows: {
        selection: "publishedOn url isbn",
        change: { publishedOn: "2025-03", url: "https://exemple.fr/actes", isbn: "978-2-07-036822-8" },
      },
      refused: { input: { isbn: "978-2-07-036822-9" }, field: "isbn" },
    },
    {
      type: "Contribution",
      create: () => ({ publication, person, role: "auteur", rank: 2 }),
      change: { rank: null, pages: "12-27", affiliation: other },
      shows: { selection: "rank pages affiliation { id }", change: { rank: 0, pages: "12-27", affiliation: { id: other } } },
      refused: { input: { role: "" }, field: "role" },
    },
    {
      type: "Committee",
      create: (n) => ({ slug: `comite-${n}`, name: `Comité ${n}` }),
      ...named,
      refused: { input: { slug: "Comité" }, field: "slug" },
    },
    { type: "College", create: (n) => ({ committee, name: `Collège ${n}` }), ...named },
    {
      type: "Seat",
      create: (n) => ({ college, title: `Siège ${n}` }),
      change: { hasVotingRight: false },
      shows: { selection: "hasVotingRight college { id }", change: { hasVotingRight: false, college: { id: college } } },
      refused: { input: { title: null }, field: "title" },
    },
    {
      type: "Mandate",
      create: (n) => ({ seat, person, role: "MEMBER", startDate: `${1900 + n}-01-01`, endDate: `${1900 + n}-12-31` }),
      change: { onBehalfOf: other },
      shows: { selection: "onBehalfOf { id }", change: { onBehalfOf: { id: other } } },
      refused: backwards,
    },
    ...(await committeeWork(db)),
    {
      type: "Source",
      create: (n) => ({ name: `Fichier ${n}`, isFictitious: true }),
      change: { url: "https://exemple.fr/fichier", isFictitious: null },
      shows: { selection: "url isFictitious", change: { url: "https://exemple.fr/fichier", isFictitious: false } },
      refused: { input: { url: "javascript:alert(1)" }, field: "url" },
    },
    {
      type: "Theme",
      create: (n) => ({ code: `essai-${n}`, label: "Essai", labelEn: "Trial" }),
      change: { label: "Tentative" },
      shows: { selection: "label", change: { label: "Tentative" } },
      refused: { input: { code: "Éducation" }, field: "code" },
    },
    {
      type: "Territory",
      create: (n) => ({ kind: "QPV", code: `QN${String(n).padStart(5, "0")}A`, name: `Quartier ${n}` }),
      change: { name: "Renommée" },
      shows: { selection: "name generation", change: { name: "Renommée", generation: 2024 } },
      refused: { input: { containedIn: ["00000"] }, field: "containedIn.0" },
    },
    {
      type: "Indicator",
      create: (n) => ({ code: `essai-${n}`, label: "Essai", labelEn: "Trial", unit: "logements", unitEn: "dwellings" }),
      change: { label: "Tentative", definition: "Ce qui est compté." },
      shows: { selection: "label definition", change: { label: "Tentative", definition: "Ce qui est compté." } },
      refused: { input: { code: "Éducation" }, field: "code" },
    },
    {
      type: "Observation",
      create: (n) => ({ indicator, territory: place, startDate: String(1900 + n), endDate: String(1900 + n), value: "12.5", source }),
      change: { value: "-3.00", note: "provisoire" },
      shows: { selection: "value note territory { id }", change: { value: "-3.00", note: "provisoire", territory: { id: place } } },
      refused: { input: { startDate: "2023-02-30" }, field: "startDate" },
    },
    {
      type: "TerritoryCorrespondence",
      create: (n) => ({ earlier, later: later[n % later.length], source }),
      change: { share: "0.50", measure: "AREA" },
      shows: { selection: "share measure earlier { id }", change: { share: "0.50", measure: "AREA", earlier: { id: earlier } } },
      refused: { input: { share: "1.50", measure: "AREA" }, field: "share" },
    },
  ];
}
