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
      return new OperationInput(shape, path, ({ variables }) =>
        Object.hasOwn(variables, name) ? variables[name] : definition.defaultValue,
      );
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
    if (node.kind === Kind.LIST && isListType(type) && hasVariable(node)) {
      const items = node.values.map((item, index) =>
        item.kind === Kind.VARIABLE
          ? new OperationInput(shape, `${path}[${index}]`, ({ variables }) => variables[item.name.value] ?? null)
          : OperationInput.ofLiteral(shape, `${path}[${index}]`, type.ofType, item),
      );
      return new OperationInput(shape, path, (frame) => items.map((item) => item.read(frame)), items);
    }
    const value: unknown = valueFromAST(node, outerType);
    return new OperationInput(shape, path, () => value);
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

  /** The list's items; its length becomes part of the shape. */
  items(): OperationInput[] {
    if (Array.isArray(this.parts)) return [...(this.parts as readonly OperationInput[])];
    const length = this.shape.look((frame) => asList(this.read(frame)).length);
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
