import {
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedDirective,
  isSpecifiedScalarType,
  isUnionType,
} from "graphql";

/** Anything of a schema that has a name of its own. */
export interface SchemaElement {
  /** Its schema coordinate, e.g. `Organization`, `Organization.name`, `Query.node(id:)`, `EventFormat.STUDY_DAY`. */
  readonly coordinate: string;
  readonly kind: "type" | "output field" | "argument" | "input field" | "enum value" | "directive" | "member";
  readonly name: string;
  readonly description: string | null;
  /** Its type as written, e.g. `[ID!]!`; of a type the word that defines it with its interfaces. */
  readonly type: string;
  readonly defaultValue?: unknown;
  readonly deprecationReason?: string | null;
}

/** Every element of a schema but what GraphQL itself brings. */
export function schemaElements(schema: GraphQLSchema): SchemaElement[] {
  const types = Object.values(schema.getTypeMap()).filter((type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type));
  const directives = schema.getDirectives().filter((directive) => !isSpecifiedDirective(directive));
  return [
    ...types.flatMap(elementsOfType),
    ...directives.flatMap((directive) => {
      const coordinate = `@${directive.name}`;
      return [element("directive", coordinate, directive, "directive"), ...argumentsOf(coordinate, directive.args)];
    }),
  ];
}

function elementsOfType(type: GraphQLNamedType): SchemaElement[] {
  const definition = element("type", type.name, type, definitionOf(type));
  if (isObjectType(type) || isInterfaceType(type)) {
    const fields = Object.values(type.getFields()).flatMap((field) => {
      const coordinate = `${type.name}.${field.name}`;
      return [element("output field", coordinate, field, String(field.type)), ...argumentsOf(coordinate, field.args)];
    });
    return [definition, ...fields];
  }
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields());
    return [definition, ...fields.map((field) => element("input field", `${type.name}.${field.name}`, field, String(field.type)))];
  }
  if (isEnumType(type)) {
    return [definition, ...type.getValues().map((value) => element("enum value", `${type.name}.${value.name}`, value, "value"))];
  }
  if (isUnionType(type)) {
    return [definition, ...type.getTypes().map((member) => element("member", `${type.name} | ${member.name}`, member, "member"))];
  }
  return [definition];
}

type Described = { name: string; description?: string | null; defaultValue?: unknown; deprecationReason?: string | null };

function element(kind: SchemaElement["kind"], coordinate: string, described: Described, type: string): SchemaElement {
  const { name, description = null, defaultValue, deprecationReason } = described;
  return { kind, coordinate, name, description, type, defaultValue, deprecationReason };
}

function argumentsOf(coordinate: string, args: readonly (Described & { type: unknown })[]): SchemaElement[] {
  return args.map((argument) => element("argument", `${coordinate}(${argument.name}:)`, argument, String(argument.type)));
}

function definitionOf(type: GraphQLNamedType): string {
  if (isObjectType(type) || isInterfaceType(type)) {
    const interfaces = type.getInterfaces().map(({ name }) => name);
    return [isObjectType(type) ? "type" : "interface", ...interfaces.sort()].join(" ");
  }
  if (isInputObjectType(type)) return "input";
  if (isEnumType(type)) return "enum";
  return isUnionType(type) ? "union" : "scalar";
}
