import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from "graphql";
import type { EntityCatalogue } from "../database/entity-catalogue.js";
import type { Collection } from "./collection.js";
import type { FilterArguments } from "./filtered-ids.js";
import { jsonArray, jsonObject } from "./json-text.js";
import { PlanScope } from "./plan-scope.js";
import { PlannedStatement } from "./planned-statement.js";
import { SchemaBinding } from "./schema-binding.js";
import { Shape } from "./shape.js";
import { allOf, type Frame, Parameter, rawSql, renderSql, type Sql, sql } from "./sql.js";

/** What is asked, of one document. */
export interface PlannedOperation {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
}

/**
 * Turns what an operation selects into one SQL statement, whose only row holds the answer as JSON text (column `json`). Purely
 * a function of the schema, the entities and the operation: it runs nothing.
 *
 * @throws ExpectedError for arguments that no statement can honour (a bad id, cursor or page), naming the argument.
 */
export class Planner {
  readonly binding: SchemaBinding;

  constructor(
    private readonly schema: GraphQLSchema,
    entities: EntityCatalogue,
  ) {
    this.binding = new SchemaBinding(schema, entities);
  }

  /** The whole answer: `{"field": …}` for each planned root field that `isWanted`, by response key. */
  planQuery(
    asked: PlannedOperation,
    frame: Frame,
    isWanted: (fieldName: string) => boolean = () => true,
    tagsAbstractTypes = false,
  ): PlannedStatement {
    return this.plan(asked, frame, tagsAbstractTypes, (scope) => {
      const query = this.schema.getQueryType() as GraphQLObjectType;
      const fields = scope.fields(query, [asked.operation.selectionSet], "").filter((field) => isWanted(field.definition.name));
      return jsonObject(
        fields.map((field): [string, Sql] => [
          field.responseKey,
          field.definition.name === "__typename" ? sql`'"Query"'` : scope.emit(query, field, undefined),
        ]),
      );
    });
  }

  /**
   * What `selections` ask of the records of `type` with the given uuids: a JSON array in the order of the uuids, null where there
   * is none. The uuids are read from the frame's variable `uuids`.
   */
  planRecords(
    asked: PlannedOperation,
    type: GraphQLObjectType,
    selections: readonly SelectionSetNode[],
    frame: Frame,
    tagsAbstractTypes = true,
  ): PlannedStatement {
    return this.plan(asked, frame, tagsAbstractTypes, (scope) => {
      const entity = this.binding.entityOf(type);
      if (!entity) throw new Error(`${type.name} has no entity`);
      const row = scope.row<{ id: string }>(entity as never);
      const uuids = new Parameter("uuid[]", ({ variables }) => variables[RECORD_UUIDS]);
      const object = scope.memberOf(type, selections, row, "");
      const found = sql`(select ${object} from ${row.from} where ${row.col("id")} = asked.id)`;
      return jsonArray(sql`coalesce(${found},'null')`, sql`unnest(${uuids}) with ordinality asked(id, n)`);
    });
  }

  /**
   * The uuids of the records that the filter, an argument of the field, lets through on its day: a JSON array in their order,
   * of `most` at most.
   */
  planIds<E extends object>(asked: PlannedOperation, filtered: FilteredField<E>, most: number, frame: Frame): PlannedStatement {
    return this.plan(asked, frame, false, (outer) => {
      const [field] = outer.fields(filtered.owner, [{ kind: Kind.SELECTION_SET, selections: [filtered.node] }], filtered.path);
      if (!field) throw new Error(`${filtered.owner.name}.${filtered.node.name.value} is not selected`);
      const scope = outer.withAsOf(field.argument(filtered.by.asOf));
      const row = scope.row<E>(filtered.collection.definition.entity);
      const id = row.col("id" as keyof E & string);
      const conditions = allOf(filtered.collection.conditions(row, field.argument(filtered.by.filter), scope));
      const found = sql`select ${id} as id from ${row.from} where ${conditions} order by ${id} limit ${rawSql(String(most))}`;
      return sql`(select coalesce(json_agg(found.id), '[]')::text from (${found}) found)`;
    });
  }

  private plan(asked: PlannedOperation, frame: Frame, tagsAbstractTypes: boolean, emit: (scope: PlanScope) => Sql): PlannedStatement {
    const shape = new Shape(frame);
    const scope = PlanScope.create({ schema: this.schema, fragments: fragmentsOf(asked.document), shape }, this.binding, tagsAbstractTypes);
    const { text, parameters } = renderSql(sql`select ${emit(scope)} as json`);
    return new PlannedStatement(text, parameters, scope.alwaysRead, shape, !scope.dependsOnValues);
  }
}

/** A field by one of whose arguments records are chosen, with its place in the operation. */
export interface FilteredField<E extends object> {
  readonly owner: GraphQLObjectType;
  readonly node: FieldNode;
  /** Dotted response path of what the field belongs to, for errors. */
  readonly path: string;
  readonly by: FilterArguments;
  readonly collection: Collection<E>;
}

/** The frame's variable that holds the uuids of `planRecords`; no GraphQL variable can be spelt so. */
export const RECORD_UUIDS = "$uuids";

/** By name. */
export function fragmentsOf(document: DocumentNode): Record<string, FragmentDefinitionNode> {
  const fragments: Record<string, FragmentDefinitionNode> = Object.create(null);
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments[definition.name.value] = definition;
  }
  return fragments;
}
