import { Field, InputType } from "type-graphql";

@InputType("ExternalKeyInput", { description: "By what a source knows a record. The directory remembers it, and shows it to nobody." })
export class ExternalKeyInput {
  @Field(() => String, { description: "The name of the source, as the directory has it, e.g. « CRM de la DASCO »." })
  source!: string;

  @Field(() => String, { description: "The record's id there, 1 to 200 characters." })
  value!: string;
}
