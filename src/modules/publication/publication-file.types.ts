import { Extensions, Field, InputType, ObjectType } from "type-graphql";
import { PublicationFileEntity } from "./publication-file.entity.js";

@ObjectType("PublicationFile", { description: "A file or a page where a publication can be read, under a licence of its own." })
@Extensions({ entity: PublicationFileEntity })
export class PublicationFileType implements Pick<PublicationFileEntity, "url" | "label" | "mediaType" | "licence"> {
  @Field(() => String, { description: "The whole web address of the file or page." })
  url!: string;

  @Field(() => String, { nullable: true, description: "What it is called, e.g. « Texte intégral »; null when it has no name of its own." })
  label!: string | null;

  @Field(() => String, { nullable: true, description: "Its media type, e.g. `application/pdf`; null when unknown." })
  mediaType!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "What may be done with it, e.g. `CC-BY-4.0`; null when nothing was said of it, and the publication's own licence holds.",
  })
  licence!: string | null;
}

@InputType("PublicationFileInput", { description: "A file or a page where a publication can be read." })
export class PublicationFileInput {
  @Field(() => String, { description: "The whole web address, each once." })
  url!: string;

  @Field(() => String, { nullable: true, description: "What it is called, 1 to 500 characters." })
  label?: string | null;

  @Field(() => String, { nullable: true, description: "Its media type, e.g. `application/pdf`." })
  mediaType?: string | null;

  @Field(() => String, { nullable: true, description: "What may be done with it: a code, e.g. `CC-BY-4.0`, or 1 to 200 characters." })
  licence?: string | null;
}
