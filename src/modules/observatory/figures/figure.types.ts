import { type ClassType, Field, Int, ObjectType } from "type-graphql";
import { DateScalar } from "../../shared/scalars.js";

@ObjectType("FigureKey", { description: "In which group of a figure a row stands, for one of the dimensions asked for." })
class FigureKeyType {
  @Field(() => String, { description: "The dimension, as it was asked for, e.g. `YEAR`." })
  dimension!: string;

  @Field(() => String, {
    nullable: true,
    description:
      "The group's code: a year, an enum's value, the code of a theme or a territory, an id; null for what has none, e.g. no theme.",
  })
  code!: string | null;

  @Field(() => String, { description: "The group's name in the language of the request, e.g. « Journée d'études »." })
  label!: string;
}

@ObjectType("FigureAbout", { description: "What a figure says: without it, a number means nothing." })
class FigureAboutType {
  @Field(() => String, { description: "What is counted, and what is not, in a sentence in the language of the request." })
  counts!: string;

  @Field(() => Int, {
    nullable: true,
    description: "The first year that it covers, as asked for or as recorded; null when nothing was recorded.",
  })
  fromYear!: number | null;

  @Field(() => DateScalar, {
    description: "The last day that it covers, in Europe/Paris: the end of the last year asked for, today at most.",
  })
  until!: string;

  @Field(() => String, { description: "From which records it is made, in the language of the request." })
  source!: string;

  @Field(() => String, {
    nullable: true,
    description: "How small numbers of people are kept from those who may not see their names; null when the figures are exact.",
  })
  protection!: string | null;
}

/** One measure of a figure: a column of its rows and of its total. */
export interface Measure {
  readonly name: string;
  readonly type: () => unknown;
  readonly isNullable?: boolean;
  readonly description: string;
}

/** The types `XFigures { rows total rowCount about }`, `XRow { keys … }` and `XTotal`, of the same measures. */
export function figureType(name: string, description: string, measures: readonly Measure[], rowOrder: string): ClassType {
  const addMeasures = (target: ClassType): void => {
    for (const { name: field, type, isNullable = false, description: text } of measures) {
      Field(type as () => typeof Int, { nullable: isNullable, description: text })(target.prototype as object, field);
    }
  };
  @ObjectType(`${name}Row`, { description: `One group of ${description}.` })
  class Row {
    @Field(() => [FigureKeyType], { description: "The group, one key for each dimension asked for and in that order; empty without any." })
    keys!: FigureKeyType[];
  }
  addMeasures(Row);

  @ObjectType(`${name}Total`, { description: `All groups of ${description} together, whether shown or not.` })
  class Total {}
  addMeasures(Total);

  @ObjectType(`${name}Figures`, { description: `${description.charAt(0).toUpperCase()}${description.slice(1)}, by the groups asked for.` })
  class Figures {
    @Field(() => [Row], { description: `The groups that are not empty, ${rowOrder}.` })
    rows!: Row[];

    @Field(() => Total, {
      description: "Over everything, counted once: where a record belongs to several groups (themes, territories), rows add up to more.",
    })
    total!: Total;

    @Field(() => Int, { description: "How many groups there are, beyond those shown too." })
    rowCount!: number;

    @Field(() => FigureAboutType, { description: "What these figures count, over which period, from which records." })
    about!: FigureAboutType;
  }
  return Figures;
}
