import { Extensions, FieldResolver, Resolver } from "type-graphql";
import { OrganizationType } from "../organization/index.js";
import { PersonType } from "../person/index.js";
import { planned } from "../shared/planned.js";
import { UndoableMergeType, undoableMerges } from "./undoable-merge.types.js";

@Resolver(() => OrganizationType)
export class OrganizationUndoableMergesResolver {
  @FieldResolver(() => [UndoableMergeType], {
    description:
      "Organizations that were merged into this one within 30 days and can be brought back, the latest first; mostly none. Empty for all but the centre's staff.",
  })
  @Extensions({ plan: undoableMerges })
  undoableMerges(): UndoableMergeType[] {
    return planned();
  }
}

@Resolver(() => PersonType)
export class PersonUndoableMergesResolver {
  @FieldResolver(() => [UndoableMergeType], {
    description:
      "People who were merged into this one within 30 days and can be brought back, the latest first; mostly none. Empty for all but the centre's staff.",
  })
  @Extensions({ plan: undoableMerges })
  undoableMerges(): UndoableMergeType[] {
    return planned();
  }
}
