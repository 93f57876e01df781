import { ExpectedError } from "../../../core/errors.js";
import type { SelectedField } from "../../../planner/field-plan.js";
import { type Sql, sql } from "../../../planner/sql.js";

/** The field's `first`, from 1 to `most`, `usual` when it is not given (SQL of type int). @throws ExpectedError BAD_USER_INPUT */
export function sizeArgument(field: SelectedField, usual: number, most: number): Sql {
  const size = field.argument("first").parameter("integer", (value, path) => {
    const asked = (value as number | null | undefined) ?? usual;
    if (asked >= 1 && asked <= most) return asked;
    throw new ExpectedError(
      "BAD_USER_INPUT",
      { fr: `« ${path} » va de 1 à ${most}.`, en: `"${path}" goes from 1 to ${most}.` },
      { argument: path, remedy: { fr: `Donnez un nombre de 1 à ${most}.`, en: `Give a number from 1 to ${most}.` } },
    );
  });
  return sql`${size}`;
}
