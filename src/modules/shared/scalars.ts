import { GraphQLScalarType, Kind } from "graphql";
import { GraphQLDateTimeISO, GraphQLJSON, GraphQLLocalDate } from "graphql-scalars";

const localDate = GraphQLLocalDate.toConfig();

/** A calendar date; dates of the directory are Europe/Paris dates. */
export const DateScalar = new GraphQLScalarType({
  ...localDate,
  parseValue: (value) => historical(GraphQLLocalDate.parseValue(value)),
  parseLiteral: (node, variables) => historical(GraphQLLocalDate.parseLiteral(node, variables)),
  name: "Date",
  description: "A calendar date in Europe/Paris, written year-month-day, e.g. `2026-11-22`.",
  specifiedByURL: null,
});

export const DateTimeScalar = new GraphQLScalarType({
  ...GraphQLDateTimeISO.toConfig(),
  name: "DateTime",
  description:
    "An instant with milliseconds, always answered in UTC, e.g. `2026-11-22T10:00:00.000Z`. Any offset is accepted in arguments.",
  specifiedByURL: null,
});

export const PartialDateScalar = patternScalar({
  name: "PartialDate",
  pattern: /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/,
  description: "A date as precise as it is known, kept as it was given: `2026`, `2026-11` or `2026-11-22`. An end date is inclusive.",
});

export const DecimalScalar = patternScalar({
  name: "Decimal",
  pattern: /^-?\d{1,12}(\.\d{1,2})?$/,
  description: "An exact decimal number as a string, with a point, e.g. `22810.61`; at most two decimals.",
});

export const JsonScalar = new GraphQLScalarType({
  ...GraphQLJSON.toConfig(),
  name: "JSON",
  description: "A value whose type depends on the field that it belongs to: text, a number, a list or an object.",
  specifiedByURL: null,
});

function patternScalar(definition: { name: string; description: string; pattern: RegExp }): GraphQLScalarType<string, string> {
  const read = (value: unknown): string => {
    if (typeof value === "string" && definition.pattern.test(value)) return value;
    throw new TypeError(`${definition.name} expects text such as ${definition.description.match(/`([^`]+)`/)?.[1]}`);
  };
  return new GraphQLScalarType({
    name: definition.name,
    description: definition.description,
    serialize: String,
    parseValue: read,
    parseLiteral: (node) => read(node.kind === Kind.STRING ? node.value : undefined),
  });
}

/** PostgreSQL, like historians, knows no year zero. */
function historical(date: unknown): string {
  if (typeof date === "string" && !date.startsWith("0000")) return date;
  throw new TypeError("Date expects a year from 0001 on.");
}
