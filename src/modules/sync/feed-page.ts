import { type GraphQLObjectType, getNamedType } from "graphql";
import { ExpectedError } from "../../core/errors.js";
import { encodeValue } from "../../planner/encode-value.js";
import type { SelectedField } from "../../planner/field-plan.js";
import type { PlanScope } from "../../planner/plan-scope.js";
import { Row } from "../../planner/row.js";
import { type Frame, Parameter, rawSql, type Sql, sql } from "../../planner/sql.js";
import { type ChangedType, typesMask } from "./changed-types.js";
import { type FeedPlace, type FeedScope, feedCursor, readFeedCursor } from "./feed-cursor.js";

const MAX_CHANGES = 500;
const DEFAULT_CHANGES = 100;
const HOUR_SECONDS = 3_600;
const DAY_SECONDS = 86_400;

/** Rows of a page and one more, bounded by a constant: PostgreSQL takes a limit that it does not know for a tenth of the table. */
export const PAGE_BOUND = rawSql(`limit ${MAX_CHANGES + 1}`);

/** The oldest transaction that still runs: all before it is over, and seen by the statement. */
export const HORIZON = rawSql("pg_snapshot_xmin(pg_current_snapshot())");

/** What a page answers, as SQL over its rows, `p`, numbered from 1 (`p.n`). */
interface FeedPageParts {
  /** One more than the page holds. */
  readonly rows: Sql;
  readonly isShown: Sql;
  readonly change: (field: SelectedField) => Sql;
  readonly next: Readonly<Record<Exclude<keyof FeedPlace, "identity">, Sql>>;
  readonly hasMore: Sql;
}

/** What the pages of a copy and of what follows share. */
export class FeedPage {
  /** How many changes at most: 1 to 500. */
  readonly size: Parameter;

  constructor(
    readonly field: SelectedField,
    readonly scope: PlanScope,
    readonly type: GraphQLObjectType,
  ) {
    this.size = field.argument("first").parameter("integer", pageSize);
    scope.alwaysRead.push(this.size, this.place("xid", "text"));
  }

  /** A part of the place that the cursor names. @throws ExpectedError RESYNC_REQUIRED when it is read */
  place(part: keyof FeedPlace, pgType: string): Parameter {
    const after = this.field.argument("after");
    return new Parameter(pgType, (frame) => {
      const value = after.value(frame);
      return value == null ? null : readFeedCursor(value, after.path, this.feedScope(frame), frame)[part];
    });
  }

  emit({ rows, isShown, change, next, hasMore }: FeedPageParts): Sql {
    const { scope, field, size } = this;
    const object = scope.objectOf(this.type, field.selections, field.path, (part) => {
      switch (part.definition.name) {
        case "changes": {
          const object = scope.objectOf(getNamedType(part.type) as GraphQLObjectType, part.selections, part.path, change);
          return sql`'['||coalesce(string_agg(${object},',' order by p.n) filter (where p.n <= ${size} and ${isShown}),'')||']'`;
        }
        case "cursor":
          return sql`'"'||${feedCursor((frame) => this.feedScope(frame), next)}||'"'`;
        case "hasMore":
          return sql`(${hasMore})::text`;
        case "expiresAt":
          return encodeValue(part.type, sql`to_timestamp(${next.expiresAt})`);
        default:
          throw new Error(`ChangePage has no plan for "${part.definition.name}"`);
      }
    });
    // One row whatever is selected: what is said of the page alone, as `hasMore` of a copy, adds up nothing.
    return sql`(select ${object} from (${rows}) p having true)`;
  }

  /** The selections of `node` in each change, by response path: a document may ask for it under several names. */
  get nodes(): readonly SelectedField[] {
    return this.parts("changes").flatMap((changes) =>
      this.scope
        .fields(getNamedType(changes.type) as GraphQLObjectType, changes.selections, changes.path)
        .filter(({ definition }) => definition.name === "node"),
    );
  }

  /** The record's object, of its row. */
  record(field: SelectedField, { record }: ChangedType, row: Row): Sql {
    const type = this.scope.binding.schema.getType(record) as GraphQLObjectType;
    return this.scope.memberOf(type, field.selections, row, field.path);
  }

  /** A row of the type's table; under `alias` where that is given. */
  row({ record }: ChangedType, alias = this.scope.alias()): Row<{ id: string; updatedAt: Date }> {
    const entity = this.scope.binding.entityOf(this.scope.binding.schema.getType(record) as GraphQLObjectType);
    if (!entity) throw new Error(`${record} has no entity`);
    return new Row(this.scope.binding.entities.get(entity), alias);
  }

  /** Whether the page is full and more follows. */
  get isFull(): Sql {
    return sql`coalesce(max(p.n),0) > ${this.size}`;
  }

  /** A value of the last row of a full page. */
  ofLast(expression: Sql): Sql {
    return sql`(array_agg(${expression}) filter (where p.n = ${this.size}))[1]`;
  }

  /** Until when a cursor is good that is given out now, in seconds since 1970: whole hours, so that asking twice in vain gives the same. */
  get expiresAt(): Parameter {
    return new Parameter("bigint", ({ now, cursorDays }) => {
      return Math.floor(now.getTime() / 1_000 / HOUR_SECONDS) * HOUR_SECONDS + cursorDays * DAY_SECONDS;
    });
  }

  /** For how many seconds a cursor is good. */
  get life(): Parameter {
    return new Parameter("bigint", ({ cursorDays }) => cursorDays * DAY_SECONDS);
  }

  private feedScope(frame: Frame): FeedScope {
    return { audience: frame.audience, types: typesMask(this.field.argument("types").value(frame)) };
  }

  private parts(name: string): readonly SelectedField[] {
    return this.scope.fields(this.type, this.field.selections, this.field.path).filter(({ definition }) => definition.name === name);
  }
}

function pageSize(value: unknown, path: string): unknown {
  if (value == null) return DEFAULT_CHANGES;
  if (typeof value === "number" && value >= 1 && value <= MAX_CHANGES) return value;
  throw new ExpectedError(
    "INVALID_PAGE",
    {
      fr: `« ${path} » doit être compris entre 1 et ${MAX_CHANGES}.`,
      en: `"${path}" must be between 1 and ${MAX_CHANGES}.`,
    },
    {
      argument: path,
      remedy: { fr: "Demandez de 1 à 500 changements, puis suivez le curseur.", en: "Ask for 1 to 500 changes, then follow the cursor." },
    },
  );
}
