import { Extensions, Field, Int, ObjectType } from "type-graphql";
import { embedded, value } from "../../planner/record-plans.js";
import { Audience, DECLARED_AUDIENCE, declaredAudience } from "../shared/audience.types.js";
import { describeEnum } from "../shared/describe-enum.js";
import { LocationType } from "../shared/location.types.js";
import { ActorType, NodeType } from "../shared/node.types.js";
import { connectionType } from "../shared/page.types.js";
import { DateScalar, DateTimeScalar, PartialDateScalar } from "../shared/scalars.js";
import { SourceType } from "../source/index.js";
import { TerritoryType } from "../territory/index.js";
import { ThemeType } from "../theme/index.js";
import { ContactPointType } from "./contact-point.types.js";
import { IdentifierType } from "./identifier.types.js";
import { OrganizationEntity } from "./organization.entity.js";
import { contactPointsOfOrganization, hasNoLocation, identifiersOfOrganization, kindLabel } from "./organization.plan.js";
import { OrganizationKind } from "./organization-kind.js";

describeEnum(OrganizationKind, "OrganizationKind", "What sort of actor an organization is in the network of urban policy.", {
  CITY_DIRECTORATE: "A directorate of the City of Paris, e.g. DDCT.",
  STATE_SERVICE: "A service of the State, in the région or the département, e.g. the prefecture.",
  REGION: "The Région as an authority, e.g. Île-de-France.",
  DEPARTMENT: "A département as an authority.",
  DISTRICT_TOWN_HALL: "The town hall of an arrondissement (mairie d'arrondissement).",
  SOCIAL_LANDLORD: "A social landlord (bailleur social), e.g. Paris Habitat.",
  FAMILY_ALLOWANCE_FUND: "A family allowance fund (caisse d'allocations familiales, CAF).",
  EMPLOYMENT_SERVICE: "A public employment service, e.g. France Travail, formerly ANPE.",
  ASSOCIATION: "An association under the law of 1901 or of local law.",
  COMPANY: "A company, whatever its form.",
  LOCAL_DEVELOPMENT_TEAM: "A local development team of a priority neighbourhood (équipe de développement local, EDL).",
  CONSULTATIVE_COUNCIL: "A consultative council, of residents or of experts.",
  RESEARCH_INSTITUTION: "A university, a laboratory or another research institution.",
  PUBLIC_BODY: "Another public body or public service.",
  OTHER: "An actor of another sort.",
});

@ObjectType("Organization", {
  description: "A collective actor of the network: a directorate, a State service, a landlord, an association, a research institution.",
  implements: [NodeType, ActorType],
})
@Extensions({ entity: OrganizationEntity })
export class OrganizationType
  extends ActorType
  implements
    Pick<OrganizationEntity, "name" | "acronym" | "otherNames" | "description" | "foundedOn" | "dissolvedOn" | "verifiedOn" | "version">
{
  @Field(() => OrganizationKind, { description: "What sort of actor it is, e.g. `ASSOCIATION`." })
  kind!: OrganizationKind;

  @Field(() => String, { description: "The kind in the language of the request, e.g. « Bailleur social »." })
  @Extensions({ plan: value(kindLabel) })
  kindLabel!: string;

  @Field(() => String, { nullable: true, description: "Its usual abbreviation, e.g. « DDCT »; null when none is known." })
  acronym!: string | null;

  @Field(() => [String], {
    description: "Other names and spellings under which it is found, former names included; empty when there are none.",
  })
  otherNames!: string[];

  @Field(() => String, { nullable: true, description: "What it does, in a few sentences; null when nobody has written it." })
  description!: string | null;

  @Field(() => [IdentifierType], {
    description: "Its public and external identifiers (SIREN, SIRET, RNA, …), by scheme; an association may have none.",
  })
  @Extensions({ plan: identifiersOfOrganization })
  identifiers!: IdentifierType[];

  @Field(() => PartialDateScalar, { nullable: true, description: "When it was founded, as precisely as known; null when unknown." })
  foundedOn!: string | null;

  @Field(() => PartialDateScalar, {
    nullable: true,
    description: "When it was dissolved, as precisely as known; null when it exists still or nothing is known.",
  })
  dissolvedOn!: string | null;

  @Field(() => LocationType, {
    nullable: true,
    description: "Where its main address lies on the map; null when the address was not located.",
  })
  @Extensions({ plan: embedded(hasNoLocation) })
  location!: LocationType | null;

  @Field(() => OrganizationType, {
    nullable: true,
    description: "The organization that it is part of; null when it stands alone or its parent may not be seen.",
  })
  parent!: OrganizationType | null;

  @Field(() => [ThemeType], { description: "The themes it works on, by code; empty when none was recorded." })
  themes!: ThemeType[];

  @Field(() => [TerritoryType], { description: "The territories it works for, by code; empty when none was recorded." })
  territories!: TerritoryType[];

  @Field(() => [ContactPointType], {
    description:
      "How to reach it, in the order of preference. Addresses that the viewer may not know are absent, or present and say why they are withheld.",
  })
  @Extensions({ plan: contactPointsOfOrganization })
  contactPoints!: ContactPointType[];

  @Field(() => [SourceType], { description: "Where the record comes from, by name." })
  sources!: SourceType[];

  @Field(() => DateScalar, { nullable: true, description: "When somebody last checked that the record is true; null when nobody has yet." })
  verifiedOn!: string | null;

  @Field(() => DateTimeScalar, { description: "When the record entered the directory." })
  createdAt!: Date;

  @Field(() => Audience, { description: DECLARED_AUDIENCE })
  @Extensions({ plan: declaredAudience })
  audience!: Audience;

  @Field(() => DateTimeScalar, { description: "When the record's own data last changed; its contacts, posts and ties do not move it." })
  updatedAt!: Date;

  @Field(() => Int, { description: "Counts the changes of the record's own data, from 1; send it back to update the record safely." })
  version!: number;
}

export const OrganizationConnection = connectionType("Organization", "organizations", () => OrganizationType);
export type OrganizationConnection = InstanceType<typeof OrganizationConnection>;
