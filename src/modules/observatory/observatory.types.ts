import { ObjectType } from "type-graphql";

@ObjectType("Observatory", {
  description:
    "Figures: what is measured in the territories (indicators, observations, series), and what the centre itself does (attendances, organizations reached, funding). All are made of what the viewer may see, in the operation's one statement.",
})
export class ObservatoryType {}
