import { describeEnum } from "./describe-enum.js";

export enum OrderDirection {
  ASC = "ASC",
  DESC = "DESC",
}

describeEnum(OrderDirection, "OrderDirection", "In which direction a list is sorted.", {
  ASC: "From the first letter or the oldest date on.",
  DESC: "From the last letter or the newest date on.",
});
