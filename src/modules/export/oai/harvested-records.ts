import type { StatementRunner } from "../../../core/context.js";

/** A publication as PUBLIC sees it; what is gone has neither title nor anything else. */
export interface HarvestedRecord {
  readonly id: string;
  /** In UTC, to the second. */
  readonly stamp: string;
  readonly isDeleted: boolean;
  readonly sets: readonly string[];
  readonly kind: string;
  readonly title: string;
  readonly collection: string | null;
  readonly publishedOn: string | null;
  readonly isbn: string | null;
  readonly url: string | null;
  readonly licence: string | null;
  readonly event: string | null;
  readonly themes: readonly string[];
  readonly contributors: readonly { readonly name: string; readonly role: string; readonly isToWhole: boolean }[];
}

export interface HarvestedSet {
  readonly spec: string;
  readonly name: string;
}

export interface HarvestConditions {
  readonly from?: string | undefined;
  readonly until?: string | undefined;
  readonly set?: string | undefined;
  readonly after?: { readonly stamp: string; readonly id: string } | undefined;
}

const INSTANT = `'YYYY-MM-DD"T"HH24:MI:SS"Z"'`;

const RECORD = `
  select h.id, to_char(h.stamp at time zone 'UTC', ${INSTANT}) as stamp, h.is_deleted or p.id is null as "isDeleted", h.sets,
    p.kind, p.title, p.collection, p.published_on as "publishedOn", p.isbn, p.url, p.licence,
    (select e.title from event e where e.id = p.event_id) as event,
    array(select t.label from publication_theme pt join theme t on t.id = pt.theme_id where pt.publication_id = p.id order by t.code) as themes,
    (select coalesce(json_agg(json_build_object('name', n.family_name || coalesce(', ' || n.given_name, ''), 'role', c.role,
        'isToWhole', c.title is null) order by c.rank, c.id), '[]')
      from contribution c join person n on n.id = c.person_id where c.publication_id = p.id) as contributors
  from harvested_publication h left join publication p on p.id = h.id`;

/** Connections give JSON as it is written. */
interface RecordRow extends Omit<HarvestedRecord, "contributors"> {
  readonly contributors: string;
}

/** What harvesters may have, read as everyone may see it. */
export class HarvestedRecords {
  /** @param runner one that reads as PUBLIC */
  constructor(private readonly runner: StatementRunner) {}

  async find(id: string): Promise<HarvestedRecord | undefined> {
    const [row] = await this.runner.run<RecordRow>({ text: `${RECORD} where h.id = $1`, values: [id] });
    return row && recordOf(row);
  }

  /** In the order in which they changed. A day as `until` is the whole of it. */
  async list({ from, until, set, after }: HarvestConditions, limit: number): Promise<HarvestedRecord[]> {
    const rows = await this.runner.run<RecordRow>({
      text: `${RECORD}
        where ($1::timestamptz is null or h.stamp >= $1) and ($2::timestamptz is null or h.stamp <= $2)
          and ($3::text is null or exists (select from unnest(h.sets) s where s = $3 or starts_with(s, $3 || ':')))
          and ($4::timestamptz is null or (h.stamp, h.id) > ($4, $5::uuid))
        order by h.stamp, h.id limit ${limit}`,
      values: [startOf(from), endOf(until), set ?? null, after?.stamp ?? null, after?.id ?? null],
    });
    return rows.map(recordOf);
  }

  /** Kinds and collections of what can be seen. */
  async sets(): Promise<HarvestedSet[]> {
    return await this.runner.run<HarvestedSet>({
      text: `select spec, min(name) as name from (
          select h.sets[1] as spec, p.kind as name from publication p join harvested_publication h on h.id = p.id
          union all
          select h.sets[2], p.collection from publication p join harvested_publication h on h.id = p.id where cardinality(h.sets) > 1
        ) known where name is not null group by spec order by spec`,
      values: [],
    });
  }

  /** Undefined while there is none. */
  async earliest(): Promise<string | undefined> {
    const [row] = await this.runner.run<{ stamp: string | null }>({
      text: `select to_char(min(h.stamp) at time zone 'UTC', ${INSTANT}) as stamp from harvested_publication h`,
      values: [],
    });
    return row?.stamp ?? undefined;
  }
}

function recordOf(row: RecordRow): HarvestedRecord {
  return { ...row, contributors: JSON.parse(row.contributors) as HarvestedRecord["contributors"] };
}

function startOf(date: string | undefined): string | null {
  return date === undefined ? null : date.length === 10 ? `${date}T00:00:00Z` : date;
}

function endOf(date: string | undefined): string | null {
  return date === undefined ? null : date.length === 10 ? `${date}T23:59:59Z` : date;
}
