import type { Translated } from "../../core/language.js";
import { mandateNamed, named } from "./named-record.js";
import type { RecordKind } from "./record-kind.js";
import {
  audience,
  day,
  flag,
  instant,
  linked,
  living,
  location,
  optional,
  period,
  ref,
  required,
  said,
  text,
  whole,
} from "./stored-field.js";

/** Who sees it as long as nobody opens it: what a committee's meeting holds is for the committee. */
const FOR_COMMITTEE = { declared_audience: "2" };

const nobodySits: Translated = {
  fr: "Personne de ce nom, ou plusieurs, ne siègent dans l'instance ce jour-là.",
  en: "Nobody of this name, or more than one, sits in the committee on that day.",
};

const CYCLE = named("Event", "cycle");
const DISCUSSED_AT = named("Event", "discussedAt");

/** The counts of publics and the total are written with each other, once everyone who is named is there: they must reconcile. */
const COUNTS = `
  with given as (
    select p.record_id as event_id, p.hints -> 'attendance' as counts, p.hints -> 'attendanceTotal' as total from planned_change p
    where p.outcome in ('CREATED', 'UPDATED', 'UNCHANGED') and %range and p.hints ?| array['attendance', 'attendanceTotal']
  ),
  gone as (delete from event_attendance a using given g where a.event_id = g.event_id and g.counts is not null and not g.counts ? a.category),
  counted as (
    insert into event_attendance (id, event_id, category, count)
    select public.uuid_v7(), g.event_id, c.key, c.value::int from given g, jsonb_each_text(g.counts) c
    on conflict (event_id, category) do update set count = excluded.count where event_attendance.count <> excluded.count
  )
  update event e set attendance_total = (g.total #>> '{}')::int from given g
  where e.id = g.event_id and g.total is not null and e.attendance_total is distinct from (g.total #>> '{}')::int`;

export const eventKinds: readonly RecordKind[] = [
  {
    type: "Event",
    table: "event",
    fields: {
      format: text("format"),
      title: text("title"),
      description: text("description"),
      startsAt: instant("starts_at"),
      endsAt: instant("ends_at"),
      place: text("place"),
      address: text("address"),
      location,
      capacity: whole("capacity"),
      registrationOpensAt: instant("registration_opens_at"),
      registrationClosesAt: instant("registration_closes_at"),
      themes: linked("event", "theme"),
      audience,
    },
    refs: {},
    find: `(select r.id from event r where public.sort_key(r.title) = public.sort_key(${said("title")})
      and r.starts_at = ${said("startsAt")}::timestamptz and ${living} order by r.id limit 1)`,
    late: `update event e set cycle_id = c.cycle_id
      from (select p.record_id, ${CYCLE} as cycle_id from planned_change p
        where p.outcome in ('CREATED', 'UPDATED', 'UNCHANGED') and %range and p.hints ? 'cycle') c
      where e.id = c.record_id and c.cycle_id is not null and e.cycle_id is distinct from c.cycle_id`,
    last: COUNTS,
  },
  {
    type: "Participation",
    table: "participation",
    fields: { role: text("role"), category: text("category"), title: text("title") },
    refs: {
      event: { ...required("event_id", "Event"), lookUp: named("Event", "event") },
      person: optional("person_id", "Person"),
      organization: optional("organization_id", "Organization"),
    },
    find: `(select r.id from participation r where r.event_id = ${ref("event")} and r.person_id is not distinct from ${ref("person")}
      and r.organization_id is not distinct from ${ref("organization")} and r.role = ${said("role")} and ${living} order by r.id limit 1)`,
  },
];

export const publicationKinds: readonly RecordKind[] = [
  {
    type: "Publication",
    table: "publication",
    fields: {
      kind: text("kind"),
      title: text("title"),
      collection: text("collection"),
      publishedOn: text("published_on"),
      isbn: text("isbn"),
      url: text("url"),
      licence: text("licence"),
      themes: linked("publication", "theme"),
      audience,
    },
    refs: { event: { ...optional("event_id", "Event"), lookUp: named("Event", "event") } },
    find: `(select r.id from publication r where public.sort_key(r.title) = public.sort_key(${said("title")}) and r.kind = ${said("kind")}
      and ${living} and (r.published_on is not distinct from ${said("publishedOn")} or ${said("publishedOn")} is null) order by r.id limit 1)`,
    late: `insert into event_publication (event_id, publication_id)
      select d.event_id, d.record_id from (select p.record_id, ${DISCUSSED_AT} as event_id from planned_change p
        where p.outcome in ('CREATED', 'UPDATED', 'UNCHANGED') and %range and p.hints ? 'discussedAt') d
      where d.event_id is not null on conflict do nothing`,
  },
  {
    type: "Contribution",
    table: "contribution",
    fields: { title: text("title"), role: text("role"), pages: text("pages"), rank: whole("rank") },
    defaults: { rank: "0" },
    refs: {
      publication: { ...required("publication_id", "Publication"), lookUp: named("Publication", "publication") },
      person: required("person_id", "Person"),
      affiliation: optional("affiliation_id", "Organization"),
    },
    find: `(select r.id from contribution r where r.publication_id = ${ref("publication")} and r.person_id = ${ref("person")}
      and public.sort_key(r.role) = public.sort_key(${said("role")}) and r.title is not distinct from ${said("title")} and ${living} order by r.id limit 1)`,
  },
];

export const committeeKinds: readonly RecordKind[] = [
  {
    type: "Committee",
    table: "committee",
    fields: {
      slug: text("slug"),
      name: text("name"),
      quorumPercent: whole("quorum_percent"),
      quorumBasis: text("quorum_basis"),
      countsProxies: flag("counts_proxies"),
      proxiesPerHolder: whole("proxies_per_holder"),
    },
    defaults: { quorum_percent: "50", quorum_basis: "'VOTING_SEATS'", counts_proxies: "true", proxies_per_holder: "1" },
    refs: {},
    find: `(select r.id from committee r where r.slug = ${said("slug")})`,
  },
  {
    type: "College",
    table: "college",
    fields: { name: text("name"), rank: whole("rank") },
    defaults: { rank: "0" },
    refs: { committee: required("committee_id", "Committee") },
    find: `(select r.id from college r where r.committee_id = ${ref("committee")} and r.name = ${said("name")} and ${living} order by r.id limit 1)`,
  },
  {
    type: "Seat",
    table: "seat",
    fields: {
      title: text("title"),
      hasVotingRight: flag("has_voting_right"),
      requiredProfile: text("required_profile"),
      rank: whole("rank"),
      ...period,
    },
    defaults: { has_voting_right: "true", rank: "0" },
    refs: { college: required("college_id", "College") },
    find: `(select r.id from seat r where r.college_id = ${ref("college")} and r.title = ${said("title")} and ${living} order by r.id limit 1)`,
  },
  {
    type: "Mandate",
    table: "mandate",
    fields: { role: text("role"), ...period },
    refs: {
      seat: required("seat_id", "Seat"),
      person: required("person_id", "Person"),
      onBehalfOf: optional("on_behalf_of_id", "Organization"),
    },
    find: `(select r.id from mandate r where r.seat_id = ${ref("seat")} and r.person_id = ${ref("person")} and ${living}
      and r.start_date is not distinct from ${said("startDate")} order by r.id limit 1)`,
  },
];

const ofMeeting = { ...required("meeting_id", "Meeting"), lookUp: named("Meeting", "meeting") };
const inAgenda = { ...optional("agenda_item_id", "AgendaItem"), lookUp: named("AgendaItem", "agendaItem") };

export const meetingKinds: readonly RecordKind[] = [
  {
    type: "Meeting",
    table: "meeting",
    fields: {
      title: text("title"),
      startsAt: instant("starts_at"),
      endsAt: instant("ends_at"),
      place: text("place"),
      status: text("status"),
    },
    defaults: { ...FOR_COMMITTEE, status: "'PLANNED'" },
    refs: { committee: { ...required("committee_id", "Committee"), lookUp: named("Committee", "committee") } },
    find: `(select r.id from meeting r where r.committee_id = ${ref("committee")} and r.starts_at = ${said("startsAt")}::timestamptz
      and ${living} order by r.id limit 1)`,
  },
  {
    type: "AgendaItem",
    table: "agenda_item",
    fields: { title: text("title"), description: text("description"), rank: whole("rank") },
    defaults: { ...FOR_COMMITTEE, rank: "0" },
    refs: { meeting: ofMeeting },
    find: `(select r.id from agenda_item r where r.meeting_id = ${ref("meeting")} and r.title = ${said("title")} and ${living} order by r.id limit 1)`,
  },
  {
    type: "MeetingAttendance",
    table: "meeting_attendance",
    fields: { status: text("status") },
    defaults: FOR_COMMITTEE,
    refs: { meeting: ofMeeting, mandate: { ...required("mandate_id", "Mandate"), lookUp: mandateNamed("person"), absent: nobodySits } },
    find: `(select r.id from meeting_attendance r where r.meeting_id = ${ref("meeting")} and r.mandate_id = ${ref("mandate")})`,
  },
  {
    type: "Proxy",
    table: "proxy",
    fields: {},
    defaults: FOR_COMMITTEE,
    refs: {
      meeting: ofMeeting,
      giver: { ...required("giver_id", "Mandate"), lookUp: mandateNamed("giver"), absent: nobodySits },
      holder: { ...required("holder_id", "Mandate"), lookUp: mandateNamed("holder"), absent: nobodySits },
    },
    find: `(select r.id from proxy r where r.meeting_id = ${ref("meeting")} and r.giver_id = ${ref("giver")})`,
  },
  {
    type: "Decision",
    table: "decision",
    fields: {
      text: text("text"),
      votesFor: whole("votes_for"),
      votesAgainst: whole("votes_against"),
      abstentions: whole("abstentions"),
      isAdopted: flag("is_adopted"),
      rank: whole("rank"),
    },
    defaults: { ...FOR_COMMITTEE, rank: "0" },
    refs: { meeting: ofMeeting, agendaItem: inAgenda },
    find: `(select r.id from decision r where r.meeting_id = ${ref("meeting")} and r.text = ${said("text")} and ${living} order by r.id limit 1)`,
  },
  {
    type: "Document",
    table: "document",
    fields: {
      kind: text("kind"),
      title: text("title"),
      datedOn: text("dated_on"),
      url: text("url"),
      text: text("text"),
      licence: text("licence"),
      approvedOn: day("approved_on"),
    },
    defaults: { ...FOR_COMMITTEE, kind: "'OTHER'" },
    refs: {
      meeting: { ...optional("meeting_id", "Meeting"), lookUp: named("Meeting", "meeting") },
      mandate: { ...optional("mandate_id", "Mandate"), lookUp: named("Mandate", "mandate") },
      agendaItem: inAgenda,
    },
    find: `(select r.id from document r where r.meeting_id is not distinct from ${ref("meeting")} and r.mandate_id is not distinct from ${ref("mandate")}
      and r.kind = coalesce(${said("kind")}, 'OTHER') and r.title = ${said("title")} and ${living} order by r.id limit 1)`,
  },
];
