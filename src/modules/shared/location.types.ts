import { Field, Float, ObjectType } from "type-graphql";

@ObjectType("Location", { description: "A point on the map, in degrees (WGS 84)." })
export class LocationType {
  @Field(() => Float, { description: "Degrees north of the equator, e.g. `48.8566`." })
  latitude!: number;

  @Field(() => Float, { description: "Degrees east of Greenwich, e.g. `2.3522`." })
  longitude!: number;
}
