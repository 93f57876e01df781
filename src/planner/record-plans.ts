import { type GraphQLObjectType, getNamedType } from "graphql";
import type { EntityTarget } from "typeorm";
import { encodeValue } from "./encode-value.js";
import { type FieldPlan, rowOf, type SelectedField } from "./field-plan.js";
import { jsonArray, jsonObject, orNull } from "./json-text.js";
import type { PlanScope } from "./plan-scope.js";
import type { Row } from "./row.js";
import { allOf, joinSql, rawSql, type Sql, sql } from "./sql.js";

/** A scalar that is worked out from the record's row. */
export function value<E extends object>(expression: (row: Row<E>, scope: PlanScope, field: SelectedField) => Sql): FieldPlan {
  return { emit: (field, row, scope) => encodeValue(field.type, expression(rowOf<E>(row), scope, field)) };
}

/** Columns of the record, each under its property's name as JSON has it: for a field that JavaScript resolves (`reads`). */
export function columns<E extends object>(...properties: readonly (keyof E & string)[]): FieldPlan {
  return {
    emit(_field, row) {
      const read = rowOf<E>(row);
      return jsonObject(properties.map((property): [string, Sql] => [property, orNull(sql`to_json(${read.col(property)})::text`)]));
    },
  };
}

/** How linked records are found from the owner's row (a field of Query has no owner and must not look at it). */
export interface Finding<Owner extends object, E extends object> {
  readonly where: (owner: Row<Owner>, row: Row<E>, scope: PlanScope, field: SelectedField) => readonly Sql[];
  readonly orderBy?: (row: Row<E>) => readonly Sql[];
}

/** At most one linked record: null when there is none, or the viewer may not see it. */
export function one<Owner extends object, E extends object>(entity: EntityTarget<E>, finding: Finding<Owner, E>): FieldPlan {
  return {
    emit(field, owner, scope) {
      const row = scope.row<E>(entity);
      const object = scope.object(objectType(field), field.selections, row as unknown as Row, field.path);
      const order = finding.orderBy ? sql` order by ${joinSql(finding.orderBy(row), ", ")} limit 1` : rawSql("");
      return orNull(
        sql`(select ${object} from ${row.from} where ${allOf(finding.where(owner as unknown as Row<Owner>, row, scope, field))}${order})`,
      );
    },
  };
}

/** A small closed list of linked records, in order. */
export function many<Owner extends object, E extends object>(
  entity: EntityTarget<E>,
  finding: Finding<Owner, E> & { readonly orderBy: (row: Row<E>) => readonly Sql[] },
): FieldPlan {
  return {
    emit(field, owner, scope) {
      const row = scope.row<E>(entity);
      const object = scope.object(objectType(field), field.selections, row as unknown as Row, field.path);
      const columns = joinSql(row.columnsFor(row), ", ");
      const found = sql`select ${columns} from ${row.from} where ${allOf(finding.where(owner as unknown as Row<Owner>, row, scope, field))}`;
      return jsonArray(object, sql`(${found} order by ${joinSql(finding.orderBy(row), ", ")}) ${row.alias}`);
    },
  };
}

/** An object that is part of the record itself (an amount with its currency); null where `isAbsent`. */
export function embedded<E extends object>(isAbsent?: (row: Row<E>) => Sql): FieldPlan {
  return {
    emit(field, row, scope) {
      const object = scope.object(objectType(field), field.selections, row, field.path);
      return isAbsent ? sql`case when ${isAbsent(rowOf<E>(row))} then 'null' else ${object} end` : object;
    },
  };
}

export function objectType(field: SelectedField): GraphQLObjectType {
  return getNamedType(field.type) as GraphQLObjectType;
}
