import { ExpectedError } from "../../core/errors.js";
import type { OperationInput } from "../../planner/operation-input.js";
import { storable } from "../../planner/operation-input.js";
import type { Row } from "../../planner/row.js";
import { type Sql, sql } from "../../planner/sql.js";
import type { IdentifierEntity } from "./identifier.entity.js";

export function identifierSource(row: Row<IdentifierEntity>): Sql {
  return sql`(select s.name from source s where s.id = ${row.col("sourceId")})`;
}

/** Form of the national schemes, spaces removed. That a number has the form does not mean that it exists. */
const forms: Readonly<Record<string, RegExp>> = {
  SIREN: /^\d{9}$/,
  SIRET: /^\d{14}$/,
  RNA: /^W\d[0-9A-Z]\d{7}$/,
  INSEE: /^\d[0-9AB]\d{3}$/,
  QPV: /^Q[PN][0-9AB]{3}[0-9A-Z]{3}$/,
};

/** The identifier is the one given: scheme, value and, for EXTERNAL, the name of its source. */
export function isIdentifier(row: Row<IdentifierEntity>, input: OperationInput): Sql {
  const scheme = input.field("scheme").look<string>() ?? "";
  const value = input.field("value").parameter("text", (given, path) => normalizedIdentifier(scheme, storable(given, path), path));
  const source = input.field("source");
  const ofSource = source.isGiven() ? sql` and ${identifierSource(row)} = ${source.parameter("text")}` : sql``;
  return sql`(${row.col("scheme")} = ${input.field("scheme").parameter("text")} and ${row.col("value")} = ${value}${ofSource})`;
}

export function normalizedIdentifier(scheme: string, given: unknown, path: string): string {
  const form = forms[scheme];
  if (!form) return String(given);
  const compact = String(given).replaceAll(/[\s.]/g, "").toUpperCase();
  if (form.test(compact)) return compact;
  throw new ExpectedError(
    "BAD_USER_INPUT",
    { fr: `« ${path} » n'a pas la forme d'un identifiant ${scheme}.`, en: `"${path}" has not the form of a ${scheme}.` },
    {
      argument: path,
      remedy: {
        fr: "Vérifiez le nombre de caractères et l'absence de lettres superflues.",
        en: "Check the number of characters and the letters.",
      },
    },
  );
}
