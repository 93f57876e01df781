import { Field, InputType } from "type-graphql";
import { DecimalScalar } from "./scalars.js";

@InputType("MoneyInput", { description: "An amount of money, exact to the cent." })
export class MoneyInput {
  @Field(() => DecimalScalar, { description: "How much, as a decimal in text, not negative, e.g. `22810.61`." })
  value!: string;

  @Field(() => String, { defaultValue: "EUR", description: "In which currency, by its ISO 4217 code; euros by default." })
  currency!: string;
}
