import { ExpectedError } from "../../core/errors.js";
import type { FilterPlan } from "../../planner/collection.js";
import type { OperationInput } from "../../planner/operation-input.js";
import { type Parameter, rawSql, sql } from "../../planner/sql.js";
import type { OrganizationEntity } from "./organization.entity.js";

const KM_PER_DEGREE = rawSql("111.045");
const EARTH_DIAMETER_KM = rawSql("12742");

/** Within a radius as the crow flies: a box that the index can find, then the exact distance (haversine). */
export const isNear: FilterPlan<OrganizationEntity> = (row, input) => {
  const latitude = bounded(input, "latitude", -90, 90);
  const longitude = bounded(input, "longitude", -180, 180);
  const radius = bounded(input, "radiusKm", 0, 1000);
  const [rowLatitude, rowLongitude] = [row.col("latitude"), row.col("longitude")];
  const degrees = sql`(${radius} / ${KM_PER_DEGREE})`;
  const width = sql`(${degrees} / greatest(cos(radians(${latitude})), 0.01))`;
  const distance = sql`${EARTH_DIAMETER_KM} * asin(sqrt(least(1, power(sin(radians(${rowLatitude} - ${latitude}) / 2), 2)
    + cos(radians(${latitude})) * cos(radians(${rowLatitude})) * power(sin(radians(${rowLongitude} - ${longitude}) / 2), 2))))`;
  return sql`(${rowLatitude} between ${latitude} - ${degrees} and ${latitude} + ${degrees}
    and ${rowLongitude} between ${longitude} - ${width} and ${longitude} + ${width} and ${distance} <= ${radius})`;
};

function bounded(input: OperationInput, field: string, least: number, most: number): Parameter {
  return input.field(field).parameter("float8", (value, path) => {
    if (typeof value === "number" && value >= least && value <= most) return value;
    throw new ExpectedError(
      "BAD_USER_INPUT",
      { fr: `« ${path} » doit être compris entre ${least} et ${most}.`, en: `"${path}" must be between ${least} and ${most}.` },
      { argument: path },
    );
  });
}
