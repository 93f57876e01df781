import { Extensions, Field, Int, ObjectType } from "type-graphql";
import { Audience, DECLARED_AUDIENCE, declaredAudience } from "../shared/audience.types.js";
import { NodeType } from "../shared/node.types.js";
import { connectionType } from "../shared/page.types.js";
import { DateTimeScalar, PartialDateScalar } from "../shared/scalars.js";
import { TerritoryType } from "../territory/index.js";
import { ThemeType } from "../theme/index.js";
import { ProjectEntity } from "./project.entity.js";

@ObjectType("Project", {
  description: "An action that organizations carry out together, e.g. a year of mediation in a priority neighbourhood.",
  implements: NodeType,
})
@Extensions({ entity: ProjectEntity })
export class ProjectType
  extends NodeType
  implements Pick<ProjectEntity, "name" | "description" | "startDate" | "endDate" | "updatedAt" | "version">
{
  @Field(() => String, { description: "What the project is called, e.g. « Médiation sociale aux Portes du 18e »." })
  name!: string;

  @Field(() => String, { nullable: true, description: "What is done and for whom, in a few sentences; null when nobody has written it." })
  description!: string | null;

  @Field(() => [ThemeType], { description: "The themes it works on, by code; empty when none was recorded." })
  themes!: ThemeType[];

  @Field(() => [TerritoryType], { description: "The territories it is carried out for, by code; empty when none was recorded." })
  territories!: TerritoryType[];

  @Field(() => PartialDateScalar, {
    nullable: true,
    description: "The first day of the project, as precisely as known; null when unknown.",
  })
  startDate!: string | null;

  @Field(() => PartialDateScalar, {
    nullable: true,
    description: "The last day of the project, inclusive, as precisely as known; null when it goes on or the day is unknown.",
  })
  endDate!: string | null;

  @Field(() => Audience, { description: DECLARED_AUDIENCE })
  @Extensions({ plan: declaredAudience })
  audience!: Audience;

  @Field(() => DateTimeScalar, { description: "When the record's own data last changed; its partners do not move it." })
  updatedAt!: Date;

  @Field(() => Int, { description: "Counts the changes of the record's own data, from 1; send it back to update the record safely." })
  version!: number;
}

export const ProjectConnection = connectionType("Project", "projects", () => ProjectType);
export type ProjectConnection = InstanceType<typeof ProjectConnection>;
