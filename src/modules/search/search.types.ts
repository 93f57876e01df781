import { createUnionType, Extensions, Field, Float, Int, ObjectType } from "type-graphql";
import { TYPE_KEY } from "../../planner/plan-scope.js";
import { EventType } from "../event/index.js";
import { OrganizationType } from "../organization/index.js";
import { PersonType } from "../person/index.js";
import { ProjectType } from "../project/index.js";
import { PublicationType } from "../publication/index.js";
import { PageInfoType } from "../shared/page.types.js";
import { highlightOfHit, recordOfHit, scoreOfHit } from "./search-edge.plan.js";
import { facetsOfSearch } from "./search-facets.plan.js";

export const SearchResult = createUnionType({
  name: "SearchResult",
  description: "Anything that a search can find.",
  types: () => [OrganizationType, PersonType, ProjectType, EventType, PublicationType] as const,
  resolveType: (value) => (value as unknown as Record<string, string>)[TYPE_KEY],
});

@ObjectType("Facet", { description: "One value by which what was found divides." })
export class FacetType {
  @Field(() => String, { description: "The value, as filters take it: `ASSOCIATION`, `education`, `75118`." })
  code!: string;

  @Field(() => String, { description: "The value in the language of the request, e.g. « Bailleur social »." })
  label!: string;

  @Field(() => Int, { description: "How many of those found have this value: as many as are left when it is added to the filter." })
  count!: number;
}

@ObjectType("SearchFacets", {
  description: "How all that was found divides, whatever the page: the 50 most frequent values of each kind, then by code.",
})
export class SearchFacetsType {
  @Field(() => [FacetType], { description: "By what was found: organizations, people, … with codes of `SearchType`." })
  types!: FacetType[];

  @Field(() => [FacetType], { description: "Organizations by their kind, with codes of `OrganizationKind`." })
  kinds!: FacetType[];

  @Field(() => [FacetType], { description: "By theme; what bears a narrower theme counts for the broader one too." })
  themes!: FacetType[];

  @Field(() => [FacetType], {
    description: "By commune, arrondissement and priority neighbourhood; what works for a part counts for the whole too.",
  })
  territories!: FacetType[];
}

@ObjectType("SearchEdge", { description: "One of the records found, with its place in the list." })
export class SearchEdgeType {
  @Field(() => String, { description: "Its place among what this query finds, to continue from with `after` or `before`." })
  cursor!: string;

  @Field(() => SearchResult, { description: "The record found, as the viewer may see it." })
  @Extensions({ plan: recordOfHit })
  node!: typeof SearchResult;

  @Field(() => Float, {
    description:
      "How well it answers, from 0 to 1: 1 for a name that is the query, 0.4 and more for names that hold its words, less for texts; at most 0.5 for what only resembles them. Compare it within one query only.",
  })
  @Extensions({ plan: scoreOfHit })
  score!: number;

  @Field(() => String, {
    nullable: true,
    description:
      "The name or the part of the text, at most some 240 characters, where the words stand, as safe HTML: each is between `<mark>` and `</mark>`, and all else is escaped; null when no text shows them, as with some irregular forms.",
  })
  @Extensions({ plan: highlightOfHit })
  highlight!: string | null;
}

@ObjectType("SearchConnection", {
  description: "A page of what a search finds, the best first: only what the viewer may see, and ranked and counted so.",
})
export class SearchConnection {
  @Field(() => [SearchEdgeType], { description: "The records of the page, by score, then by name; 25 by default, 100 at most." })
  edges!: SearchEdgeType[];

  @Field(() => PageInfoType, { description: "Whether there is more before and after, and the cursors to go on from." })
  pageInfo!: PageInfoType;

  @Field(() => Int, { description: "How many records were found in all, whatever the page. Counted only when selected." })
  totalCount!: number;

  @Field(() => SearchFacetsType, { description: "How all that was found divides by type, kind, theme and territory." })
  @Extensions({ plan: facetsOfSearch })
  facets!: SearchFacetsType;
}
