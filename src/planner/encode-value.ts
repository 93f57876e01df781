import { type GraphQLOutputType, isEnumType, isListType, isNonNullType } from "graphql";
import { orNull } from "./json-text.js";
import { type Sql, sql } from "./sql.js";

/** An SQL value as the JSON text of a scalar, an enum or a list of them, in the form that the scalar promises. */
export function encodeValue(type: GraphQLOutputType, expression: Sql): Sql {
  return isNonNullType(type) ? encodePresent(type.ofType, expression) : orNull(encodePresent(type, expression));
}

function encodePresent(type: GraphQLOutputType, expression: Sql): Sql {
  if (isListType(type)) return sql`to_json(${expression})::text`;
  if (isEnumType(type)) return quoted(expression);
  switch (String(type)) {
    case "Int":
    case "Float":
    case "Boolean":
      return sql`(${expression})::text`;
    case "Date":
    case "Decimal":
    case "PartialDate":
      return quoted(expression);
    case "DateTime":
      return quoted(sql`to_char(${expression} at time zone 'UTC','YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`);
    default:
      return sql`to_json(${expression})::text`;
  }
}

/** For text that never needs escaping: enums, dates, numbers. */
function quoted(expression: Sql): Sql {
  return sql`('"'||${expression}||'"')`;
}
