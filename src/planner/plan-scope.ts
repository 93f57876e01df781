import type { GraphQLObjectType, SelectionSetNode } from "graphql";
import type { EntityTarget } from "typeorm";
import type { SelectedField } from "./field-plan.js";
import { jsonObject } from "./json-text.js";
import type { OperationInput } from "./operation-input.js";
import { Row, versionsOf } from "./row.js";
import type { SchemaBinding } from "./schema-binding.js";
import { collectFields, type SelectionContext } from "./selection.js";
import { type Frame, literal, Parameter, rawSql, type Sql, sql } from "./sql.js";

interface Shared {
  readonly selection: SelectionContext;
  readonly binding: SchemaBinding;
  /** SQL of type text: the digest key of cursors. */
  readonly cursorKey: Parameter;
  /** Whether records of interfaces and unions carry their type's name for graphql-js, under `TYPE_KEY`. */
  readonly tagsAbstractTypes: boolean;
  /** Read at each execution, used or not: a value that is wrong is refused even where nothing asked for depends on it. */
  readonly alwaysRead: Parameter[];
  aliases: number;
  dependsOnValues: boolean;
}

/** Where a record's type stands when the answer goes through graphql-js; no response key can be spelt so. */
export const TYPE_KEY = "$type";

/** What plans share while one statement is planned. */
export class PlanScope {
  private constructor(
    private readonly shared: Shared,
    /** The date on which dated ties must hold (SQL of type date). */
    readonly asOf: Sql,
    /** The instant at which the directory knew what is read (SQL of type timestamptz); now, where there is none. */
    readonly knownOn?: Sql,
  ) {}

  static create(selection: SelectionContext, binding: SchemaBinding, tagsAbstractTypes: boolean): PlanScope {
    const today = new Parameter("date", (frame: Frame) => frame.asOf ?? frame.today);
    const cursorKey = new Parameter("text", (frame: Frame) => frame.cursorKey);
    return new PlanScope(
      { selection, binding, cursorKey, tagsAbstractTypes, alwaysRead: [], aliases: 0, dependsOnValues: false },
      sql`${today}`,
    );
  }

  get binding(): SchemaBinding {
    return this.shared.binding;
  }

  get cursorKey(): Parameter {
    return this.shared.cursorKey;
  }

  /** Parameters whose values are refused when they are wrong, even where nothing asked for depends on them. */
  get alwaysRead(): Parameter[] {
    return this.shared.alwaysRead;
  }

  /** Whether which rows to begin with, and so the best plan, is a matter of the values (ADR 9). */
  get dependsOnValues(): boolean {
    return this.shared.dependsOnValues;
  }

  noteDependenceOnValues(): void {
    this.shared.dependsOnValues = true;
  }

  /** The language of labels, which decides the text. */
  get language(): string {
    return this.shared.selection.shape.look((frame) => frame.language);
  }

  /** A new row of `entity`, under an alias that the statement does not use yet; as it was known, if it keeps versions. */
  row<E extends object>(entity: EntityTarget<E>): Row<E> {
    const metadata = this.binding.entities.get(entity);
    const versions = this.knownOn && this.binding.entities.hasVersions(metadata) ? versionsOf(metadata.tableName, this.knownOn) : undefined;
    return new Row<E>(metadata, this.alias(), this.knownOn, versions);
  }

  /** A new row of what `source` gives (a statement in parentheses), whose columns are those of `entity`, which has no table. */
  rowOf<E extends object>(entity: EntityTarget<E>, source: Sql): Row<E> {
    return new Row<E>(this.binding.entities.get(entity), this.alias(), this.knownOn, source);
  }

  alias(): string {
    this.shared.aliases += 1;
    return `t${this.shared.aliases}`;
  }

  /** The same statement, with another date for the part below. */
  withAsOf(asOf: OperationInput): PlanScope {
    return asOf.isGiven() ? this.on(sql`${asOf.parameter("date")}`) : this;
  }

  /** The same statement, with the date that `asOf` says for the part below. */
  on(asOf: Sql): PlanScope {
    return new PlanScope(this.shared, asOf, this.knownOn);
  }

  /** The same statement, as the directory knew it at an instant for the part below. */
  withKnownOn(knownOn: OperationInput): PlanScope {
    return knownOn.isGiven() ? new PlanScope(this.shared, this.asOf, sql`${knownOn.parameter("timestamptz")}`) : this;
  }

  /** The same statement, as the directory knew it at the instant that `knownOn` says for the part below, unless an argument says another. */
  knownByDefault(knownOn: Sql): PlanScope {
    return this.knownOn ? this : new PlanScope(this.shared, this.asOf, knownOn);
  }

  /** The same statement, as the directory knows it now for the part below. */
  knownNow(): PlanScope {
    return this.knownOn ? new PlanScope(this.shared, this.asOf) : this;
  }

  /** The fields that `selections` ask of `type`, merged, with `@skip` and `@include` decided. */
  fields(type: GraphQLObjectType, selections: readonly SelectionSetNode[], path: string): SelectedField[] {
    return collectFields(this.shared.selection, type, selections, path);
  }

  /** A JSON object of the fields asked of `type`, each by its plan, on `row` (none for Query). */
  object(type: GraphQLObjectType, selections: readonly SelectionSetNode[], row: Row | undefined, path: string): Sql {
    return this.objectOf(type, selections, path, (field) => this.emit(type, field, row));
  }

  /** One field by its plan. An `asOf` or `knownOn` argument of a field holds for itself and all below it. */
  emit(type: GraphQLObjectType, field: SelectedField, row: Row | undefined): Sql {
    const takes = (name: string): boolean => field.definition.args.some((argument) => argument.name === name);
    const dated = takes("asOf") ? this.withAsOf(field.argument("asOf")) : this;
    const scope = takes("knownOn") ? dated.withKnownOn(field.argument("knownOn")) : dated;
    return this.binding.planOf(type, field.definition.name, row?.entity).emit(field, row, scope);
  }

  /** A JSON object of the fields asked of `type`, each as `part` gives it. */
  objectOf(type: GraphQLObjectType, selections: readonly SelectionSetNode[], path: string, part: (field: SelectedField) => Sql): Sql {
    return jsonObject(
      this.fields(type, selections, path).map((field): [string, Sql] => [
        field.responseKey,
        field.definition.name === "__typename" ? typeName(type) : part(field),
      ]),
    );
  }

  /** The object of a field whose declared type is an interface or a union, when its record is of `type`. */
  memberOf(type: GraphQLObjectType, selections: readonly SelectionSetNode[], row: Row, path: string): Sql {
    const object = this.object(type, selections, row, path);
    if (!this.shared.tagsAbstractTypes) return object;
    const separator = this.fields(type, selections, path).length === 0 ? "" : ",";
    return sql`(${rawSql(`'{"${TYPE_KEY}":"${type.name}"${separator}'`)}||substr(${object},2))`;
  }
}

function typeName(type: GraphQLObjectType): Sql {
  return literal(JSON.stringify(type.name));
}
