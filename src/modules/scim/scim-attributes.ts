/** How an attribute's values are compared. */
export type ScimForm = "text" | "exact" | "boolean" | "instant";

/** An attribute with one value: SQL of it, null where there is none. */
export interface SingleAttribute {
  readonly kind: "single";
  readonly form: ScimForm;
  readonly sql: string;
}

/** An attribute with several values: SQL of the rows, called `v`, and what their columns are. */
export interface MultipleAttribute {
  readonly kind: "multiple";
  readonly rows: string;
  readonly parts: Readonly<Record<string, { readonly form: ScimForm; readonly sql: string }>>;
}

export type ScimAttribute = SingleAttribute | MultipleAttribute;

/** The attributes of a type of resource, by their paths in lower case. */
export interface ScimAttributes {
  /** SQL of the rows, called `r`; `$1` is today. */
  readonly from: string;
  /** The type in ids. */
  readonly type: string;
  readonly attributes: ReadonlyMap<string, ScimAttribute>;
  /** SCIM's attributes that no resource here has a value of. */
  readonly empty: ReadonlySet<string>;
}

/** SQL of an id as clients know it. */
export function nodeIdText(type: string, uuid: string): string {
  return `translate(rtrim(encode(('${type}:' || ${uuid})::bytea, 'base64'), '='), E'+/\\n', '-_')`;
}

const TODAY = "possible @> $1::date";

/** A person's posts of today, the main one first. */
const POSITIONS = `select s.* from position s where s.person_id = r.id and s.${TODAY}`;

/** A person's addresses or numbers of today, whose values the asker is given. */
export function contactRows(kind: "EMAIL" | "PHONE"): string {
  return `select c.value, c.label, row_number() over (order by s.is_main_contact desc, s.starts_on desc, s.id, c.rank, c.id) = 1 as is_primary
    from position s join contact_point c on c.position_id = s.id
    where s.person_id = r.id and s.${TODAY} and c.kind = '${kind}' and c.value is not null`;
}

/** The committees in which a person sits today. */
export const COMMITTEES_OF = `select distinct k.id, k.name from mandate m join seat t on t.id = m.seat_id join college g on g.id = t.college_id
    join committee k on k.id = g.committee_id where m.person_id = r.id and m.${TODAY}`;

/** Who sits in a committee today. */
export const MEMBERS_OF = `select distinct p.id, p.name from college g join seat t on t.college_id = g.id join mandate m on m.seat_id = t.id
    join person p on p.id = m.person_id where g.committee_id = r.id and m.${TODAY}`;

const main = (column: string, join = ""): string =>
  `(select ${column} from (${POSITIONS}) x ${join} order by x.is_main_contact desc, x.starts_on desc, x.id limit 1)`;

export const USER_SQL = {
  title: main("x.role"),
  organization: main("o.name", "join organization o on o.id = x.organization_id"),
  active: `exists (${POSITIONS})`,
  /** Of the person, and of the posts and contact points that the asker sees. */
  modified: `greatest(r.updated_at,
    (select max(greatest(s.updated_at, (select max(c.updated_at) from contact_point c where c.position_id = s.id))) from position s where s.person_id = r.id),
    (select max(m.updated_at) from mandate m where m.person_id = r.id))`,
} as const;

export const GROUP_SQL = {
  modified: `greatest(r.updated_at, (select max(greatest(g.updated_at, t.updated_at, m.updated_at)) from college g
    left join seat t on t.college_id = g.id left join mandate m on m.seat_id = t.id where g.committee_id = r.id))`,
} as const;

export const ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";

const text = (sql: string): SingleAttribute => ({ kind: "single", form: "text", sql });
const exact = (sql: string): SingleAttribute => ({ kind: "single", form: "exact", sql });
const instant = (sql: string): SingleAttribute => ({ kind: "single", form: "instant", sql });

function contacts(kind: "EMAIL" | "PHONE"): MultipleAttribute {
  const parts = {
    value: { form: "text", sql: "v.value" },
    display: { form: "text", sql: "v.label" },
    type: { form: "text", sql: "'work'" },
    primary: { form: "boolean", sql: "v.is_primary" },
  } as const;
  return { kind: "multiple", rows: contactRows(kind), parts };
}

function named(rows: string, type: string, kindOf: string): MultipleAttribute {
  const parts = {
    value: { form: "exact", sql: nodeIdText(type, "v.id") },
    display: { form: "text", sql: "v.name" },
    type: { form: "text", sql: `'${kindOf}'` },
  } as const;
  return { kind: "multiple", rows, parts };
}

function schemas(core: string, more?: string): MultipleAttribute {
  const rows = `select 'urn:ietf:params:scim:schemas:core:2.0:${core}' as value${more === undefined ? "" : ` union all ${more}`}`;
  return { kind: "multiple", rows, parts: { value: { form: "text", sql: "v.value" } } };
}

/** People who hold or held a post that the asker sees. */
export const USERS: ScimAttributes = {
  from: "person r where exists (select from position s where s.person_id = r.id)",
  type: "Person",
  attributes: new Map<string, ScimAttribute>([
    ["id", exact(nodeIdText("Person", "r.id"))],
    ["username", exact(nodeIdText("Person", "r.id"))],
    ["displayname", text("r.name")],
    ["name.formatted", text("r.name")],
    ["name.familyname", text("r.family_name")],
    ["name.givenname", text("r.given_name")],
    ["title", text(USER_SQL.title)],
    ["active", { kind: "single", form: "boolean", sql: USER_SQL.active }],
    ["emails", contacts("EMAIL")],
    ["phonenumbers", contacts("PHONE")],
    ["groups", named(COMMITTEES_OF, "Committee", "direct")],
    [`${ENTERPRISE.toLowerCase()}:organization`, text(USER_SQL.organization)],
    ["schemas", schemas("User", `select '${ENTERPRISE}' where ${USER_SQL.organization} is not null`)],
    ["meta.resourcetype", text("'User'")],
    ["meta.created", instant("r.created_at")],
    ["meta.lastmodified", instant(USER_SQL.modified)],
  ]),
  empty: new Set(
    "externalid nickname profileurl usertype preferredlanguage locale timezone ims photos addresses entitlements roles x509certificates".split(
      " ",
    ),
  ),
};

/** Committees. */
export const GROUPS: ScimAttributes = {
  from: "committee r",
  type: "Committee",
  attributes: new Map<string, ScimAttribute>([
    ["id", exact(nodeIdText("Committee", "r.id"))],
    ["displayname", text("r.name")],
    ["members", named(MEMBERS_OF, "Person", "User")],
    ["schemas", schemas("Group")],
    ["meta.resourcetype", text("'Group'")],
    ["meta.created", instant("r.created_at")],
    ["meta.lastmodified", instant(GROUP_SQL.modified)],
  ]),
  empty: new Set(["externalid"]),
};
