import type { Collection, Direction, OrderKey } from "./collection.js";
import { type CursorScope, cursorPayload, cursorScope } from "./cursor.js";
import type { SelectedField } from "./field-plan.js";
import type { Boundary } from "./page.js";
import type { Row } from "./row.js";
import { joinSql, type Parameter, rawSql, type Sql, sql } from "./sql.js";

interface Key<E extends object> {
  readonly property: OrderKey<E>["property"];
  readonly pgType: string;
  readonly direction: Direction;
}

/** A total order of a list: the keys that the client asked for, or the list's own, and the uuid to settle ties. */
export class ListOrder<E extends object> {
  private constructor(
    private readonly keys: readonly Key<E>[],
    /** Where its cursors hold. */
    readonly scope: CursorScope,
  ) {}

  static of<E extends object>(collection: Collection<E>, field: SelectedField): ListOrder<E> {
    const { orders, defaultOrder, orderedFor, entity } = collection.definition;
    const asked = requested(field);
    const chosen = asked.length > 0 ? asked : defaultOrder;
    const keys = chosen.map(([name, direction]): Key<E> => {
      const key = orders[name];
      if (!key) throw new Error(`${entity.name} has no order "${name}"`);
      return { ...key, direction };
    });
    const settled: Key<E> = { property: "id" as keyof E & string, pgType: "uuid", direction: keys.at(-1)?.direction ?? "ASC" };
    const list = `${entity.name} ${chosen.map((pair) => pair.join(" ")).join(", ")}`;
    return new ListOrder([...keys, settled], cursorScope(list, orderedFor === undefined ? undefined : field.argument(orderedFor)));
  }

  orderBy(row: Row<E>, isReversed: boolean): Sql {
    return joinSql(
      this.keys.map(
        ({ property, direction }) => sql`${keyOf(row, property)} ${rawSql(isReversed === (direction === "ASC") ? "desc" : "asc")}`,
      ),
      ", ",
    );
  }

  /** Whether `row` comes after the boundary (`isAfter`) or before it, in this order; with `orAt`, the boundary itself counts too. */
  isBeyond(row: Row<E>, boundary: Boundary, isAfter: boolean, orAt = false): Sql {
    const limits = this.keys.map(({ pgType }, index) => boundary(index, pgType));
    const [first] = this.keys as readonly [Key<E>, ...Key<E>[]];
    if (this.keys.every(({ direction }) => direction === first.direction)) {
      const columns = joinSql(
        this.keys.map(({ property }) => keyOf(row, property)),
        ", ",
      );
      const values = joinSql(
        limits.map((limit) => sql`${limit}`),
        ", ",
      );
      return sql`(${columns}) ${comparison(first.direction, isAfter, orAt)} (${values})`;
    }
    return this.stepwise(row, limits, isAfter, orAt);
  }

  cursorPayload(row: Row<E>): Sql {
    return cursorPayload(
      this.scope,
      this.keys.map(({ property }) => keyOf(row, property)),
    );
  }

  /** Mixed directions: beyond in the first key, or equal there and beyond in the second, … */
  private stepwise(row: Row<E>, limits: readonly Parameter[], isAfter: boolean, orAt: boolean): Sql {
    const alternatives = this.keys.map(({ property, direction }, index) => {
      const equal = this.keys.slice(0, index).map((key, before) => sql`${keyOf(row, key.property)} = ${limits[before] as Parameter}`);
      const isLast = index === this.keys.length - 1;
      const beyond = sql`${keyOf(row, property)} ${comparison(direction, isAfter, orAt && isLast)} ${limits[index] as Parameter}`;
      return sql`(${joinSql([...equal, beyond], " and ")})`;
    });
    return sql`(${joinSql(alternatives, " or ")})`;
  }
}

function keyOf<E extends object>(row: Row<E>, property: Key<E>["property"]): Sql {
  return typeof property === "function" ? property(row) : row.col(property);
}

function comparison(direction: Direction, isAfter: boolean, orAt: boolean): Sql {
  return rawSql(`${isAfter === (direction === "ASC") ? ">" : "<"}${orAt ? "=" : ""}`);
}

function requested(field: SelectedField): (readonly [string, Direction])[] {
  if (!field.definition.args.some((argument) => argument.name === "orderBy")) return [];
  const orderBy = field.argument("orderBy");
  if (!orderBy.isGiven()) return [];
  return orderBy
    .items()
    .map((item) => [item.field("field").look<string>() ?? "", item.field("direction").look<string>() === "DESC" ? "DESC" : "ASC"]);
}
