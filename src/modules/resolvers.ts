import type { NonEmptyArray } from "type-graphql";
import { NodeResolver } from "./node/node.resolver.js";
import { OrganizationResolver } from "./organization/organization.resolver.js";
import { OrganizationPositionsResolver, PersonResolver } from "./person/person.resolver.js";
import { TerritoryResolver } from "./territory/territory.resolver.js";
import { ThemeResolver } from "./theme/theme.resolver.js";

/** Every resolver class of the modules: the public schema is what they declare. */
export const resolvers: NonEmptyArray<new () => object> = [
  NodeResolver,
  ThemeResolver,
  TerritoryResolver,
  OrganizationResolver,
  PersonResolver,
  OrganizationPositionsResolver,
];
