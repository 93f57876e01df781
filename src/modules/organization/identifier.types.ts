import { Extensions, Field, ObjectType } from "type-graphql";
import { value } from "../../planner/record-plans.js";
import { describeEnum } from "../shared/describe-enum.js";
import { IdentifierEntity } from "./identifier.entity.js";
import { identifierSource } from "./identifier.plan.js";

export enum IdentifierScheme {
  SIREN = "SIREN",
  SIRET = "SIRET",
  RNA = "RNA",
  INSEE = "INSEE",
  QPV = "QPV",
  EXTERNAL = "EXTERNAL",
}

describeEnum(IdentifierScheme, "IdentifierScheme", "Who gave an identifier and what its form is.", {
  SIREN: "INSEE's number of a legal unit: 9 digits, e.g. `217500016`.",
  SIRET: "INSEE's number of an establishment: 14 digits, e.g. `21750001600019`.",
  RNA: "The national register of associations: W and 9 characters, e.g. `W751000000`.",
  INSEE: "The INSEE code of a commune or arrondissement, e.g. `75118`.",
  QPV: "The code of a priority neighbourhood, e.g. `QN07501M`.",
  EXTERNAL: "A number in another directory, which `source` names.",
});

@ObjectType("Identifier", { description: "A number by which others know an organization." })
@Extensions({ entity: IdentifierEntity })
export class IdentifierType implements Pick<IdentifierEntity, "value"> {
  @Field(() => IdentifierScheme, { description: "Who gave it and what its form is, e.g. `SIRET`." })
  scheme!: IdentifierScheme;

  @Field(() => String, { description: "The identifier itself, without spaces, e.g. `21750001600019`." })
  value!: string;

  @Field(() => String, {
    nullable: true,
    description: "The directory that an `EXTERNAL` identifier belongs to; null for the national schemes.",
  })
  @Extensions({ plan: value(identifierSource) })
  source!: string | null;
}
