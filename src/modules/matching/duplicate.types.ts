import { Extensions, Field, Float, ObjectType } from "type-graphql";
import { embedded, value } from "../../planner/record-plans.js";
import { OrganizationKind, OrganizationType } from "../organization/index.js";
import { NodeType } from "../shared/node.types.js";
import { connectionType } from "../shared/page.types.js";
import { DateTimeScalar } from "../shared/scalars.js";
import { SourceType } from "../source/index.js";
import { DuplicateEntity } from "./duplicate.entity.js";
import { DuplicateState } from "./duplicate.inputs.js";
import { candidateIdentifiers, candidateText, hasNoCandidate, reasonsOf, scoreOf, twin } from "./duplicate.plan.js";
import type { KeptCandidate } from "./kept-candidate.js";

@ObjectType("DuplicateCandidate", { description: "What a source says of an organization that may be in the directory already." })
class DuplicateCandidateType implements KeptCandidate {
  @Field(() => String, { description: "Its name, as the source has it." })
  @Extensions({ plan: value(candidateText("name")) })
  name!: string;

  @Field(() => String, { nullable: true, description: "Its abbreviation; null when the source gives none." })
  @Extensions({ plan: value(candidateText("acronym")) })
  acronym!: string | null;

  @Field(() => OrganizationKind, { nullable: true, description: "What sort of actor it is; null when the source does not say." })
  @Extensions({ plan: value(candidateText("kind")) })
  kind!: OrganizationKind | null;

  @Field(() => [String], { description: "The identifiers that the source gives it, e.g. `SIRET 53211673800040`; often none." })
  @Extensions({ plan: value(candidateIdentifiers) })
  identifiers!: string[];

  @Field(() => String, { nullable: true, description: "The postal code of its address; null when the source does not say." })
  @Extensions({ plan: value(candidateText("postalCode")) })
  postalCode!: string | null;

  @Field(() => String, { nullable: true, description: "The INSEE code of its commune; null when the source does not say." })
  @Extensions({ plan: value(candidateText("commune")) })
  commune!: string | null;
}

@ObjectType("Duplicate", {
  description:
    "Two organizations that may be one, or an organization that a source may be speaking of. Everyone sees the open pairs of organizations that they see; the centre's staff see all, and decide.",
  implements: NodeType,
})
@Extensions({ entity: DuplicateEntity })
export class DuplicateType extends NodeType implements Pick<DuplicateEntity, "state" | "decidedBy" | "foundAt" | "decidedAt"> {
  @Field(() => OrganizationType, { nullable: true, description: "The one in the directory; null when it was archived since." })
  organization!: OrganizationType | null;

  @Field(() => OrganizationType, {
    nullable: true,
    description: "The other one in the directory; null for a source's candidate, and once the two were merged.",
  })
  other!: OrganizationType | null;

  @Field(() => DuplicateCandidateType, { nullable: true, description: "What the source says of the other; null for a pair." })
  @Extensions({ plan: embedded(hasNoCandidate) })
  candidate!: DuplicateCandidateType | null;

  @Field(() => SourceType, { nullable: true, description: "The source that speaks of the candidate; null for a pair." })
  source!: SourceType | null;

  @Field(() => Float, { description: "How probable it is that both are one: 0 to 1." })
  @Extensions({ plan: value(scoreOf) })
  score!: number;

  @Field(() => [String], { description: "What speaks for it and against it, in words, the weightiest first." })
  @Extensions({ plan: value(reasonsOf) })
  reasons!: string[];

  @Field(() => DuplicateState, { description: "What was decided, e.g. `OPEN`." })
  state!: DuplicateState;

  @Field(() => DateTimeScalar, { description: "When it was first noticed." })
  foundAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it was decided; null until then." })
  decidedAt!: Date | null;

  @Field(() => String, { nullable: true, description: "The name of the credential that decided; null until then." })
  decidedBy!: string | null;
}

@ObjectType("PossibleDuplicate", { description: "Another organization that may be the same one: the centre has not decided yet." })
@Extensions({ entity: DuplicateEntity })
export class PossibleDuplicateType {
  @Field(() => OrganizationType, { description: "The other organization, which the viewer sees too." })
  @Extensions({ plan: twin })
  organization!: OrganizationType;

  @Field(() => Float, { description: "How probable it is that both are one: 0 to 1." })
  @Extensions({ plan: value(scoreOf) })
  score!: number;

  @Field(() => [String], { description: "What speaks for it and against it, in words, the weightiest first." })
  @Extensions({ plan: value(reasonsOf) })
  reasons!: string[];
}

export const DuplicateConnection = connectionType("Duplicate", "possible duplicates", () => DuplicateType);
export type DuplicateConnection = InstanceType<typeof DuplicateConnection>;

@ObjectType("DuplicatePayload", { description: "A possible duplicate was decided." })
export class DuplicatePayload {
  @Field(() => DuplicateType, { description: "The possible duplicate as it is now." })
  duplicate!: DuplicateType;
}
