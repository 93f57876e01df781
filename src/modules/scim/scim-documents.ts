import type { StatementRunner } from "../../core/context.js";
import { COMMITTEES_OF, contactRows, ENTERPRISE, GROUP_SQL, MEMBERS_OF, nodeIdText, USER_SQL } from "./scim-attributes.js";

/** A resource's attributes, without what only its address says. */
export type ScimDocument = Readonly<Record<string, unknown>> & { readonly id: string };

const instant = (sql: string): string => `to_char(${sql} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const contacts = (kind: "EMAIL" | "PHONE"): string =>
  `(select json_agg(json_strip_nulls(json_build_object('value', v.value, 'display', v.label, 'type', 'work', 'primary', v.is_primary))
    order by v.is_primary desc, v.value) from (${contactRows(kind)}) v)`;

const named = (rows: string, type: string, kindOf: string): string =>
  `(select json_agg(json_build_object('value', ${nodeIdText(type, "v.id")}, 'display', v.name, 'type', '${kindOf}') order by v.name, v.id) from (${rows}) v)`;

const USERS = `select json_strip_nulls(json_build_object(
    'id', ${nodeIdText("Person", "r.id")},
    'userName', ${nodeIdText("Person", "r.id")},
    'displayName', r.name,
    'name', json_build_object('formatted', r.name, 'familyName', r.family_name, 'givenName', r.given_name),
    'title', ${USER_SQL.title},
    'active', ${USER_SQL.active},
    'emails', ${contacts("EMAIL")},
    'phoneNumbers', ${contacts("PHONE")},
    'groups', ${named(COMMITTEES_OF, "Committee", "direct")},
    '${ENTERPRISE}', (select json_build_object('organization', x.name) from (select ${USER_SQL.organization} as name) x where x.name is not null),
    'meta', json_build_object('resourceType', 'User', 'created', ${instant("r.created_at")}, 'lastModified', ${instant(USER_SQL.modified)})
  ))::text as document
  from unnest($2::uuid[]) with ordinality asked(id, place) join person r on r.id = asked.id order by asked.place`;

const groups = (hasMembers: boolean): string => `select json_strip_nulls(json_build_object(
    'id', ${nodeIdText("Committee", "r.id")},
    'displayName', r.name,
    'members', ${hasMembers ? named(MEMBERS_OF, "Person", "User") : "null"},
    'meta', json_build_object('resourceType', 'Group', 'created', ${instant("r.created_at")}, 'lastModified', ${instant(GROUP_SQL.modified)})
  ))::text as document
  from unnest($2::uuid[]) with ordinality asked(id, place) join committee r on r.id = asked.id
  where $1::date is not null order by asked.place`;

/** In the order of the uuids; those that the runner does not see are not there. */
export async function readUsers(runner: StatementRunner, uuids: readonly string[], today: string): Promise<ScimDocument[]> {
  return await documents(runner, USERS, uuids, today);
}

export async function readGroups(
  runner: StatementRunner,
  uuids: readonly string[],
  today: string,
  hasMembers: boolean,
): Promise<ScimDocument[]> {
  return await documents(runner, groups(hasMembers), uuids, today);
}

async function documents(runner: StatementRunner, text: string, uuids: readonly string[], today: string): Promise<ScimDocument[]> {
  const rows = await runner.run<{ document: string }>({ text, values: [today, uuids] });
  return rows.map(({ document }) => JSON.parse(document) as ScimDocument);
}
