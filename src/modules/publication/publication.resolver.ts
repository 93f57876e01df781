import { setImmediate } from "node:timers/promises";
import { Arg, Args, Ctx, Extensions, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import type { RequestContext } from "../../core/context.js";
import { connection } from "../../planner/connection-plan.js";
import { sql } from "../../planner/sql.js";
import { type EventEntity, EventType } from "../event/index.js";
import { type PersonEntity, PersonType } from "../person/index.js";
import { byId } from "../shared/lookup.js";
import { PageArgs } from "../shared/page.inputs.js";
import { planned } from "../shared/planned.js";
import { recordMutations } from "../shared/record-mutations.js";
import { CitationStyle } from "./citation/citation-style.js";
import { type CitedContribution, type CitedPublication, citedContribution, citedPublication } from "./citation/cited-publication.js";
import type { ContributionEntity } from "./contribution.entity.js";
import { ContributionConnection, ContributionType } from "./contribution.types.js";
import { PublicationEntity } from "./publication.entity.js";
import { PublicationsArgs } from "./publication.inputs.js";
import { contributionsOfPerson, contributionsOfPublication, publications, publicationsOfEvent } from "./publication.plan.js";
import { PublicationConnection, PublicationType } from "./publication.types.js";
import { contributionModel, publicationModel } from "./publication.write.js";
import { contributionInputs, contributionNoun, publicationInputs, publicationNoun } from "./publication-write.inputs.js";

@Resolver(() => PublicationType)
export class PublicationResolver {
  @Query(() => PublicationConnection, {
    description: "The publications that the viewer may see; the latest to be published first, 25 a page by default, 100 at most.",
  })
  @Extensions({ plan: connection(publications) })
  publications(@Args(() => PublicationsArgs) _args: PublicationsArgs): PublicationConnection {
    return planned();
  }

  @Query(() => PublicationType, {
    nullable: true,
    description: "One publication by id; null when there is none that the viewer may see.",
  })
  @Extensions({ plan: byId(PublicationEntity, "Publication") })
  publication(
    @Arg("id", () => ID, { description: "The id of the publication, as another answer gave it." }) _id: string,
  ): PublicationType | null {
    return planned();
  }

  @FieldResolver(() => ContributionConnection, {
    description: "What people contributed to it, in its own order (`rank`), 25 a page by default, 100 at most.",
  })
  @Extensions({
    plan: connection<ContributionEntity, PublicationEntity>(
      contributionsOfPublication,
      (publication, row) => sql`${row.col("publicationId")} = ${publication.col("id")}`,
    ),
  })
  contributions(@Args(() => PageArgs) _args: PageArgs): ContributionConnection {
    return planned();
  }

  @FieldResolver(() => String, {
    description: "How to cite it, of what the viewer may see: whoever contributed to the whole is named, who wrote a chapter is not.",
  })
  @Extensions({ reads: citedPublication })
  async citation(
    @Root() publication: CitedPublication,
    @Arg("style", () => CitationStyle, {
      nullable: true,
      defaultValue: CitationStyle.APA,
      description: "The style, e.g. `BIBTEX`; `APA` by default.",
    })
    style: CitationStyle | null,
    @Ctx() { language }: RequestContext,
  ): Promise<string> {
    // The engine takes long to load, and few ask for it; a sentence takes milliseconds, between which others are answered.
    const { cite } = await import("./citation/cite.js");
    await setImmediate();
    return cite(publication, style ?? CitationStyle.APA, language);
  }
}

@Resolver(() => ContributionType)
export class ContributionResolver {
  @FieldResolver(() => String, {
    description:
      "How to cite it, of what the viewer may see: the chapter or talk with all who wrote it, in its publication, with its pages; the publication itself where the contribution is to the whole.",
  })
  @Extensions({ reads: citedContribution })
  async citation(
    @Root() contribution: CitedContribution,
    @Arg("style", () => CitationStyle, {
      nullable: true,
      defaultValue: CitationStyle.APA,
      description: "The style, e.g. `ISO690`; `APA` by default.",
    })
    style: CitationStyle | null,
    @Ctx() { language }: RequestContext,
  ): Promise<string> {
    const { citeContribution } = await import("./citation/cite.js");
    await setImmediate();
    return citeContribution(contribution, style ?? CitationStyle.APA, language);
  }
}

@Resolver(() => EventType)
export class EventPublicationsResolver {
  @FieldResolver(() => [PublicationType], {
    description: "The books and studies that it is about, by title; empty when there is none that the viewer may see. 10 at most.",
  })
  @Extensions({ plan: publicationsOfEvent })
  about(): PublicationType[] {
    return planned();
  }

  @FieldResolver(() => PublicationConnection, {
    description: "The publications that hold its proceedings; the latest to be published first, 25 a page by default, 100 at most.",
  })
  @Extensions({
    plan: connection<PublicationEntity, EventEntity>(publications, (event, row) => sql`${row.col("eventId")} = ${event.col("id")}`),
  })
  publications(@Args(() => PageArgs) _args: PageArgs): PublicationConnection {
    return planned();
  }
}

@Resolver(() => PersonType)
export class PersonContributionsResolver {
  @FieldResolver(() => ContributionConnection, {
    description: "What the person contributed to publications; the latest to be published first, 25 a page by default, 100 at most.",
  })
  @Extensions({
    plan: connection<ContributionEntity, PersonEntity>(
      contributionsOfPerson,
      (person, row) => sql`${row.col("personId")} = ${person.col("id")}`,
    ),
  })
  contributions(@Args(() => PageArgs) _args: PageArgs): ContributionConnection {
    return planned();
  }
}

export const publicationMutations = [
  ...recordMutations({
    name: "Publication",
    plural: "Publications",
    noun: publicationNoun,
    type: () => PublicationType,
    model: publicationModel,
    inputs: publicationInputs,
  }),
  ...recordMutations({
    name: "Contribution",
    plural: "Contributions",
    noun: contributionNoun,
    type: () => ContributionType,
    model: contributionModel,
    inputs: contributionInputs,
  }),
];
