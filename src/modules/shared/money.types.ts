import { Extensions, Field, ObjectType } from "type-graphql";
import { value } from "../../planner/record-plans.js";
import type { Row } from "../../planner/row.js";
import { type Sql, sql } from "../../planner/sql.js";
import { DecimalScalar } from "./scalars.js";

/** A row with an amount in its own columns: shown as Money, which is absent when there is none. */
interface Amounted {
  readonly amount: string | null;
  readonly currency: string;
}

export function hasNoAmount(row: Row<Amounted>): Sql {
  return sql`${row.col("amount")} is null`;
}

@ObjectType("Money", { description: "An amount of money, exact to the cent." })
export class MoneyType {
  @Field(() => DecimalScalar, { description: "How much, as a decimal in text, e.g. `22810.61`." })
  @Extensions({ plan: value<Amounted>((row) => row.col("amount")) })
  value!: string;

  @Field(() => String, { description: "In which currency, by its ISO 4217 code, e.g. `EUR`." })
  @Extensions({ plan: value<Amounted>((row) => row.col("currency")) })
  currency!: string;
}
