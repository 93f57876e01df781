import fc from "fast-check";
import {
  type DocumentNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  getVariableValues,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  parse,
  type SelectionSetNode,
} from "graphql";
import { OperationCosts } from "../../../src/graphql/cost/operation-cost.js";
import { MINUTE_MS, numbers, PlannerWorld } from "../planner/planner-world.js";

const OPERATIONS = 150;

let world: PlannerWorld;

beforeAll(async () => {
  world = await PlannerWorld.create();
}, MINUTE_MS);
afterAll(() => world.directory.drop());

/** The objects of an answer, an edge and its record as one. */
class ObjectCounter {
  constructor(
    private readonly schema: GraphQLSchema,
    private readonly document: DocumentNode,
  ) {}

  count(value: unknown, type: GraphQLNamedType | undefined, sets: readonly SelectionSetNode[]): number {
    if (Array.isArray(value)) return value.reduce<number>((total, item) => total + this.count(item, type, sets), 0);
    if (typeof value !== "object" || value === null) return 0;
    const fields = new Map<string, { type: GraphQLNamedType; sets: SelectionSetNode[] }>();
    for (const set of sets) this.collect(fields, type, set);
    const below = Object.entries(value).map(([key, item]) => this.count(item, fields.get(key)?.type, fields.get(key)?.sets ?? []));
    const isEdge = type?.name.endsWith("Edge") === true && Object.values(value).some((item) => typeof item === "object" && item !== null);
    return below.reduce((total, count) => total + count, isEdge ? 0 : 1);
  }

  private collect(
    fields: Map<string, { type: GraphQLNamedType; sets: SelectionSetNode[] }>,
    type: GraphQLNamedType | undefined,
    set: SelectionSetNode,
  ): void {
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) {
        const definition = isObjectType(type) || isInterfaceType(type) ? type.getFields()[selection.name.value] : undefined;
        const key = selection.alias?.value ?? selection.name.value;
        if (!definition || !selection.selectionSet) continue;
        const known = fields.get(key) ?? { type: getNamedType(definition.type), sets: [] };
        known.sets.push(selection.selectionSet);
        fields.set(key, known);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        this.collect(
          fields,
          selection.typeCondition ? this.schema.getType(selection.typeCondition.name.value) : type,
          selection.selectionSet,
        );
      } else {
        const fragment = this.document.definitions.find(
          (definition) => definition.kind === Kind.FRAGMENT_DEFINITION && definition.name.value === selection.name.value,
        );
        if (fragment?.kind === Kind.FRAGMENT_DEFINITION)
          this.collect(fields, this.schema.getType(fragment.typeCondition.name.value), fragment.selectionSet);
      }
    }
  }
}

test(
  "no random operation answers more objects than it costs",
  async () => {
    const { schema } = world.directory;
    const costs = new OperationCosts(schema);
    await fc.assert(
      fc.asyncProperty(numbers, async (from) => {
        const asked = world.operation(from);
        const document = parse(asked.query);
        const operation = document.definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION) as OperationDefinitionNode;
        for (const given of [asked.variables, asked.otherVariables]) {
          const variables = getVariableValues(schema, operation.variableDefinitions ?? [], given).coerced ?? {};
          const cost = costs.costOf({ document, operation, variables });
          const { data } = await world.directory.ask(asked.query, given, { audience: "STAFF" });
          // The answer's outermost object is no record.
          const answered =
            new ObjectCounter(schema, document).count(data, schema.getQueryType() ?? undefined, [operation.selectionSet]) - 1;
          if (answered > cost) throw new Error(`${answered} objects for ${cost} points: ${asked.query} ${JSON.stringify(given)}`);
        }
      }),
      { numRuns: OPERATIONS },
    );
  },
  2 * MINUTE_MS,
);
