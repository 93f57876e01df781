import {
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLInputType,
  isInputObjectType,
  isListType,
  isNonNullType,
  Kind,
  type ValueNode,
  valueFromAST,
} from "graphql";
import { ExpectedError } from "../core/errors.js";
import type { Shape } from "./shape.js";
import { type Frame, Parameter } from "./sql.js";

type Read = (frame: Frame) => unknown;
type Convert = (value: unknown, path: string) => unknown;

/**
 * One value in an operation (an argument, a field of an input object, an item of a list), wherever it was written: as a
 * literal, as a variable, or as a literal object with variables inside. Plans ask it for structure, which becomes part of
 * the statement's shape, and for parameters, which do not.
 */
export class OperationInput {
  private readonly fields = new Map<string, OperationInput>();
  private readonly parameters = new Map<string, { convert: Convert; parameter: Parameter }>();
  private ownItems: readonly OperationInput[] | undefined;

  private constructor(
    private readonly shape: Shape,
    /** Dotted place in the operation, for errors, e.g. `organizations.filter.kind`. */
    readonly path: string,
    private readonly read: Read,
    /** Present for literals with variables inside: their parts are read one by one. */
    private readonly parts?: ReadonlyMap<string, OperationInput> | readonly OperationInput[],
  ) {}

  static of(shape: Shape, path: string, definition: GraphQLArgument | GraphQLInputField, node: ValueNode | undefined): OperationInput {
    if (node?.kind === Kind.VARIABLE) {
      const name = node.name.value;
      const given: Read = ({ variables }) => (Object.hasOwn(variables, name) ? variables[name] : definition.defaultValue);
      return new OperationInput(shape, path, isNonNullType(definition.type) ? notNull(given, path) : given);
    }
    if (node === undefined) return new OperationInput(shape, path, () => definition.defaultValue);
    return OperationInput.ofLiteral(shape, path, definition.type, node);
  }

  private static ofLiteral(shape: Shape, path: string, outerType: GraphQLInputType, node: ValueNode): OperationInput {
    const type = isNonNullType(outerType) ? outerType.ofType : outerType;
    if (node.kind === Kind.OBJECT && isInputObjectType(type) && hasVariable(node)) {
      const given = new Map(node.fields.map((field) => [field.name.value, field.value]));
      const fields = Object.values(type.getFields());
      const parts = new Map(
        fields.map((field) => [field.name, OperationInput.of(shape, `${path}.${field.name}`, field, given.get(field.name))]),
      );
      return new OperationInput(
        shape,
        path,
        (frame) => Object.fromEntries([...parts].map(([name, part]) => [name, part.read(frame)])),
        parts,
      );
    }
    if (isListType(type) && hasVariable(node)) {
      // GraphQL takes one value where a list is expected for a list of it.
      const items = (node.kind === Kind.LIST ? node.values : [node]).map((item, index) =>
        OperationInput.ofItem(shape, `${path}[${index}]`, type.ofType, item),
      );
      return new OperationInput(shape, path, (frame) => items.map((item) => item.read(frame)), items);
    }
    const value: unknown = valueFromAST(node, outerType);
    if (value === undefined) throw new Error(`"${path}" has a literal that validation should have refused`);
    return new OperationInput(shape, path, () => value);
  }

  private static ofItem(shape: Shape, path: string, type: GraphQLInputType, node: ValueNode): OperationInput {
    if (node.kind !== Kind.VARIABLE) return OperationInput.ofLiteral(shape, path, type, node);
    const given: Read = ({ variables }) => variables[node.name.value] ?? null;
    return new OperationInput(shape, path, isNonNullType(type) ? notNull(given, path) : given);
  }

  /** Neither absent nor null. Filters treat both alike: no condition. */
  isGiven(): boolean {
    return this.shape.look((frame) => this.read(frame) != null);
  }

  /** The value itself, for what decides the text: a switch, an enum, a number of items. */
  look<T extends string | number | boolean>(): T | undefined {
    return this.shape.look((frame) => (this.read(frame) ?? undefined) as T | undefined);
  }

  /** Something derived from the value that decides the text. */
  lookAt<T extends string | number | boolean | undefined>(derive: (value: unknown) => T): T {
    return this.shape.look((frame) => derive(this.read(frame)));
  }

  field(name: string): OperationInput {
    const known = (this.parts instanceof Map ? this.parts.get(name) : undefined) ?? this.fields.get(name);
    if (known) return known;
    const field = new OperationInput(
      this.shape,
      `${this.path}.${name}`,
      (frame) => (this.read(frame) as Record<string, unknown> | null | undefined)?.[name],
    );
    this.fields.set(name, field);
    return field;
  }

  /**
   * The list's items; its length becomes part of the shape.
   * @throws ExpectedError TOO_COMPLEX when the operation's lists that shape its statement hold too many items together
   */
  items(): readonly OperationInput[] {
    this.ownItems ??= this.countedItems();
    return this.ownItems;
  }

  private countedItems(): readonly OperationInput[] {
    if (Array.isArray(this.parts)) {
      this.shape.count(this.parts.length, this.path);
      return this.parts as readonly OperationInput[];
    }
    const length = this.shape.look((frame) => asList(this.read(frame)).length);
    this.shape.count(length, this.path);
    return Array.from(
      { length },
      (_, index) => new OperationInput(this.shape, `${this.path}[${index}]`, (frame) => asList(this.read(frame))[index]),
    );
  }

  /** The value in one execution, for a parameter made of it. */
  value(frame: Frame): unknown {
    return this.read(frame);
  }

  /**
   * The value as a parameter of type `pgType`, through `convert` if given.
   * @throws ExpectedError from `convert`, when the statement is bound: it runs before any SQL does.
   */
  parameter(pgType: string, convert: Convert = storable): Parameter {
    const known = this.parameters.get(pgType);
    if (known?.convert === convert) return known.parameter;
    const parameter = new Parameter(pgType, (frame) => convert(this.read(frame), this.path));
    this.parameters.set(pgType, { convert, parameter });
    return parameter;
  }
}

/** Text that PostgreSQL can hold: no NUL and no half of a surrogate pair. */
export function storable(value: unknown, path: string): unknown {
  if (Array.isArray(value)) return value.map((item, index) => storable(item, `${path}[${index}]`));
  if (typeof value !== "string") return value;
  if (value.includes("\0") || !value.isWellFormed()) {
    throw new ExpectedError(
      "BAD_USER_INPUT",
      {
        fr: `« ${path} » contient un caractère impossible (NUL ou demi-codet isolé).`,
        en: `"${path}" contains an impossible character (NUL or a lone surrogate).`,
      },
      {
        argument: path,
        remedy: { fr: "Envoyez un texte Unicode valide, sans caractère NUL.", en: "Send valid Unicode text without NUL." },
      },
    );
  }
  return value;
}

/** GraphQL lets a nullable variable with a default stand where null may not: whether it is null shows only when it runs. */
function notNull(read: Read, path: string): Read {
  return (frame) => {
    const value = read(frame);
    if (value != null) return value;
    throw new ExpectedError(
      "BAD_USER_INPUT",
      { fr: `« ${path} » ne peut être null.`, en: `"${path}" cannot be null.` },
      { argument: path, remedy: { fr: "Donnez une valeur.", en: "Give a value." } },
    );
  };
}

function asList(value: unknown): readonly unknown[] {
  if (value == null) return [];
  return Array.isArray(value) ? value : [value];
}

function hasVariable(node: ValueNode): boolean {
  switch (node.kind) {
    case Kind.VARIABLE:
      return true;
    case Kind.LIST:
      return node.values.some(hasVariable);
    case Kind.OBJECT:
      return node.fields.some((field) => hasVariable(field.value));
    default:
      return false;
  }
}
