import type { StatementRunner } from "../core/context.js";
import type { GivenFields } from "./write-model.js";

/** Decisions of the centre's and the directory's own bookkeeping: not facts that sources could see differently. */
const NO_FACTS = ["audience", "valueAudience", "verifiedOn", "rank", "source"];

/** What one source says of a record. */
export interface Assertion {
  readonly type: string;
  readonly recordId: string;
  /** By field, in the form of the inputs; null says that there is none. */
  readonly values: GivenFields;
  /** Without it, it is the centre's own word. */
  readonly sourceId?: string | undefined;
  /** Whether the source is the organization itself on whose sheet the record stands. */
  readonly isOwn?: boolean | undefined;
  /** On which day the source made sure of it (YYYY-MM-DD). */
  readonly verifiedOn?: string | undefined;
}

/**
 * In which order competing words are believed: the later of the centre's own and of the organization's of its own sheet, then what was
 * verified last, then what was said last.
 */
const RULE = `(source_id is null or is_own) desc, case when source_id is not null and not is_own then verified_on end desc nulls last,
  asserted_at desc, id desc`;

/** Keeps what each source says of a field, and says which word wins. */
export class AssertionService {
  /** Keeps what is said, in the place of what the same source said before. */
  async keep(runner: StatementRunner, { type, recordId, values, sourceId, isOwn = false, verifiedOn }: Assertion): Promise<void> {
    const facts = factsOf(values);
    if (Object.keys(facts).length === 0) return;
    await runner.run({
      name: "keep_assertions",
      text: `
        insert into assertion (id, type, record_id, field, value, source_id, asserted_at, verified_on, is_own)
        select public.uuid_v7(), $1, $2, said.key, said.value, $4, clock_timestamp(), $5, $6 from jsonb_each($3) said
        on conflict (record_id, field, source_id) do update
          set value = excluded.value, asserted_at = excluded.asserted_at, verified_on = excluded.verified_on`,
      values: [type, recordId, JSON.stringify(facts), sourceId ?? null, verifiedOn ?? null, isOwn],
    });
  }

  /** The same. @returns the fields to write to the record, each with the value that wins: not always the one just said */
  async assert(runner: StatementRunner, assertion: Assertion): Promise<GivenFields> {
    const { recordId, values, sourceId } = assertion;
    await this.keep(runner, assertion);
    const fields = Object.keys(factsOf(values));
    if (sourceId === undefined || fields.length === 0) return values;
    const winners = await runner.run<{ field: string; value: string; is_said: boolean }>({
      text: `select distinct on (field) field, value, source_id is not distinct from $3 as is_said from assertion
        where record_id = $1 and field = any($2) order by field, ${RULE}`,
      values: [recordId, fields, sourceId],
    });
    const others = winners.filter(({ is_said }) => !is_said).map(({ field, value }) => [field, JSON.parse(value) as unknown]);
    return { ...values, ...Object.fromEntries(others) };
  }
}

function factsOf(values: GivenFields): GivenFields {
  return Object.fromEntries(Object.entries(values).filter(([field]) => !NO_FACTS.includes(field)));
}
