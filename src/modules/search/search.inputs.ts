import { ArgsType, Field, InputType } from "type-graphql";
import { OrganizationKind } from "../organization/index.js";
import { describeEnum } from "../shared/describe-enum.js";
import { PageArgs } from "../shared/page.inputs.js";
import { SearchType } from "./search-type.js";

describeEnum(SearchType, "SearchType", "What a search may find.", {
  ORGANIZATION: "Organizations, by their names, acronym and description.",
  PERSON: "People, by their given and family names.",
  PROJECT: "Projects, by their name and description.",
  EVENT: "Events, by their title, description and place.",
  PUBLICATION: "Publications, by their title, collection and ISBN.",
});

@InputType("SearchFilter", {
  description:
    "Restricts what a search finds; every condition given must hold. Absent and null conditions do not restrict; a list means any of its values, an empty list matches nothing. What cannot have such a value is left out.",
})
export class SearchFilter {
  @Field(() => [OrganizationKind], { nullable: true, description: "Organizations of any of these kinds, and nothing else." })
  kind?: OrganizationKind[] | null;

  @Field(() => [String], {
    nullable: true,
    description:
      "Codes of themes: organizations, projects, events and publications on one of them or on a narrower one; people have no themes.",
  })
  theme?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description:
      "INSEE or QPV codes: organizations and projects that work for one of these territories or for one that it contains; `75056` includes 75101 to 75120.",
  })
  territory?: string[] | null;
}

@ArgsType()
export class SearchArgs extends PageArgs {
  @Field(() => String, {
    description:
      "The words to find, at most 200 characters with at least one letter or digit. Accents and case are ignored; each word may be the beginning of one (`associat ed`) or another form of it (plural, feminine). Words such as « de » or « l' » are ignored unless there are no others; the first 16 words count. When nothing holds them all, what they name is found: a SIREN, SIRET or RNA number, a kind of organization and a place where it works, or else near which (`bailleur 18e`); otherwise what resembles them (`prefecutre`), or holds all but one of three or more.",
  })
  query!: string;

  @Field(() => [SearchType], { nullable: true, description: "What to find; anything by default. An empty list finds nothing." })
  types?: SearchType[] | null;

  @Field(() => SearchFilter, { nullable: true, description: "Which kinds, themes and territories to stay within; all by default." })
  filter?: SearchFilter | null;
}
