import { Extensions, Field, Int, ObjectType } from "type-graphql";
import { OrganizationType } from "../organization/index.js";
import { PersonType } from "../person/index.js";
import { Audience, DECLARED_AUDIENCE, declaredAudience } from "../shared/audience.types.js";
import { NodeType } from "../shared/node.types.js";
import { connectionType } from "../shared/page.types.js";
import { ContributionEntity } from "./contribution.entity.js";
import { PublicationType } from "./publication.types.js";

@ObjectType("Contribution", {
  description: "What somebody wrote or said in a publication, and for whom they then worked.",
  implements: NodeType,
})
@Extensions({ entity: ContributionEntity })
export class ContributionType extends NodeType implements Pick<ContributionEntity, "title" | "role" | "pages" | "rank"> {
  @Field(() => PublicationType, { description: "The publication that holds the contribution." })
  publication!: PublicationType;

  @Field(() => PersonType, { description: "The person who contributed." })
  person!: PersonType;

  @Field(() => String, {
    nullable: true,
    description: "The title of the chapter or talk; null when the contribution is to the whole publication.",
  })
  title!: string | null;

  @Field(() => String, { description: "As what the person contributed, e.g. « auteur » or « discutant »." })
  role!: string;

  @Field(() => String, {
    nullable: true,
    description: "The pages that it takes, as printed, e.g. `12-27`; null when they are not known or it is to the whole publication.",
  })
  pages!: string | null;

  @Field(() => OrganizationType, {
    nullable: true,
    description: "The organization that the person then worked for; null when it is unknown or may not be seen.",
  })
  affiliation!: OrganizationType | null;

  @Field(() => Int, { description: "The contribution's place in the publication: the smallest comes first." })
  rank!: number;

  @Field(() => Audience, { description: DECLARED_AUDIENCE })
  @Extensions({ plan: declaredAudience })
  audience!: Audience;

  @Field(() => Int, { description: "Counts the changes of the record's own data, from 1; send it back to update the record safely." })
  version!: number;
}

export const ContributionConnection = connectionType("Contribution", "contributions", () => ContributionType);
export type ContributionConnection = InstanceType<typeof ContributionConnection>;
