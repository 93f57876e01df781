import { type DocumentNode, Kind, type ValueNode, visit } from "graphql";
import { ExpectedError } from "../core/errors.js";

/** Levels of lists and objects inside one variable; a filter through six relations has twelve. */
const VALUE_DEPTH_LIMIT = 40;

/** Scalars, lists and objects inside the variables of one request. */
const VALUE_COUNT_LIMIT = 50_000;

/**
 * Refuses what PostgreSQL could not store or compare: NUL, and halves of surrogate pairs, in any text of the request's variables.
 * @throws ExpectedError that names the variable and the place inside it
 */
export function assertStorableVariables(variables: Readonly<Record<string, unknown>>): void {
  const budget = { values: VALUE_COUNT_LIMIT };
  for (const name in variables) assertStorableText(variables[name], `$${name}`, VALUE_DEPTH_LIMIT, budget);
}

/** Refuses the same characters in the literals of a document, by field and argument. */
export function assertStorableLiterals(document: DocumentNode): void {
  visit(document, {
    Field(field) {
      for (const argument of field.arguments ?? []) assertStorableLiteral(argument.value, `${field.name.value}.${argument.name.value}`);
    },
    Directive(directive) {
      for (const argument of directive.arguments ?? [])
        assertStorableLiteral(argument.value, `@${directive.name.value}.${argument.name.value}`);
    },
    VariableDefinition({ variable, defaultValue }) {
      if (defaultValue) assertStorableLiteral(defaultValue, `$${variable.name.value}`);
    },
  });
}

function assertStorableText(value: unknown, path: string, levels: number, budget: { values: number }): void {
  budget.values -= 1;
  if (budget.values < 0) throw tooManyValues();
  if (typeof value === "string") {
    if (!isStorable(value)) throw unstorable(path);
    return;
  }
  if (typeof value !== "object" || value === null) return;
  if (levels === 0) throw tooDeep(path);
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) assertStorableText(item, `${path}[${index}]`, levels - 1, budget);
    return;
  }
  for (const [key, item] of Object.entries(value))
    assertStorableText(item, /^\w{1,64}$/.test(key) ? `${path}.${key}` : path, levels - 1, budget);
}

function assertStorableLiteral(node: ValueNode, path: string, levels = VALUE_DEPTH_LIMIT): void {
  if (node.kind === Kind.STRING && !isStorable(node.value)) throw unstorable(path);
  if (node.kind !== Kind.LIST && node.kind !== Kind.OBJECT) return;
  if (levels === 0) throw tooDeep(path);
  if (node.kind === Kind.LIST)
    for (const [index, item] of node.values.entries()) assertStorableLiteral(item, `${path}[${index}]`, levels - 1);
  else for (const field of node.fields) assertStorableLiteral(field.value, `${path}.${field.name.value}`, levels - 1);
}

function isStorable(text: string): boolean {
  return !text.includes("\0") && text.isWellFormed();
}

function unstorable(argument: string): ExpectedError {
  return new ExpectedError(
    "BAD_USER_INPUT",
    {
      fr: `« ${argument} » contient un caractère impossible (NUL ou demi-codet isolé).`,
      en: `"${argument}" contains an impossible character (NUL or a lone surrogate).`,
    },
    { argument, remedy: { fr: "Envoyez un texte Unicode valide, sans caractère NUL.", en: "Send valid Unicode text without NUL." } },
  );
}

function tooDeep(path: string): ExpectedError {
  const argument = path.length > 200 ? `${path.slice(0, 200)}…` : path;
  return new ExpectedError(
    "TOO_COMPLEX",
    { fr: `Une valeur compte plus de ${VALUE_DEPTH_LIMIT} niveaux.`, en: `A value has more than ${VALUE_DEPTH_LIMIT} levels.` },
    { argument },
  );
}

function tooManyValues(): ExpectedError {
  return new ExpectedError("TOO_COMPLEX", {
    fr: "Les variables comptent plus de 50 000 valeurs.",
    en: "The variables hold more than 50,000 values.",
  });
}
