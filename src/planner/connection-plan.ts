import { type GraphQLObjectType, getNamedType } from "graphql";
import type { Collection } from "./collection.js";
import { cursorJson } from "./cursor.js";
import type { FieldPlan, SelectedField } from "./field-plan.js";
import { orNull } from "./json-text.js";
import { ListOrder } from "./list-order.js";
import type { OperationInput } from "./operation-input.js";
import { type Boundary, MAX_PAGE_SIZE, type Page, pageOf } from "./page.js";
import type { PlanScope } from "./plan-scope.js";
import type { Row } from "./row.js";
import { allOf, joinSql, rawSql, type Sql, sql } from "./sql.js";

/** How a listed record hangs on the one that the field belongs to. Several conditions are ways of which at most one holds. */
export type Link<Owner extends object, E extends object> = (owner: Row<Owner>, row: Row<E>) => Sql | readonly Sql[];

/**
 * A page of records. Its work grows with the page: rows are found through the index of the order, one more than asked for, and
 * only those of the page are given their fields. Fields of the connection or its edges beyond Relay's carry plans of their own.
 */
export function connection<E extends object, Owner extends object = object>(collection: Collection<E>, link?: Link<Owner, E>): FieldPlan {
  return {
    emit: (field, owner, scope) => new ConnectionEmitter<E, Owner>(field, owner as Row<Owner> | undefined, scope, collection, link).emit(),
  };
}

class ConnectionEmitter<E extends object, Owner extends object> {
  private readonly order: ListOrder<E>;
  private readonly page: Page;
  private readonly listed: Row<E>;
  private readonly filter: OperationInput | undefined;
  /** Whether anything asked for sums up the page's rows, which makes one row of them: a mere count does not. */
  private readsRows = false;
  private givesCursors = false;
  /** Whether the page is one row too long, to tell whether more follow, or in the reverse of its order: its rows then need a number. */
  private readonly isNumbered: boolean;

  constructor(
    private readonly field: SelectedField,
    private readonly owner: Row<Owner> | undefined,
    private readonly scope: PlanScope,
    private readonly collection: Collection<E>,
    private readonly link: Link<Owner, E> | undefined,
  ) {
    this.order = ListOrder.of(collection, field);
    this.page = pageOf(field, this.order.scope);
    scope.alwaysRead.push(...this.page.given);
    this.listed = this.newRow();
    this.isNumbered =
      this.page.isBackward ||
      scope.fields(this.typeOf(field), field.selections, field.path).some(({ definition }) => definition.name === "pageInfo");
    this.filter = field.definition.args.some(({ name }) => name === "filter") ? field.argument("filter") : undefined;
  }

  emit(): Sql {
    const object = this.scope.objectOf(this.typeOf(this.field), this.field.selections, this.field.path, (field) =>
      this.connectionField(field),
    );
    return this.readsRows ? sql`(select ${object} from (${this.pageRows()}) ${this.listed.alias})` : object;
  }

  private connectionField(field: SelectedField): Sql {
    switch (field.definition.name) {
      case "edges": {
        this.readsRows = true;
        const type = this.typeOf(field);
        const edge = this.scope.objectOf(type, field.selections, field.path, (part) => this.edgeField(type, part));
        const order = this.page.isBackward ? sql` order by ${this.listed.alias}._n desc` : rawSql("");
        return sql`'['||coalesce(string_agg(${edge},','${order}) ${this.inPage()},'')||']'`;
      }
      case "pageInfo":
        return this.scope.objectOf(this.typeOf(field), field.selections, field.path, (part) => this.pageInfoField(part));
      case "totalCount":
        return this.totalCount();
      default:
        return this.scope.emit(this.typeOf(this.field), field, this.owner);
    }
  }

  private edgeField(edge: GraphQLObjectType, field: SelectedField): Sql {
    if (field.definition.name === "cursor") return cursorJson(this.cursorPayload(), this.scope.cursorKey);
    if (this.scope.binding.hasPlan(edge, field.definition.name)) return this.scope.emit(edge, field, this.listed);
    return this.scope.object(this.typeOf(field), field.selections, this.listed, field.path);
  }

  private pageInfoField(field: SelectedField): Sql {
    const { isBackward, after, before } = this.page;
    switch (field.definition.name) {
      case "hasNextPage":
        return sql`(${isBackward ? this.exists(before, true) : this.goesOn(before, true)})::text`;
      case "hasPreviousPage":
        return sql`(${isBackward ? this.goesOn(after, false) : this.exists(after, false)})::text`;
      case "startCursor":
        return this.cursorAt(isBackward);
      case "endCursor":
        return this.cursorAt(!isBackward);
      default:
        throw new Error(`PageInfo has no plan for "${field.definition.name}"`);
    }
  }

  /** Whether the list goes on in the direction of reading: before the boundary, where the page was cut, or at and beyond it. */
  private goesOn(boundary: Boundary | undefined, isAfter: boolean): Sql {
    this.readsRows = true;
    return sql`count(*) > ${this.page.size} or ${this.exists(boundary, isAfter)}`;
  }

  /** The cursor of the record read last in the page, or first; null for an empty page. */
  private cursorAt(isLastRead: boolean): Sql {
    this.readsRows = true;
    // The order is said, though rows come in it: PostgreSQL hands them over in the order that another aggregate asks for.
    const payloads = sql`(array_agg(${this.cursorPayload()} order by ${this.listed.alias}._n) ${this.inPage()})`;
    // Not count(*), which names no row of the page and would count those of the sub-select that signs the cursor.
    const last = sql`least(max(${this.listed.alias}._n), ${this.page.size})`;
    const payload = sql`${payloads}[${isLastRead ? last : rawSql("1")}]`;
    return orNull(cursorJson(payload, this.scope.cursorKey));
  }

  private cursorPayload(): Sql {
    this.givesCursors = true;
    return sql`${this.listed.alias}._cursor`;
  }

  /** Whether the list goes on at or beyond a boundary of the page; without one, the page begins at the list's edge. */
  private exists(boundary: Boundary | undefined, isAfter: boolean): Sql {
    if (!boundary) return rawSql("false");
    const row = this.newRow();
    const conditions = [...this.conditions(row), this.order.isBeyond(row, boundary, isAfter, true)];
    return sql`exists (select 1 from ${row.from} where ${allOf(conditions)})`;
  }

  private totalCount(): Sql {
    const row = this.newRow();
    return sql`(select count(*)::text from ${row.from} where ${allOf(this.conditions(row))})`;
  }

  /** The page's rows and one more, numbered from 1 in the direction of reading (`_n`), with the columns that are asked for above. */
  private pageRows(): Sql {
    const { isBackward, size } = this.page;
    const row = this.newRow();
    const columns = row.columnsFor(this.listed);
    if (this.isNumbered) columns.push(rawSql("row_number() over () as _n"));
    if (this.givesCursors) columns.push(sql`${this.order.cursorPayload(row)} as _cursor`);
    const oneMore = rawSql(this.isNumbered ? " + 1" : "");
    return sql`select ${list(columns)} from (${this.orderedRows(row, isBackward)}) ${row.alias} limit ${size}${oneMore}`;
  }

  /**
   * Rows in order, bounded by a constant: PostgreSQL plans once for all executions, and takes a limit that it does not know for
   * a tenth of the table.
   */
  private orderedRows(reader: Row<E>, isReversed: boolean): Sql {
    const ways = this.linkConditions(this.newRow()).length;
    if (ways <= 1) return this.orderedRowsOf(0, reader, isReversed);
    const merged = this.newRow();
    const columns = list(merged.columnsFor(reader));
    const order = this.order.orderBy(merged, isReversed);
    const lists = Array.from({ length: ways }, (_, way) => sql`(${this.orderedRowsOf(way, merged, isReversed)})`);
    return sql`select ${columns} from (${joinSql(lists, " union all ")}) ${merged.alias} order by ${order} ${bound}`;
  }

  private orderedRowsOf(way: number, reader: Row<E>, isReversed: boolean): Sql {
    const row = this.newRow();
    const { after, before } = this.page;
    const link = this.linkConditions(row)[way];
    const conditions = [...(link ? [link] : []), ...this.ownConditions(row)];
    if (after) conditions.push(this.order.isBeyond(row, after, true));
    if (before) conditions.push(this.order.isBeyond(row, before, false));
    const columns = list(row.columnsFor(reader));
    return sql`select ${columns} from ${row.from} where ${allOf(conditions)} order by ${this.order.orderBy(row, isReversed)} ${bound}`;
  }

  private conditions(row: Row<E>): Sql[] {
    const links = this.linkConditions(row);
    const link = links.length > 1 ? [sql`(${joinSql(links, " or ")})`] : links;
    return [...link, ...this.ownConditions(row)];
  }

  /** What the list's records satisfy besides their link. Without one, they are found through what is rarest. */
  private ownConditions(row: Row<E>): Sql[] {
    const conditions = this.collection.conditions(row, this.filter, this.scope);
    if (!this.link && conditions.length > 0) this.scope.noteDependenceOnValues();
    return conditions;
  }

  private linkConditions(row: Row<E>): readonly Sql[] {
    if (!this.link) return [];
    if (!this.owner) throw new Error(`"${this.field.path}" hangs on a record and has none`);
    return [this.link(this.owner, row)].flat();
  }

  private inPage(): Sql {
    return this.isNumbered ? sql`filter (where ${this.listed.alias}._n <= ${this.page.size})` : rawSql("");
  }

  private newRow(): Row<E> {
    const { entity, source } = this.collection.definition;
    return source ? this.scope.rowOf<E>(entity, source(this.scope)) : this.scope.row<E>(entity);
  }

  private typeOf(field: SelectedField): GraphQLObjectType {
    return getNamedType(field.type) as GraphQLObjectType;
  }
}

function list(columns: readonly Sql[]): Sql {
  return joinSql(columns, ", ");
}

const bound = rawSql(`limit ${MAX_PAGE_SIZE + 1}`);
