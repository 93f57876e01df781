import { ArgsType, Field, ID, InputType } from "type-graphql";
import { PersonFilter } from "../person/index.js";
import { describeEnum } from "../shared/describe-enum.js";
import { OrderDirection } from "../shared/order-direction.js";
import { PageArgs } from "../shared/page.inputs.js";
import { DateTimeScalar } from "../shared/scalars.js";
import { PublicationKind } from "./publication.types.js";

@InputType("PublicationFilter", {
  description: "Restricts a list of publications; every condition given must hold. Nested filters mean at least one such record.",
})
export class PublicationFilter {
  @Field(() => [PublicationFilter], { nullable: true, description: "Every one of these filters must hold." })
  and?: PublicationFilter[] | null;

  @Field(() => [PublicationFilter], { nullable: true, description: "At least one of these filters must hold." })
  or?: PublicationFilter[] | null;

  @Field(() => PublicationFilter, { nullable: true, description: "This filter must not hold." })
  not?: PublicationFilter | null;

  @Field(() => [ID], { nullable: true, description: "Publications with any of these ids." })
  id?: string[] | null;

  @Field(() => [PublicationKind], { nullable: true, description: "Publications of any of these kinds." })
  kind?: PublicationKind[] | null;

  @Field(() => String, { nullable: true, description: "Words that words of the title begin with; accents and case are ignored." })
  text?: string | null;

  @Field(() => [String], { nullable: true, description: "Codes of themes: publications about one of them or a narrower one." })
  theme?: string[] | null;

  @Field(() => String, { nullable: true, description: "Publications of the collection with exactly this name." })
  collection?: string | null;

  @Field(() => PersonFilter, { nullable: true, description: "Publications to which such a person contributed, in any role." })
  author?: PersonFilter | null;

  @Field(() => DateTimeScalar, { nullable: true, description: "Publications whose own data changed at that instant or later." })
  updatedSince?: Date | null;
}

export enum PublicationOrderField {
  PUBLISHED = "PUBLISHED",
  TITLE = "TITLE",
  CREATED_AT = "CREATED_AT",
  UPDATED_AT = "UPDATED_AT",
}

describeEnum(PublicationOrderField, "PublicationOrderField", "What a list of publications may be sorted by.", {
  PUBLISHED: "The earliest day that the date of publication may mean; an unknown date comes before all others.",
  TITLE: "The title, without regard to accents and case.",
  CREATED_AT: "When the record entered the directory.",
  UPDATED_AT: "When the record's own data last changed.",
});

@InputType("PublicationOrder", { description: "One sort key of a list of publications." })
export class PublicationOrder {
  @Field(() => PublicationOrderField, { description: "What to sort by, e.g. `PUBLISHED`." })
  field!: PublicationOrderField;

  @Field(() => OrderDirection, { defaultValue: OrderDirection.ASC, description: "In which direction; ascending by default." })
  direction!: OrderDirection;
}

@ArgsType()
export class PublicationsArgs extends PageArgs {
  @Field(() => PublicationFilter, { nullable: true, description: "Which publications to list; all by default." })
  filter?: PublicationFilter | null;

  @Field(() => [PublicationOrder], {
    nullable: true,
    description: "Sort keys, the most important first; the latest to be published first by default.",
  })
  orderBy?: PublicationOrder[] | null;
}
