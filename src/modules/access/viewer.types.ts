import { Field, ObjectType } from "type-graphql";
import { OrganizationType } from "../organization/index.js";
import { Audience } from "../shared/audience.types.js";

@ObjectType("Viewer", { description: "Who is asking, as the credential of the request says." })
export class ViewerType {
  @Field(() => Audience, { description: "What the asker may see; `PUBLIC` without a credential." })
  audience!: Audience;

  @Field(() => OrganizationType, {
    nullable: true,
    description:
      "The sheet of the organization for which the credential was given, whole: also what others may not see of it; null when the credential is for none.",
  })
  organization?: OrganizationType | null;

  @Field(() => [String], {
    description: "What the credential may be used for: `read`, `write:own`, `write`, `sync`, `admin`.",
  })
  scopes!: string[];
}
