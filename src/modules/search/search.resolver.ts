import { Args, Extensions, Query, Resolver } from "type-graphql";
import { planned } from "../shared/planned.js";
import { SearchArgs } from "./search.inputs.js";
import { search } from "./search.plan.js";
import { SearchConnection } from "./search.types.js";

@Resolver()
export class SearchResolver {
  @Query(() => SearchConnection, {
    description: "The organizations, people, projects, events and publications that hold some words, the best first; 25 a page by default.",
  })
  @Extensions({ plan: search })
  search(@Args(() => SearchArgs) _args: SearchArgs): SearchConnection {
    return planned();
  }
}
