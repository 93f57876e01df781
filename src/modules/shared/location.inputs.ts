import { Field, Float, InputType } from "type-graphql";

@InputType("LocationInput", { description: "A point on the map, in degrees (WGS 84)." })
export class LocationInput {
  @Field(() => Float, { description: "Degrees north of the equator, -90 to 90, e.g. `48.8566`." })
  latitude!: number;

  @Field(() => Float, { description: "Degrees east of Greenwich, -180 to 180, e.g. `2.3522`." })
  longitude!: number;
}
