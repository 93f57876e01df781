import type { MigrationInterface, QueryRunner } from "typeorm";

/** What the feed tells of, in the order in which a copy can be made: whatever a record names comes before it. */
const RECORDS: readonly (readonly [type: string, table: string])[] = [
  ["ORGANIZATION", "organization"],
  ["PERSON", "person"],
  ["POSITION", "position"],
  ["RELATIONSHIP", "relationship"],
  ["PROJECT", "project"],
  ["EVENT", "event"],
  ["PUBLICATION", "publication"],
  ["COMMITTEE", "committee"],
  ["MANDATE", "mandate"],
];

/** A table whose rows are shown with a record of another. */
interface Part {
  readonly table: string;
  readonly of: string;
  /** SQL of the record's uuid, for a row `r` of the table; null where the row is part of none. */
  readonly owner: string;
  /** SQL of the least audience that sees row `r`; 4 for nobody. */
  readonly seenFrom: string;
  /** SQL that tells whether rows `o` and `n`, before and after, may look different; a tie of nothing but keys has none. */
  readonly differs?: string;
  readonly key: readonly string[];
}

const versioned = "o.version <> n.version or o.audience <> n.audience";
const plain = "o is distinct from n";

function guarded(table: string, of: string, owner = `r.${of}_id`, differs = versioned): Part {
  return { table, of, owner, seenFrom: "r.audience", differs, key: ["id"] };
}

/** A source that is an organization's own is the staff's alone to see. */
const SOURCE_SEEN_FROM = "case when exists (select from directory.own_source w where w.source_id = r.source_id) then 3 else 0 end";

function join(of: string, named: string): Part {
  const key = [`${of}_id`, `${named}_id`];
  return { table: `${of}_${named}`, of, owner: `r.${of}_id`, seenFrom: named === "source" ? SOURCE_SEEN_FROM : "0", key };
}

/** PUBLIC is not told of a contact point whose value it is not given; everyone else who sees it is told why. */
const CONTACT_SEEN_FROM = `case when r.audience = 0
  and (r.value_audience > 0 or r.withheld is not null or r.needs_basis and r.legal_basis is null) then 1 else r.audience end`;
const contact = (of: string): Part => ({
  ...guarded("contact_point", of),
  seenFrom: CONTACT_SEEN_FROM,
  differs: `${versioned} or o.needs_basis <> n.needs_basis`,
});

const PARTS: readonly Part[] = [
  guarded("identifier", "organization", undefined, plain),
  contact("organization"),
  contact("position"),
  join("organization", "theme"),
  join("organization", "territory"),
  join("organization", "source"),
  join("relationship", "source"),
  join("project", "theme"),
  join("project", "territory"),
  guarded("partnership", "project"),
  join("event", "theme"),
  guarded("event_attendance", "event", undefined, plain),
  guarded("participation", "event"),
  join("publication", "theme"),
  guarded("contribution", "publication"),
  guarded("college", "committee"),
  guarded("seat", "committee", "(select g.committee_id from directory.college g where g.id = r.college_id)"),
];

/**
 * What changed, for whom. One row for each record that a transaction touched, under the transaction's id: readers take rows in the
 * order of the key, below the oldest transaction that still runs, and so miss none that commits late. `audience_before` and
 * `audience_after` are the least audience that saw and sees the record, null for nobody. `concerns` is the least audience for whom
 * anything changed, never below both, 4 for nobody: a hidden part that changes leaves no trace for those who do not see it.
 * `is_touch` marks a row that knows of changes around the record only; if the record itself changes later in the transaction,
 * what that says of its audience before counts. Holds no personal datum.
 */
export class CreateChangeFeed1764200100000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      create type public.change_type as enum (${RECORDS.map(([type]) => `'${type}'`).join(", ")});

      create table directory.change (
        xid xid8 not null default pg_current_xact_id(),
        type public.change_type not null,
        id uuid not null,
        at timestamptz(3) not null default now(),
        audience_before smallint check (audience_before between 0 and 3),
        audience_after smallint check (audience_after between 0 and 3),
        concerns smallint not null check (concerns between 0 and 4),
        is_touch boolean not null default false,
        reason text collate "C" check (reason in ('DELETED', 'ERASED')),
        identifiers jsonb,
        primary key (xid, type, id)
      );
      comment on column directory.change.identifiers is 'Of an organization that leaves somebody''s sight, as they were: scheme, value, id of the source, and the audience that it is declared for';

      create function public.told_identifiers(organization uuid) returns jsonb language sql stable
      return (
        select jsonb_agg(jsonb_build_object('scheme', i.scheme, 'value', i.value, 'source', i.source_id, 'audience', i.declared_audience)
          order by i.scheme, i.value, i.source_id)
        from directory.identifier i
        where i.organization_id = organization
      );

      create function public.change_organization_identifiers() returns trigger language plpgsql as $$
      begin
        insert into directory.change as c (type, id, audience_before, audience_after, concerns, is_touch, identifiers)
        values ('ORGANIZATION', old.id, nullif(old.audience, 4), nullif(old.audience, 4), 4, true, public.told_identifiers(old.id))
        on conflict (xid, type, id) do update set identifiers = coalesce(excluded.identifiers, c.identifiers);
        return old;
      end $$;
      create trigger change_identifiers before delete on directory.organization
        for each row execute function public.change_organization_identifiers();

      create function public.change_moved_identifier() returns trigger language plpgsql as $$
      begin
        insert into directory.change as c (type, id, audience_before, audience_after, concerns, is_touch, identifiers)
        select 'ORGANIZATION', o.id, o.audience, o.audience, 4, true, jsonb_build_array(jsonb_build_object(
          'scheme', old.scheme, 'value', old.value, 'source', old.source_id, 'audience', old.declared_audience))
        from directory.organization o where o.id = old.organization_id and o.audience < 4
        on conflict (xid, type, id) do update set identifiers = coalesce(c.identifiers, '[]') || excluded.identifiers;
        return null;
      end $$;
      comment on function public.change_moved_identifier is 'What a merged organization is known by, which goes over to the other before it leaves';
      create trigger change_moved after update on directory.identifier
        for each row when (old.organization_id <> new.organization_id) execute function public.change_moved_identifier();

      create function public.change_erased() returns trigger language plpgsql as $$
      begin
        insert into directory.change as c (type, id, concerns, is_touch, reason)
        select upper(n.type)::public.change_type, n.record_id, 4, true, 'ERASED'
        from new_rows n where upper(n.type) = any (enum_range(null::public.change_type)::text[])
        on conflict (xid, type, id) do update set reason = excluded.reason;
        return null;
      end $$;
      create trigger change_erased after insert on directory.tombstone referencing new table as new_rows
        for each statement execute function public.change_erased();
    `);
    for (const [type, table] of RECORDS) await queryRunner.query(ofRecord(type, table));
    for (const part of PARTS) await queryRunner.query(ofPart(part));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    const names = [...RECORDS.map(([, table]) => [table, `change_${table}`]), ...PARTS.map((part) => [part.table, nameOf(part)])];
    for (const [table, name] of names) {
      await queryRunner.query(
        ["insert", "update", "delete"].map((event) => `drop trigger ${name}_${event} on directory.${table}`).join("; "),
      );
      await queryRunner.query(`drop function public.${name}()`);
    }
    await queryRunner.query(`
      drop trigger change_erased on directory.tombstone;
      drop function public.change_erased();
      drop trigger change_moved on directory.identifier;
      drop function public.change_moved_identifier();
      drop trigger change_identifiers on directory.organization;
      drop function public.change_organization_identifiers();
      drop function public.told_identifiers(uuid);
      drop table directory.change;
      drop type public.change_type;
    `);
  }
}

/**
 * A session plans each statement once, for as few or as many rows as the first time: rows before and after are joined by their hash,
 * and all else is looked up by its key, row by row, so that the plan is right for one row and for a hundred thousand.
 */
const PLANNED = "set enable_nestloop = off";

const TELL = "if found then perform pg_notify('maillage_change', ''); end if;";

/** The record's own columns. Archived is 4, nobody's, as in every table. */
function ofRecord(type: string, table: string): string {
  const columns = "type, id, audience_before, audience_after, concerns, reason, identifiers";
  const identifiers = (ofRow: string, isLeft: string): string =>
    table === "organization" ? `case when ${isLeft} then public.told_identifiers(${ofRow}.id) end` : "null";
  const before = "case when c.is_touch then excluded.audience_before else c.audience_before end";
  const kept = `
      on conflict (xid, type, id) do update set
        audience_before = ${before},
        audience_after = excluded.audience_after,
        concerns = greatest(least(c.concerns, excluded.concerns), coalesce(least(${before}, excluded.audience_after), 4)),
        is_touch = false,
        reason = case when c.reason = 'ERASED' then c.reason else excluded.reason end,
        identifiers = case when excluded.identifiers is null or c.identifiers is null then coalesce(excluded.identifiers, c.identifiers)
          else (select jsonb_agg(distinct told) from jsonb_array_elements(c.identifiers || excluded.identifiers) told) end`;
  return `
    create function public.change_${table}() returns trigger language plpgsql ${PLANNED} as $$
    begin
      if tg_op = 'INSERT' then
        insert into directory.change as c (${columns})
        select '${type}', n.id, null, n.audience, n.audience, null, null from new_rows n where n.audience < 4
        ${kept};
      elsif tg_op = 'UPDATE' then
        if not exists (select from new_rows) then return null; end if;
        insert into directory.change as c (${columns})
        select '${type}', n.id, nullif(o.audience, 4), nullif(n.audience, 4), least(o.audience, n.audience),
          case when n.audience = 4 then 'DELETED' end, ${identifiers("n", "n.audience > o.audience")}
        from old_rows o join new_rows n on n.id = o.id
        where (${versioned}) and least(o.audience, n.audience) < 4
        ${kept};
      else
        insert into directory.change as c (${columns})
        select '${type}', o.id, o.audience, null, o.audience, 'DELETED', null from old_rows o where o.audience < 4
        ${kept};
      end if;
      ${TELL}
      return null;
    end $$;
    ${statementTriggers(table, `change_${table}`)}`;
}

/**
 * What is shown with a record. The record is locked as a foreign key to it would: who shows or hides it at the same time is waited for.
 * Of a relationship, from which no other audience is derived, the audience is no part of a key: whoever changes it at all is waited for.
 * Where the transaction has already noted as much, nothing is written.
 */
function ofPart(part: Part): string {
  const { table, of, owner, seenFrom, differs, key } = part;
  const [type] = RECORDS.find(([, record]) => record === of) ?? [];
  const side = (rows: string, condition = ""): string => `select ${owner} as owner, ${seenFrom} as seen from ${rows} r${condition}`;
  const isSame = key.map((column) => `n.${column} = o.${column}`).join(" and ");
  const changed = (own: string, other: string): string =>
    side(
      `${own}_rows`,
      ` where not exists (select from ${other}_rows x where ${key.map((column) => `x.${column} = r.${column}`).join(" and ")})`,
    );
  const sideOf = (row: "o" | "n"): string =>
    `select ${owner.replaceAll("r.", `${row}.`)} as owner, ${seenFrom.replaceAll("r.", `${row}.`)} as seen
     from old_rows o join new_rows n on ${isSame} where ${differs}`;
  const updated =
    key.length > 1 ? `${changed("old", "new")} union all ${changed("new", "old")}` : `${sideOf("o")} union all ${sideOf("n")}`;
  const lock = of === "relationship" ? "share" : "key share";
  const touch = (rows: string): string => `
        insert into directory.change as c (type, id, audience_before, audience_after, concerns, is_touch)
        select '${type}', t.owner, t.audience, t.audience, greatest(t.audience, t.seen), true
        from (
          select m.owner, m.seen, (select p.audience from directory.${of} p where p.id = m.owner for ${lock}) as audience
          from (select s.owner, min(s.seen) as seen from (${rows}) s where s.seen < 4 group by s.owner order by s.owner) m
          offset 0
        ) t
        where t.audience < 4 and greatest(t.audience, t.seen) < coalesce(
          (select k.concerns from directory.change k where k.xid = pg_current_xact_id() and k.type = '${type}' and k.id = t.owner), 9)
        on conflict (xid, type, id) do update set
          concerns = greatest(least(c.concerns, excluded.concerns), coalesce(least(c.audience_before, c.audience_after), 4))`;
  return `
    create function public.${nameOf(part)}() returns trigger language plpgsql ${PLANNED} as $$
    begin
      if tg_op = 'INSERT' then
        ${touch(side("new_rows"))};
      elsif tg_op = 'UPDATE' then
        if not exists (select from new_rows) then return null; end if;
        ${touch(updated)};
      else
        ${touch(side("old_rows"))};
      end if;
      ${TELL}
      return null;
    end $$;
    ${statementTriggers(table, nameOf(part))}`;
}

function nameOf({ table, of }: Part): string {
  return `change_${of}_by_${table}`;
}

/** Whole statements at a time, so that bulk loads stay fast. */
function statementTriggers(table: string, name: string): string {
  const tables = {
    insert: "new table as new_rows",
    update: "old table as old_rows new table as new_rows",
    delete: "old table as old_rows",
  };
  return Object.entries(tables)
    .map(
      ([event, rows]) => `create trigger ${name}_${event} after ${event} on directory.${table} referencing ${rows}
        for each statement execute function public.${name}()`,
    )
    .join(";\n");
}
