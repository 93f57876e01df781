import {
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from "graphql";
import type { SelectedField } from "../../planner/field-plan.js";
import { DEFAULT_PAGE_SIZE } from "../../planner/page.js";
import { fragmentsOf } from "../../planner/planner.js";
import { collectFields, type SelectionContext } from "../../planner/selection.js";
import { Shape } from "../../planner/shape.js";
import type { Frame } from "../../planner/sql.js";
import type { OperationRun } from "../planned-reader.js";
import { rootFields } from "../root-fields.js";
import { FIXED_COSTS, INTROSPECTION_COST, LEAVES_A_POINT, LIST_SIZES, MUTATION_COST, UNDECLARED_LIST_SIZE } from "./cost-weights.js";

/** Larger pages are refused by the fields themselves. */
const LARGEST_PAGE = 500;
const LARGER_PAGES: Readonly<Record<string, number>> = { "Network.map": 5_000 };

/** Costs kept for one operation: as many ways of paging and skipping as clients ordinarily have. */
const SHAPES_KEPT = 16;

/** Costs depend on variables alone. */
const UNUSED = { today: "", language: "", cursorKey: "", cursorDays: 0, now: new Date(0), audience: "PUBLIC" } as const;

interface KnownCost {
  readonly shape: Shape;
  readonly cost: number;
}

/**
 * What operations cost, in points: how many objects they may answer, from the document and the variables alone (docs/limits.md).
 * Costs are kept by operation and by what decided them, page sizes and directives.
 */
export class OperationCosts {
  private readonly known = new WeakMap<OperationDefinitionNode, KnownCost[]>();

  constructor(private readonly schema: GraphQLSchema) {}

  /** @param run a valid operation whose variables are coerced */
  costOf(run: OperationRun): number {
    const frame: Frame = { ...UNUSED, variables: run.variables };
    const costs = this.known.get(run.operation) ?? [];
    const known = costs.find(({ shape }) => shape.fits(frame));
    if (known) return known.cost;
    const shape = new Shape(frame);
    const cost = this.count(run, shape);
    this.known.set(run.operation, [{ shape, cost }, ...costs.slice(0, SHAPES_KEPT - 1)]);
    return cost;
  }

  private count({ document, operation }: OperationRun, shape: Shape): number {
    const root = this.schema.getRootType(operation.operation);
    if (!root) return 1;
    const counter = new CostCounter({ schema: this.schema, fragments: fragmentsOf(document), shape });
    const introspection = ["__schema", "__type"].filter((name) => rootFields({ document, operation }).has(name)).length;
    return Math.max(1, counter.rootCost(root, operation) + introspection * INTROSPECTION_COST);
  }
}

class CostCounter {
  constructor(private readonly context: SelectionContext) {}

  rootCost(root: GraphQLObjectType, { operation, selectionSet }: OperationDefinitionNode): number {
    const fields = this.fieldsOf(root, [selectionSet]);
    const writing = operation === "mutation" ? fields.map((field) => MUTATION_COST * (itemsOf(field) ?? 1)) : [];
    return sum([...writing, ...fields.map((field) => Math.max(1, this.fieldCost(root, field)))]);
  }

  private fieldCost(owner: GraphQLObjectType, field: SelectedField, page?: number): number {
    const coordinate = `${owner.name}.${field.definition.name}`;
    const fixed = FIXED_COSTS[coordinate] ?? FIXED_COSTS[field.definition.name] ?? 0;
    const type = getNamedType(field.type);
    if (isLeafType(type)) return fixed;
    const possible = isAbstractType(type) ? this.context.schema.getPossibleTypes(type) : isObjectType(type) ? [type] : [];
    const own = pageSizeOf(field, LARGER_PAGES[coordinate] ?? LARGEST_PAGE);
    // A list that is a page itself, or an object whose lists are.
    const [size, below] = isList(field.type) ? [own ?? page ?? listSize(coordinate, field), undefined] : [1, own];
    return fixed + size * Math.max(0, ...possible.map((member) => this.objectCost(member, field.selections, below)));
  }

  /** @param page how many records the page holds that the object is; undefined when it is none */
  private objectCost(type: GraphQLObjectType, selections: readonly SelectionSetNode[], page: number | undefined): number {
    const fields = this.fieldsOf(type, selections);
    const leaves = fields.filter((field) => isLeafType(getNamedType(field.type))).length;
    // An edge and its record are counted together.
    const isEdge = fields.some(({ definition }) => definition.name === "node") && (type.name.endsWith("Edge") || type.name === "Change");
    const own = isEdge ? 0 : Math.max(1, Math.ceil(leaves / LEAVES_A_POINT));
    return own + sum(fields.map((field) => this.fieldCost(type, field, page)));
  }

  private fieldsOf(type: GraphQLObjectType, selections: readonly SelectionSetNode[]): SelectedField[] {
    return collectFields(this.context, type, selections, "");
  }
}

/** How many records a page holds at most: `first` or `last`, otherwise the default; or as many as a mutation writes at once. */
function pageSizeOf(field: SelectedField, most: number): number | undefined {
  const names = ["first", "last"].filter((name) => field.definition.args.some((argument) => argument.name === name));
  if (names.length === 0) return itemsOf(field);
  const sizes = names.map((name) => field.argument(name).look<number>()).filter((size) => size !== undefined);
  return sizes.length === 0 ? DEFAULT_PAGE_SIZE : Math.min(Math.max(0, ...sizes), most);
}

/** How many records a mutation is to write; undefined for one that takes no list of them. */
function itemsOf(field: SelectedField): number | undefined {
  if (!field.definition.args.some(({ name }) => name === "input")) return undefined;
  return field.argument("input").lookAt((value) => {
    const items = (value as { readonly items?: unknown } | null | undefined)?.items;
    return Array.isArray(items) ? items.length : undefined;
  });
}

function listSize(coordinate: string, field: SelectedField): number {
  const size = LIST_SIZES[coordinate] ?? LIST_SIZES[field.definition.name] ?? UNDECLARED_LIST_SIZE;
  if (typeof size === "number") return size;
  return field.argument(size.argument).lookAt((value) => (Array.isArray(value) ? value.length : 1));
}

function isList(type: GraphQLOutputType): boolean {
  return isListType(isNonNullType(type) ? type.ofType : type);
}

function sum(costs: readonly number[]): number {
  return costs.reduce((total, cost) => total + cost, 0);
}
