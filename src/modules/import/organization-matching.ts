import type { StatementRunner } from "../../core/context.js";
import { type Match, type MatchCandidate, type MatchDecision, noteDoubtful } from "../matching/index.js";
import type { IdentifierScheme, OrganizationKind } from "../organization/index.js";
import type { ImportedIdentifier } from "./imported-record.js";
import type { StagedContactPoint, StagedHints } from "./staged-record.js";

/** Says which organizations of the directory candidates are. */
export interface Matcher {
  match(runner: StatementRunner, candidates: readonly MatchCandidate[]): Promise<readonly MatchDecision[]>;
}

const BATCH = 1_000;

const UNDECIDED = "p.import_id = $1 and p.type = 'Organization' and p.outcome is null";

/** Organizations of one file that share a number are one. The numbers of establishments tell apart what their SIREN does not. */
const BY_NUMBER = `
  select p.id, i.item ->> 'scheme' || ':' || (i.item ->> 'value') as name
  from planned_change p, jsonb_array_elements(p.identifiers) i(item)
  where ${UNDECIDED} and not (i.item ->> 'scheme' = 'SIREN' and p.identifiers @> '[{"scheme": "SIRET"}]')`;

/** What is only named is what alone bears that name in the file. */
const BY_NAME = `
  select p.id, k.key as name
  from planned_change p, lateral (select public.sort_key(p.label) as key) k
  where ${UNDECIDED} and k.key in (
    select public.sort_key(p.label) from planned_change p where ${UNDECIDED}
    group by 1 having count(*) filter (where p.identifiers is not null) = 1 and count(*) > 1
      and count(distinct coalesce(p.hints ->> 'commune', p.hints ->> 'postalCode')) <= 1)`;

const BY_RECORD = `select p.id, p.record_id::text as name from planned_change p where ${UNDECIDED} and p.record_id <> p.id`;

/** Puts together what `alias` calls by one name: the first that is described leads, the others repeat it. */
function fold(alias: string): string {
  return `
    with alias as materialized (${alias}),
    shared as (select name from alias group by name having count(distinct id) > 1),
    member as (
      select a.id, first_value(a.id) over (partition by a.name order by p.is_reference, a.id) as lead
      from alias a join shared using (name) join planned_change p on p.id = a.id
    ),
    repeat as (select id, (array_agg(lead order by lead))[1] as lead from member group by id),
    hidden as (select id, lead from repeat where id <> lead),
    everyone as (select id, lead from hidden union select lead, lead from hidden),
    said as (
      select distinct on (e.lead, f.key) e.lead, f.key, f.value
      from everyone e join planned_change p on p.id = e.id, jsonb_each(p.given) f
      order by e.lead, f.key, f.value = 'null', p.is_reference, p.id
    ),
    gathered as (select lead, jsonb_object_agg(key, value) as given from said group by lead),
    parts as (
      select e.lead, jsonb_agg(i.item) filter (where i.item is not null) as identifiers from everyone e
      join planned_change p on p.id = e.id left join lateral jsonb_array_elements(p.identifiers) i(item) on true group by e.lead
    ),
    contacts as (
      select e.lead, jsonb_agg(c.item order by p.id) as items from everyone e
      join planned_change p on p.id = e.id, jsonb_array_elements(p.contact_points) c(item) group by e.lead
    ),
    led as (
      update planned_change p set given = g.given, identifiers = public.distinct_items(s.identifiers, null),
        contact_points = case when c.items is null then p.contact_points else public.distinct_items(c.items, null) end
      from gathered g join parts s on s.lead = g.lead left join contacts c on c.lead = g.lead
      where p.id = g.lead and not exists (select from hidden h where h.id = p.id)
    ),
    repeated as (
      update planned_change p set outcome = 'REPEATED', record_id = h.lead from hidden h where p.id = h.id returning 1
    )
    select count(*)::int as count from repeated`;
}

const LISTED = `
  update planned_change p set record_id = coalesce(m.survivor_id, s.record_id)
  from record_source s left join merge_redirect m on m.merged_id = s.record_id
  where ${UNDECIDED} and s.source_id = $2 and s.type = p.type and s.key = p.key`;

const UNMATCHED = `
  select p.id as key, p.label, p.given, p.hints, p.identifiers, p.contact_points
  from planned_change p where ${UNDECIDED} and p.record_id = p.id and p.id > $2 order by p.id limit ${BATCH}`;

const DOUBTFUL = `
  select p.id as key, p.label, p.given, p.hints, p.identifiers, p.contact_points, p.matches
  from planned_change p where p.import_id = $1 and p.type = 'Organization' and p.outcome = 'DOUBTFUL' and p.id > $2 order by p.id limit ${BATCH}`;

const DECIDED = `
  update planned_change p set record_id = d.organization, outcome = case when d.organization is null then 'DOUBTFUL' end,
    matches = d.matches, reason = d.reason
  from jsonb_to_recordset($1) d(key uuid, organization uuid, matches jsonb, reason jsonb) where p.id = d.key`;

/** What the source brought before and nobody has decided yet stays in doubt, whatever was imported meanwhile. */
const STILL_OPEN = `
  with asked as (
    select q.key, q.matches, d.state
    from planned_change q, jsonb_array_elements(q.matches) m(item), duplicate d
    where q.import_id = (select i.id from import i where i.source_id = $2 and i.state = 'APPLIED' and i.id <> $1 order by i.id desc limit 1)
      and q.type = 'Organization' and q.outcome = 'DOUBTFUL' and d.source_id = $2 and d.archived_at is null
      and d.organization_id = (m.item ->> 'organizationId')::uuid and d.candidate ->> 'name' = q.label
  )
  update planned_change p set outcome = 'DOUBTFUL', record_id = null, matches = a.matches, reason = $3
  from (select key, matches from asked group by key, matches having bool_or(state = 'OPEN') and not bool_or(state = 'ACCEPTED')) a
  where ${UNDECIDED} and p.key = a.key and not coalesce((p.hints ->> 'isExact')::boolean, false)
    and not exists (select from record_source s where s.source_id = $2 and s.type = p.type and s.key = p.key)`;

/** What repeats a record is the record that the repeated one is. */
const FOLLOWED = `
  update planned_change p set record_id = l.record_id from planned_change l
  where p.import_id = $1 and p.type = 'Organization' and p.outcome = 'REPEATED' and l.id = p.record_id
    and l.import_id = $1 and l.record_id is distinct from p.record_id and l.id is distinct from l.record_id
  returning 1`;

const doubtful = {
  fr: "C'est peut-être une organisation déjà connue : à décider dans la liste des doublons.",
  en: "It may be an organization that is known already: to be decided in the list of duplicates.",
};

interface Doubtful extends Unmatched {
  readonly matches: string;
}

interface Unmatched {
  readonly key: string;
  readonly label: string;
  readonly given: string;
  readonly hints: string | null;
  readonly identifiers: string | null;
  readonly contact_points: string | null;
}

/** Says which organization of the directory each one of the files is, or that it is none. */
export class OrganizationMatching {
  constructor(
    private readonly runner: StatementRunner,
    private readonly matcher: Matcher,
    private readonly importId: string,
    private readonly sourceId: string,
    /** A second connection, by which every other batch is matched at the same time. */
    private readonly helper?: StatementRunner,
  ) {}

  async run(onProgress: (done: number) => void): Promise<void> {
    await this.foldAll(BY_NUMBER);
    await this.foldAll(BY_NAME);
    await this.runner.run({ text: LISTED, values: [this.importId, this.sourceId] });
    await this.decideAll(onProgress);
    await this.runner.run({ text: STILL_OPEN, values: [this.importId, this.sourceId, JSON.stringify(doubtful)] });
    await this.foldAll(BY_RECORD);
    for (let moved = 1; moved > 0; ) moved = (await this.runner.run({ text: FOLLOWED, values: [this.importId] })).length;
  }

  /** Puts what is in doubt on the staff's list of possible duplicates. */
  async noteDoubtful(): Promise<void> {
    for (let after = "00000000-0000-0000-0000-000000000000"; ; ) {
      const batch = await this.runner.run<Doubtful>({ text: DOUBTFUL, values: [this.importId, after] });
      const last = batch.at(-1);
      if (!last) return;
      after = last.key;
      const doubtful = batch.map((row) => ({
        candidate: candidateOf(row, this.sourceId),
        matches: JSON.parse(row.matches) as readonly Match[],
      }));
      await noteDoubtful(this.runner, doubtful);
    }
  }

  /** Each connection takes the next batch when it is done with one: while the database looks one up, the other is weighed. */
  private async decideAll(onProgress: (done: number) => void): Promise<void> {
    let after = "00000000-0000-0000-0000-000000000000";
    let done = 0;
    let taking: Promise<readonly Unmatched[]> = Promise.resolve([]);
    const take = (runner: StatementRunner): Promise<readonly Unmatched[]> => {
      taking = taking.then(async () => {
        const batch = await runner.run<Unmatched>({ text: UNMATCHED, values: [this.importId, after] });
        after = batch.at(-1)?.key ?? after;
        return batch;
      });
      return taking;
    };
    const work = async (runner: StatementRunner): Promise<void> => {
      for (let batch = await take(runner); batch.length > 0; batch = await take(runner)) {
        await this.decide(runner, batch);
        done += batch.length;
        onProgress(done);
      }
    };
    const both = await Promise.allSettled([this.runner, ...(this.helper ? [this.helper] : [])].map(work));
    for (const one of both) if (one.status === "rejected") throw one.reason;
  }

  /** Until nothing more is one: two that share no number may each share one with a third. */
  private async foldAll(alias: string): Promise<void> {
    for (let folded = 1; folded > 0; ) {
      const [row] = await this.runner.run<{ count: number }>({ text: fold(alias), values: [this.importId] });
      folded = row?.count ?? 0;
    }
  }

  private async decide(runner: StatementRunner, batch: readonly Unmatched[]): Promise<void> {
    const decisions = await this.matcher.match(
      runner,
      batch.map((row) => candidateOf(row, this.sourceId)),
    );
    const rows = decisions
      .filter(({ outcome }) => outcome !== "NONE")
      .map(({ key, outcome, matches }) =>
        outcome === "CERTAIN" ? { key, organization: matches[0]?.organizationId } : { key, matches, reason: doubtful },
      );
    if (rows.length > 0) await runner.run({ text: DECIDED, values: [JSON.stringify(rows)] });
  }
}

interface GivenOrganization {
  readonly kind?: OrganizationKind;
  readonly acronym?: string | null;
  readonly otherNames?: readonly string[];
  readonly location?: { readonly latitude: number; readonly longitude: number } | null;
}

function candidateOf({ key, label, given, hints, identifiers, contact_points }: Unmatched, sourceId: string): MatchCandidate {
  const { kind, acronym, otherNames, location } = JSON.parse(given) as GivenOrganization;
  const { postalCode, commune, isExact } = JSON.parse(hints ?? "{}") as StagedHints;
  const points = JSON.parse(contact_points ?? "[]") as readonly StagedContactPoint[];
  const valuesOf = (wanted: string): string[] => points.filter((point) => point.kind === wanted).map(({ value }) => value);
  return {
    key,
    name: label,
    identifiers: JSON.parse(identifiers ?? "[]") as readonly (ImportedIdentifier & { scheme: IdentifierScheme })[],
    sourceId,
    phones: valuesOf("PHONE"),
    emails: valuesOf("EMAIL"),
    ...(isExact && { isExact }),
    ...(acronym !== undefined && { acronym }),
    ...(otherNames && { otherNames }),
    ...(kind && { kind }),
    ...(postalCode !== undefined && { postalCode }),
    ...(commune !== undefined && { commune }),
    ...(location && { location }),
  };
}
