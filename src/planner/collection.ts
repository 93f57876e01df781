import { ExpectedError } from "../core/errors.js";
import type { OperationInput } from "./operation-input.js";
import type { PlanScope } from "./plan-scope.js";
import type { Row } from "./row.js";
import { allOf, joinSql, rawSql, type Sql, sql } from "./sql.js";

/** How one key of a filter restricts `row`. `input` is given: neither absent nor null. */
export type FilterPlan<E extends object = object> = (row: Row<E>, input: OperationInput, scope: PlanScope) => Sql;

/** Filters that every collection of dated records has: with one of them the client speaks of time itself. */
const TIME_KEYS = ["isCurrent", "during"] as const;

/** The filters of an input class: every key but the logical ones has a plan, or it does not compile. */
export type FilterPlans<E extends object, Input extends object> = {
  readonly [Key in Exclude<keyof Input, "and" | "or" | "not" | (typeof TIME_KEYS)[number]>]-?: FilterPlan<E>;
};

export type Direction = "ASC" | "DESC";

/**
 * A sort key, never null: a column with an index on (it, id), or an expression where the records that hang on one owner are few
 * (the rank of a seat's college).
 */
export interface OrderKey<E extends object> {
  readonly property: (keyof E & string) | ((row: Row<E>) => Sql);
  readonly pgType: "text" | "timestamptz" | "date" | "integer" | "boolean";
}

export interface CollectionDefinition<E extends object> {
  readonly entity: new () => E;
  /** For an entity without a table: the statement, in parentheses, that gives its rows. */
  readonly source?: (scope: PlanScope) => Sql;
  /** Keys that a client may order by; the name is the value of its …OrderField enum. */
  readonly orders: Readonly<Record<string, OrderKey<E>>>;
  /** The order when the client asks for none: keys of `orders`. */
  readonly defaultOrder: readonly (readonly [field: string, direction: Direction])[];
  /** The argument that the order depends on (the words that a score is for): a cursor holds for one value of it. */
  readonly orderedFor?: string;
  readonly filters?: Readonly<Record<string, FilterPlan<E>>>;
  /** Whether its records hold between two dates: then only those that hold on `asOf` are listed, unless the filter says otherwise. */
  readonly isDated?: boolean;
}

/** A kind of record that is listed, in pages: how it can be filtered and ordered. Later modules add filters to it. */
export class Collection<E extends object = object> {
  private readonly filters = new Map<string, FilterPlan<E>>();

  constructor(readonly definition: CollectionDefinition<E>) {
    this.addFilters(definition.filters ?? {});
    if (definition.isDated) this.addFilters(periodFilters);
  }

  addFilters(filters: Readonly<Record<string, FilterPlan<E>>>): void {
    for (const [key, plan] of Object.entries(filters)) {
      if (this.filters.has(key)) throw new Error(`The filter "${key}" of ${this.definition.entity.name} is planned twice`);
      this.filters.set(key, plan);
    }
  }

  filterKeys(): string[] {
    return [...this.filters.keys()];
  }

  /** What a record must satisfy to be listed under `filter`: its conditions, and, for dated records, the date. */
  conditions(row: Row<E>, filter: OperationInput | undefined, scope: PlanScope): Sql[] {
    const given = filter?.isGiven() ? filter : undefined;
    const conditions = given ? this.filterConditions(row, given, scope) : [];
    const speaksOfTime = given !== undefined && TIME_KEYS.some((key) => given.field(key).isGiven());
    if (this.definition.isDated && !speaksOfTime) conditions.push(holdsOn(row, scope.asOf));
    return conditions;
  }

  private filterConditions(row: Row<E>, filter: OperationInput, scope: PlanScope): Sql[] {
    const conditions: Sql[] = [];
    const every = (input: OperationInput): Sql => sql`(${allOf(this.filterConditions(row, input, scope))})`;
    const and = filter.field("and");
    if (and.isGiven()) conditions.push(...and.items().map(every));
    const or = filter.field("or");
    if (or.isGiven()) {
      const branches = or.items().map(every);
      conditions.push(branches.length === 0 ? rawSql("false") : sql`(${joinSql(branches, " or ")})`);
    }
    const not = filter.field("not");
    if (not.isGiven()) conditions.push(sql`${every(not)} is not true`);
    for (const [key, plan] of this.filters) {
      const input = filter.field(key);
      if (!input.isGiven()) continue;
      if (!TIME_KEYS.some((time) => time === key)) scope.noteDependenceOnValues();
      conditions.push(plan(row, input, scope));
    }
    return conditions;
  }
}

function possible(row: Row): Sql {
  return row.col("possible" as never);
}

/** Whether the record may hold on the date: an unknown end counts as open. */
export function holdsOn(row: Row, date: Sql): Sql {
  return sql`${possible(row)} @> ${date}`;
}

const isCurrent: FilterPlan = (row, input, scope) =>
  input.look<boolean>() ? holdsOn(row, scope.asOf) : sql`not ${holdsOn(row, scope.asOf)}`;

const during: FilterPlan = (row, input) => sql`${possible(row)} && ${input.parameter("daterange", period)}`;

/**
 * The days of a period, both ends included, as a range.
 * @throws ExpectedError BAD_USER_INPUT when it ends before it begins.
 */
function period(value: unknown, path: string): string {
  const { from, to } = value as { readonly from?: string | null; readonly to?: string | null };
  if (from == null || to == null || from <= to) return `[${from ?? ""},${to ?? ""}]`;
  throw new ExpectedError(
    "BAD_USER_INPUT",
    { fr: `« ${path} » se termine avant de commencer.`, en: `"${path}" ends before it begins.` },
    { argument: path, remedy: { fr: "Échangez « from » et « to ».", en: 'Exchange "from" and "to".' } },
  );
}

/** For records that hold between two dates and are listed whatever the date, unless the filter speaks of time. */
export const periodFilters: Readonly<Record<(typeof TIME_KEYS)[number], FilterPlan>> = { isCurrent, during };
