import { Field, ID, InputType } from "type-graphql";

@InputType("ExportPersonInput", { description: "The person whose complete file is to be given." })
export class ExportPersonInput {
  @Field(() => ID, { description: "The id of the person whom it concerns." })
  id!: string;
}

@InputType("ObjectPersonInput", { description: "The person who objects, or goes back on an objection." })
export class ObjectPersonInput {
  @Field(() => ID, { description: "The id of the person whom it concerns." })
  id!: string;

  @Field(() => Boolean, { defaultValue: false, description: "Whether the objection is lifted instead; not so by default." })
  isLifted!: boolean;
}

@InputType("ObjectContactPointInput", { description: "The contact point that its person objects to, or no longer does." })
export class ObjectContactPointInput {
  @Field(() => ID, { description: "The id of the contact point that it concerns." })
  id!: string;

  @Field(() => Boolean, { defaultValue: false, description: "Whether the objection is lifted instead; not so by default." })
  isLifted!: boolean;
}

@InputType("ErasePersonInput", { description: "The person to erase, who cannot be brought back." })
export class ErasePersonInput {
  @Field(() => ID, { description: "The id of the person whom it concerns." })
  id!: string;
}
