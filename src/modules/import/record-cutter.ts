import { CheckedFields } from "./checked-fields.js";
import { cutDeclared } from "./declared-cutter.js";
import type {
  ImportedMandate,
  ImportedObservation,
  ImportedParticipation,
  ImportedPerson,
  ImportedProject,
  ImportedRecord,
  ImportedRelationship,
  ImportedTerritory,
} from "./imported-record.js";
import { cutContactPoints, cutOrganization, cutReference } from "./organization-cutter.js";
import { type CuttingContext, stage, stageCollege, stageCommittee, stagePerson } from "./stage-record.js";
import { externalKeyOf, naturalKey } from "./staged-key.js";
import { refTo, type StagedRecord } from "./staged-record.js";

export type { CuttingContext } from "./stage-record.js";

/** The directory's records that an imported record describes, those that others refer to first. @throws RowRejected */
export function cutRecord(record: ImportedRecord, context: CuttingContext): StagedRecord[] {
  switch (record.type) {
    case "Organization":
      return cutOrganization(record, context);
    case "Person":
      return cutPerson(record, context);
    case "Relationship":
      return cutRelationship(record, context);
    case "Project":
      return cutProject(record, context);
    case "Participation":
      return cutParticipation(record, context);
    case "Mandate":
      return cutMandate(record, context);
    case "Territory":
      return [cutTerritory(record, context)];
    case "Observation":
      return cutObservation(record, context);
    default:
      return cutDeclared(record, context);
  }
}

function cutPerson(person: ImportedPerson, context: CuttingContext): StagedRecord[] {
  const { origin } = person;
  const posts = person.positions.map((position) => ({ position, employer: cutReference(position.organization, origin, context) }));
  const record = stagePerson(person, origin, context, posts[0]?.employer.ref ?? "", false);
  const positions = posts.map(({ position, employer }) => {
    const fields = new CheckedFields(origin, context.warn);
    const role = fields.required("role", position.role, 500);
    fields.plain("isMainContact", position.isMainContact);
    fields.period("startDate", position.startDate, "endDate", position.endDate);
    return stage("Position", origin, {
      key:
        position.externalId === undefined
          ? naturalKey(record.key, employer.ref, role, position.startDate)
          : externalKeyOf(position.externalId),
      label: `${record.label}, ${role}`,
      given: fields.given,
      refs: { person: refTo("Person", record.key), organization: employer.ref },
      ...(position.contactPoints && {
        contactPoints: cutContactPoints(position.contactPoints, fields),
      }),
    });
  });
  return [...posts.flatMap(({ employer }) => employer.records), record, ...positions];
}

function cutRelationship(tie: ImportedRelationship, context: CuttingContext): StagedRecord[] {
  const { origin, kind, externalId } = tie;
  const from = cutReference(tie.from, origin, context);
  const to = cutReference(tie.to, origin, context);
  const fields = new CheckedFields(origin, context.warn);
  fields.plain("kind", kind);
  fields.period("startDate", tie.startDate, "endDate", tie.endDate);
  fields.amount("amount", tie.amount);
  const record = stage("Relationship", origin, {
    key: externalId === undefined ? naturalKey(kind, from.ref, to.ref, tie.startDate, tie.endDate, tie.amount) : externalKeyOf(externalId),
    label: `${from.records[0]?.label} → ${to.records[0]?.label}`,
    given: fields.given,
    refs: { from: from.ref, to: to.ref },
  });
  return [...from.records, ...to.records, record];
}

function cutProject(project: ImportedProject, context: CuttingContext): StagedRecord[] {
  const { origin, externalId, partnerships } = project;
  const fields = new CheckedFields(origin, context.warn);
  const name = fields.required("name", project.name, 500);
  fields.text("description", project.description, 20_000);
  fields.period("startDate", project.startDate, "endDate", project.endDate);
  fields.codes("themes", project.themes, context.themes);
  fields.codes("territories", project.territories, context.territories);
  const partners = partnerships.map((partnership) => ({
    partnership,
    organization: cutReference(partnership.organization, origin, context),
  }));
  const lead = partners.find(({ partnership }) => partnership.role === "LEAD") ?? partners[0];
  const key = externalId === undefined ? naturalKey(name, project.startDate, lead?.organization.ref) : externalKeyOf(externalId);
  return [
    ...partners.flatMap(({ organization }) => organization.records),
    stage("Project", origin, { key, label: name, given: fields.given, ...(lead && { hints: { lead: lead.organization.ref } }) }),
    ...partners.map(({ partnership: { role, amount }, organization }) => {
      const part = new CheckedFields(origin, context.warn);
      part.plain("role", role);
      part.amount("amount", amount);
      return stage("Partnership", origin, {
        key: naturalKey(key, organization.ref, role),
        label: `${name} – ${organization.records[0]?.label}`,
        given: part.given,
        refs: { project: refTo("Project", key), organization: organization.ref },
      });
    }),
  ];
}

function cutParticipation(participation: ImportedParticipation, context: CuttingContext): StagedRecord[] {
  const { origin, externalId, event, role, category, title } = participation;
  if (role === "PARTICIPANT") return [stageSheetLine(participation)];
  const organization = participation.organization && cutReference(participation.organization, origin, context);
  const person = participation.person && stagePerson(participation.person, origin, context, organization?.ref ?? event, true);
  const key = externalId === undefined ? naturalKey(event, person?.key, organization?.ref, role) : externalKeyOf(externalId);
  return [
    ...(organization?.records ?? []),
    ...(person ? [person] : []),
    stage("Participation", origin, {
      key,
      label: [person?.label ?? organization?.records[0]?.label, event].join(" – "),
      given: { role, category, ...(title === undefined ? {} : { title }) },
      hints: { event },
      refs: {
        ...(person && { person: refTo("Person", person.key) }),
        ...(organization && { organization: organization.ref }),
      },
    }),
  ];
}

/** Who came is recorded as a sign-in sheet is, whoever sends it: each line counts, and makes nobody. */
function stageSheetLine({ origin, event, person, organization, category }: ImportedParticipation): StagedRecord {
  const name = [person?.givenName, person?.familyName].filter((part) => part != null).join(" ");
  const where = organization?.name ?? null;
  return stage("SheetLine", origin, {
    key: `${origin.file} ${origin.row}`,
    label: [name || where, event].join(" – "),
    given: { category },
    hints: {
      event,
      line: {
        givenName: person?.givenName ?? null,
        familyName: person?.familyName ?? null,
        email: person?.email ?? null,
        organization: where,
      },
    },
  });
}

function cutMandate(mandate: ImportedMandate, context: CuttingContext): StagedRecord[] {
  const { origin, committee, college, seat, externalId } = mandate;
  const person = stagePerson(mandate.person, origin, context, committee.slug, true);
  const behalf = mandate.onBehalfOf == null ? undefined : cutReference(mandate.onBehalfOf, origin, context);
  const inCollege = stageCollege(origin, committee, college);
  const seatKey = naturalKey(committee.slug, college, seat);
  const fields = new CheckedFields(origin, context.warn);
  fields.plain("role", mandate.role ?? "MEMBER");
  fields.period("startDate", mandate.startDate, "endDate", mandate.endDate);
  if (mandate.onBehalfOf === null) fields.plain("onBehalfOf", null);
  return [
    ...(behalf?.records ?? []),
    person,
    stageCommittee(origin, committee),
    inCollege,
    stage("Seat", origin, {
      key: seatKey,
      label: seat,
      given: { title: seat, ...(mandate.hasVotingRight === undefined ? {} : { hasVotingRight: mandate.hasVotingRight }) },
      refs: { college: refTo("College", inCollege.key) },
      isReference: true,
    }),
    stage("Mandate", origin, {
      key: externalId === undefined ? naturalKey(seatKey, person.key, mandate.startDate) : externalKeyOf(externalId),
      label: `${person.label}, ${seat}`,
      given: fields.given,
      refs: { seat: refTo("Seat", seatKey), person: refTo("Person", person.key), ...(behalf && { onBehalfOf: behalf.ref }) },
    }),
  ];
}

/** The indicator that it names, and the observation. */
function cutObservation(observation: ImportedObservation, context: CuttingContext): StagedRecord[] {
  const { origin, externalId, indicator, territory, startDate, endDate, value, note } = observation;
  const described = new CheckedFields(origin, context.warn);
  const code = described.required("code", indicator.code, 100);
  const label = described.required("label", indicator.label ?? code, 500);
  described.required("labelEn", indicator.labelEn ?? label, 500);
  const unit = described.required("unit", indicator.unit ?? "nombre", 100);
  described.required("unitEn", indicator.unitEn ?? (unit === "nombre" ? "number" : unit), 100);
  const fields = new CheckedFields(origin, context.warn);
  fields.knownCode("territory", territory, context.territories);
  fields.period("startDate", startDate, "endDate", endDate);
  fields.quantity("value", value);
  fields.text("note", note, 1000);
  return [
    stage("Indicator", origin, { key: code, label, given: described.given, isReference: true }),
    stage("Observation", origin, {
      key: externalId === undefined ? naturalKey(code, territory, startDate, endDate) : externalKeyOf(externalId),
      label: `${label}, ${territory}, ${startDate === endDate ? startDate : `${startDate}/${endDate}`}`,
      given: fields.given,
      refs: { indicator: refTo("Indicator", code) },
    }),
  ];
}

function cutTerritory({ origin, kind, code, name, location, containedIn }: ImportedTerritory, context: CuttingContext): StagedRecord {
  const fields = new CheckedFields(origin, context.warn);
  fields.plain("kind", kind);
  fields.plain("code", code);
  const label = fields.required("name", name, 500);
  fields.location(location);
  return stage("Territory", origin, { key: `${kind} ${code}`, label, given: fields.given, hints: { containedIn } });
}
