import { GraphQLDateTime } from "graphql-scalars";
import { Arg, Ctx, Field, FieldResolver, ID, InputType, Int, Query, Resolver, Root, registerEnumType } from "type-graphql";
import type { DataSource } from "typeorm";
import { OrganizationConnection, PartnershipConnection, PositionConnection, pageOf, RelationshipConnection } from "./connections.js";
import { College, Committee, Mandate, Seat } from "./entities/committee.js";
import { ContactPoint, Identifier, Organization, OrganizationKind } from "./entities/organization.js";
import { Person, Position } from "./entities/person.js";
import { Territory, Theme } from "./entities/references.js";
import { Money, Partnership, Project, Relationship } from "./entities/ties.js";
import type { Loaders } from "./loaders.js";

export interface OrdinaryContext {
  readonly source: DataSource;
  readonly loaders: Loaders;
}

@InputType()
class OrganizationFilter {
  @Field(() => [OrganizationKind], { nullable: true })
  kind?: OrganizationKind[];

  @Field(() => [String], { nullable: true })
  territory?: string[];

  @Field(() => String, { nullable: true })
  text?: string;

  @Field(() => GraphQLDateTime, { nullable: true })
  updatedSince?: Date;
}

enum OrganizationOrderField {
  NAME = "NAME",
  UPDATED_AT = "UPDATED_AT",
}
registerEnumType(OrganizationOrderField, { name: "OrganizationOrderField" });

@InputType()
class OrganizationOrder {
  @Field(() => OrganizationOrderField)
  field!: OrganizationOrderField;
}

@InputType()
class Period {
  @Field(() => String)
  from!: string;
}

@InputType()
class RelationshipFilter {
  @Field(() => Period)
  during!: Period;
}

const WITHIN = `o.id IN (
  SELECT ot.organization_id FROM organization_territory ot
  JOIN territory_closure c ON c.descendant_id = ot.territory_id JOIN territory t ON t.id = c.ancestor_id
  WHERE t.code IN (:...codes))`;

@Resolver(() => Organization)
export class OrganizationResolver {
  @Query(() => OrganizationConnection)
  async organizations(
    @Ctx() { source }: OrdinaryContext,
    @Arg("first", () => Int) first: number,
    @Arg("filter", () => OrganizationFilter, { nullable: true }) filter?: OrganizationFilter,
    @Arg("orderBy", () => [OrganizationOrder], { nullable: true }) orderBy?: OrganizationOrder[],
  ): Promise<OrganizationConnection> {
    const query = source.getRepository(Organization).createQueryBuilder("o");
    if (filter?.kind) query.andWhere("o.kind IN (:...kinds)", { kinds: filter.kind });
    if (filter?.territory) query.andWhere(WITHIN, { codes: filter.territory });
    if (filter?.text) query.andWhere("o.names_vector @@ public.names_query(:text)", { text: filter.text });
    if (filter?.updatedSince) query.andWhere("o.updatedAt >= :since", { since: filter.updatedSince });
    const key = orderBy?.[0]?.field === OrganizationOrderField.UPDATED_AT ? "updatedAt" : "nameKey";
    const rows = await query
      .orderBy({ [`o.${key}`]: "ASC", "o.id": "ASC" })
      .limit(first + 1)
      .getMany();
    return pageOf(rows, first, (organization) => organization[key]);
  }

  @Query(() => Organization, { nullable: true })
  organization(@Ctx() { source }: OrdinaryContext, @Arg("id", () => ID) id: string): Promise<Organization | null> {
    return source.getRepository(Organization).findOneBy({ id });
  }

  @FieldResolver(() => Organization, { nullable: true })
  parent(@Root() { parentId }: Organization, @Ctx() { loaders }: OrdinaryContext): Promise<Organization | null> | null {
    return parentId === null ? null : loaders.organization.load(parentId);
  }

  @FieldResolver(() => [Theme])
  themes(@Root() { id }: Organization, @Ctx() { loaders }: OrdinaryContext): Promise<Theme[]> {
    return loaders.themesOf.load(id);
  }

  @FieldResolver(() => [Territory])
  territories(@Root() { id }: Organization, @Ctx() { loaders }: OrdinaryContext): Promise<Territory[]> {
    return loaders.territoriesOf.load(id);
  }

  @FieldResolver(() => [Identifier])
  identifiers(@Root() { id }: Organization, @Ctx() { loaders }: OrdinaryContext): Promise<Identifier[]> {
    return loaders.identifiersOf.load(id);
  }

  @FieldResolver(() => [ContactPoint])
  contactPoints(@Root() { id }: Organization, @Ctx() { loaders }: OrdinaryContext): Promise<ContactPoint[]> {
    return loaders.contactPointsOf.load(id);
  }

  @FieldResolver(() => PositionConnection)
  async positions(
    @Root() { id }: Organization,
    @Ctx() { loaders }: OrdinaryContext,
    @Arg("first", () => Int) first: number,
  ): Promise<PositionConnection> {
    return pageOf(await loaders.positionsIn.load(id), first, (position) => position.startDate);
  }

  @FieldResolver(() => RelationshipConnection)
  async relationships(
    @Root() { id }: Organization,
    @Ctx() { loaders }: OrdinaryContext,
    @Arg("first", () => Int) first: number,
    @Arg("filter", () => RelationshipFilter) { during }: RelationshipFilter,
  ): Promise<RelationshipConnection> {
    return pageOf(await loaders.relationshipsSince(during.from).load(id), first, (relationship) => relationship.startDate);
  }

  @FieldResolver(() => PartnershipConnection)
  async partnerships(
    @Root() { id }: Organization,
    @Ctx() { loaders }: OrdinaryContext,
    @Arg("first", () => Int) first: number,
  ): Promise<PartnershipConnection> {
    return pageOf(await loaders.partnershipsIn.load(id), first, (partnership) => partnership.startDate);
  }
}

@Resolver(() => Person)
export class PersonResolver {
  @FieldResolver(() => PositionConnection)
  async positions(
    @Root() { id }: Person,
    @Ctx() { loaders }: OrdinaryContext,
    @Arg("first", () => Int) first: number,
  ): Promise<PositionConnection> {
    return pageOf(await loaders.positionsOf.load(id), first, (position) => position.startDate);
  }
}

@Resolver(() => Position)
export class PositionResolver {
  @FieldResolver(() => Person)
  person(@Root() { personId }: Position, @Ctx() { loaders }: OrdinaryContext): Promise<Person | null> {
    return loaders.person.load(personId);
  }

  @FieldResolver(() => Organization)
  organization(@Root() { organizationId }: Position, @Ctx() { loaders }: OrdinaryContext): Promise<Organization | null> {
    return loaders.organization.load(organizationId);
  }
}

@Resolver(() => Relationship)
export class RelationshipResolver {
  @FieldResolver(() => Organization)
  from(@Root() { fromId }: Relationship, @Ctx() { loaders }: OrdinaryContext): Promise<Organization | null> {
    return loaders.organization.load(fromId);
  }

  @FieldResolver(() => Organization)
  to(@Root() { toId }: Relationship, @Ctx() { loaders }: OrdinaryContext): Promise<Organization | null> {
    return loaders.organization.load(toId);
  }

  @FieldResolver(() => Money, { nullable: true })
  amount(@Root() { amount, currency }: Relationship): Money | null {
    return amount === null ? null : { value: amount, currency };
  }
}

@Resolver(() => Project)
export class ProjectResolver {
  @FieldResolver(() => PartnershipConnection)
  async partnerships(
    @Root() { id }: Project,
    @Ctx() { loaders }: OrdinaryContext,
    @Arg("first", () => Int) first: number,
  ): Promise<PartnershipConnection> {
    return pageOf(await loaders.partnershipsOf.load(id), first, (partnership) => partnership.startDate);
  }
}

@Resolver(() => Partnership)
export class PartnershipResolver {
  @FieldResolver(() => Project)
  project(@Root() { projectId }: Partnership, @Ctx() { loaders }: OrdinaryContext): Promise<Project | null> {
    return loaders.project.load(projectId);
  }

  @FieldResolver(() => Organization)
  organization(@Root() { organizationId }: Partnership, @Ctx() { loaders }: OrdinaryContext): Promise<Organization | null> {
    return loaders.organization.load(organizationId);
  }
}

@Resolver(() => Committee)
export class CommitteeResolver {
  @Query(() => Committee, { nullable: true })
  committee(@Ctx() { source }: OrdinaryContext, @Arg("slug", () => String) slug: string): Promise<Committee | null> {
    return source.getRepository(Committee).findOneBy({ slug });
  }

  @FieldResolver(() => [College])
  colleges(@Root() { id }: Committee, @Ctx() { loaders }: OrdinaryContext): Promise<College[]> {
    return loaders.collegesOf.load(id);
  }
}

@Resolver(() => College)
export class CollegeResolver {
  @FieldResolver(() => [Seat])
  seats(@Root() { id }: College, @Ctx() { loaders }: OrdinaryContext): Promise<Seat[]> {
    return loaders.seatsOf.load(id);
  }
}

@Resolver(() => Seat)
export class SeatResolver {
  @FieldResolver(() => Mandate, { nullable: true })
  async mandate(@Root() { id }: Seat, @Ctx() { loaders }: OrdinaryContext): Promise<Mandate | null> {
    return (await loaders.mandatesOf.load(id)).find(({ isSubstitute }) => !isSubstitute) ?? null;
  }
}

@Resolver(() => Mandate)
export class MandateResolver {
  @FieldResolver(() => Person)
  person(@Root() { personId }: Mandate, @Ctx() { loaders }: OrdinaryContext): Promise<Person | null> {
    return loaders.person.load(personId);
  }

  @FieldResolver(() => Organization, { nullable: true })
  onBehalfOf(@Root() { onBehalfOfId }: Mandate, @Ctx() { loaders }: OrdinaryContext): Promise<Organization | null> | null {
    return onBehalfOfId === null ? null : loaders.organization.load(onBehalfOfId);
  }
}
