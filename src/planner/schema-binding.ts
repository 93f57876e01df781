import { type GraphQLField, type GraphQLObjectType, type GraphQLSchema, isObjectType } from "graphql";
import type { EntityMetadata, EntityTarget } from "typeorm";
import type { EntityCatalogue } from "../database/entity-catalogue.js";
import { derivedPlan } from "./derived-plan.js";
import type { FieldPlan } from "./field-plan.js";

/** What a type class says of itself to the planner, through `@Extensions`. */
export interface TypeExtensions {
  /** The entity whose rows the type shows. */
  readonly entity?: new () => object;
}

/** What a field says of itself to the planner, through `@Extensions`; without it, it is its entity's property of that name. */
export interface FieldExtensions {
  readonly plan?: FieldPlan;
  /** For a field of a record that its own method resolves: the JSON that the method is given as its root, read by the same statement. */
  readonly reads?: FieldPlan;
}

/** Which table and which plan stand behind each type and field of the schema. */
export class SchemaBinding {
  private readonly plans = new Map<string, FieldPlan>();
  private readonly typesByEntity = new Map<unknown, GraphQLObjectType>();

  constructor(
    readonly schema: GraphQLSchema,
    readonly entities: EntityCatalogue,
  ) {
    for (const type of Object.values(schema.getTypeMap())) {
      if (isObjectType(type)) this.bindType(type);
    }
  }

  /** The entity of a type; undefined for those that are part of another record, and for Query. */
  entityOf(type: GraphQLObjectType): EntityTarget<object> | undefined {
    return (type.extensions as TypeExtensions).entity;
  }

  typeOf(entity: EntityTarget<object>): GraphQLObjectType | undefined {
    return this.typesByEntity.get(entity);
  }

  /** Whether the field is answered by SQL; otherwise by its resolver. */
  isPlanned(type: GraphQLObjectType, fieldName: string): boolean {
    return this.plans.has(`${type.name}.${fieldName}`) && !this.readsOf(type, fieldName);
  }

  /** What SQL reads for the field's resolver; undefined for a field that has no such wish. */
  readsOf(type: GraphQLObjectType, fieldName: string): FieldPlan | undefined {
    return extensionsOf(type, fieldName).reads;
  }

  /** Whether SQL has a part in the field, as its answer or for its resolver. */
  hasPlan(type: GraphQLObjectType, fieldName: string): boolean {
    return this.plans.has(`${type.name}.${fieldName}`);
  }

  /** The plan of a field on rows of `entity`, which matters for types that are part of several records. */
  planOf(type: GraphQLObjectType, fieldName: string, entity: EntityMetadata | undefined): FieldPlan {
    const own = this.plans.get(`${type.name}.${fieldName}`);
    if (own) return own;
    const key = `${type.name}.${fieldName}@${entity?.name ?? ""}`;
    const known = this.plans.get(key);
    if (known) return known;
    const field = type.getFields()[fieldName];
    const plan = field && entity ? derivedPlan(type, field, entity) : undefined;
    if (!plan) throw new Error(`${type.name}.${fieldName} has no plan, and ${entity?.name ?? "Query"} has no such property`);
    this.plans.set(key, plan);
    return plan;
  }

  private bindType(type: GraphQLObjectType): void {
    const entity = this.entityOf(type);
    if (entity) this.typesByEntity.set(entity, type);
    for (const field of Object.values(type.getFields())) {
      const { plan: declared, reads } = extensionsOf(type, field.name);
      const plan = declared ?? reads ?? (entity ? this.derive(type, field, entity) : undefined);
      if (plan) this.plans.set(`${type.name}.${field.name}`, plan);
    }
  }

  private derive(type: GraphQLObjectType, field: GraphQLField<unknown, unknown>, entity: EntityTarget<object>): FieldPlan {
    const plan = derivedPlan(type, field, this.entities.get(entity));
    if (!plan)
      throw new Error(`${type.name}.${field.name} has neither a plan nor a property of that name in ${this.entities.get(entity).name}`);
    return plan;
  }
}

function extensionsOf(type: GraphQLObjectType, fieldName: string): FieldExtensions {
  return type.getFields()[fieldName]?.extensions ?? {};
}
