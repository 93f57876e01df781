import { Args, Extensions, FieldResolver, Query, Resolver } from "type-graphql";
import { connection } from "../../planner/connection-plan.js";
import { embedded } from "../../planner/record-plans.js";
import { sql } from "../../planner/sql.js";
import { PageArgs } from "../shared/page.inputs.js";
import { planned } from "../shared/planned.js";
import { recordMutations } from "../shared/record-mutations.js";
import { TerritoryEntity, TerritoryType } from "../territory/index.js";
import { attendanceFigures } from "./figures/attendance-figures.plan.js";
import { AttendanceFiguresArgs, FundingFiguresArgs, OrganizationFiguresArgs } from "./figures/figures.inputs.js";
import { AttendanceFiguresType, FundingFiguresType, OrganizationFiguresType } from "./figures/figures.types.js";
import { fundingFigures } from "./figures/funding-figures.plan.js";
import { organizationsReached } from "./figures/organizations-reached.plan.js";
import { indicators } from "./indicator.plan.js";
import { IndicatorConnection, IndicatorType } from "./indicator.types.js";
import { IndicatorsArgs, ObservationsArgs, SeriesArgs } from "./observation.inputs.js";
import { observations } from "./observation.plan.js";
import { ObservationConnection, ObservationType } from "./observation.types.js";
import { ObservatoryType } from "./observatory.types.js";
import { correspondenceModel, indicatorModel, observationModel } from "./observatory.write.js";
import {
  correspondenceInputs,
  correspondenceNoun,
  indicatorInputs,
  indicatorNoun,
  observationInputs,
  observationNoun,
} from "./observatory-write.inputs.js";
import { seriesOfObservations } from "./series.plan.js";
import { SeriesListType } from "./series.types.js";
import type { TerritoryCorrespondenceEntity } from "./territory-correspondence.entity.js";
import { correspondences } from "./territory-correspondence.plan.js";
import { TerritoryCorrespondenceConnection, TerritoryCorrespondenceType } from "./territory-correspondence.types.js";

@Resolver(() => ObservatoryType)
export class ObservatoryResolver {
  @Query(() => ObservatoryType, { description: "Indicators of the territories, and the centre's own figures." })
  @Extensions({ plan: embedded() })
  observatory(): ObservatoryType {
    return planned();
  }

  @FieldResolver(() => IndicatorConnection, { description: "What is measured, by code; 25 a page by default, 100 at most." })
  @Extensions({ plan: connection(indicators) })
  indicators(@Args(() => IndicatorsArgs) _args: IndicatorsArgs): IndicatorConnection {
    return planned();
  }

  @FieldResolver(() => ObservationConnection, {
    description: "Single values, the latest period first; 25 a page by default, 100 at most.",
  })
  @Extensions({ plan: connection(observations) })
  observations(@Args(() => ObservationsArgs) _args: ObservationsArgs): ObservationConnection {
    return planned();
  }

  @FieldResolver(() => SeriesListType, {
    description:
      "Values over time, a series for each indicator and territory. Neighbourhoods of 2015 and of 2024 are different territories: nothing is chained, and `notice` says so when both are there.",
  })
  @Extensions({ plan: seriesOfObservations })
  series(@Args(() => SeriesArgs) _args: SeriesArgs): SeriesListType {
    return planned();
  }

  @FieldResolver(() => TerritoryCorrespondenceConnection, {
    description:
      "Which neighbourhoods of 2015 lie in which of 2024, as far as sources say; in the order recorded, 25 a page by default, 100 at most.",
  })
  @Extensions({ plan: connection(correspondences) })
  correspondences(@Args(() => PageArgs) _args: PageArgs): TerritoryCorrespondenceConnection {
    return planned();
  }

  @FieldResolver(() => AttendanceFiguresType, {
    description:
      "How many came to the centre's meetings, and how many different people. Those who may not see everybody's name are told small numbers rounded, in a way that no question undoes; `about.protection` says how.",
  })
  @Extensions({ plan: attendanceFigures })
  attendance(@Args(() => AttendanceFiguresArgs) _args: AttendanceFiguresArgs): object {
    return planned();
  }

  @FieldResolver(() => OrganizationFiguresType, {
    description:
      "How many organizations came to a meeting of the period, and how many never did. `organizations(filter: { not: { participation: {} } })` lists the latter.",
  })
  @Extensions({ plan: organizationsReached })
  organizationsReached(@Args(() => OrganizationFiguresArgs) _args: OrganizationFiguresArgs): object {
    return planned();
  }

  @FieldResolver(() => FundingFiguresType, { description: "Who funds whom and for how much: the `FUNDS` ties between organizations." })
  @Extensions({ plan: fundingFigures })
  funding(@Args(() => FundingFiguresArgs) _args: FundingFiguresArgs): object {
    return planned();
  }
}

@Resolver(() => TerritoryType)
export class TerritoryCorrespondencesResolver {
  @FieldResolver(() => TerritoryCorrespondenceConnection, {
    description:
      "For a priority neighbourhood, those of the other list with which it overlaps, as far as sources say; none for other territories. In the order recorded, 25 a page by default, 100 at most.",
  })
  @Extensions({
    plan: connection<TerritoryCorrespondenceEntity, TerritoryEntity>(correspondences, (territory, row) => [
      sql`${row.col("earlierId")} = ${territory.col("id")}`,
      sql`${row.col("laterId")} = ${territory.col("id")}`,
    ]),
  })
  correspondences(@Args(() => PageArgs) _args: PageArgs): TerritoryCorrespondenceConnection {
    return planned();
  }
}

export const observatoryMutations = [
  ...recordMutations({
    name: "Indicator",
    plural: "Indicators",
    noun: indicatorNoun,
    type: () => IndicatorType,
    model: indicatorModel,
    inputs: indicatorInputs,
  }),
  ...recordMutations({
    name: "Observation",
    plural: "Observations",
    noun: observationNoun,
    type: () => ObservationType,
    model: observationModel,
    inputs: observationInputs,
  }),
  ...recordMutations({
    name: "TerritoryCorrespondence",
    plural: "TerritoryCorrespondences",
    noun: correspondenceNoun,
    type: () => TerritoryCorrespondenceType,
    model: correspondenceModel,
    inputs: correspondenceInputs,
  }),
];
