import { describeEnum } from "../shared/describe-enum.js";

export enum EventRemark {
  UNUSUAL_HOURS = "UNUSUAL_HOURS",
  LONGER_THAN_HALF_A_DAY = "LONGER_THAN_HALF_A_DAY",
  MORE_THAN_A_DAY = "MORE_THAN_A_DAY",
  ABOUT_NOTHING = "ABOUT_NOTHING",
  NO_SESSIONS = "NO_SESSIONS",
  OUTSIDE_ITS_CYCLE = "OUTSIDE_ITS_CYCLE",
  NO_PROCEEDINGS = "NO_PROCEEDINGS",
}

describeEnum(EventRemark, "EventRemark", "In what an event departs from what its format usually is.", {
  UNUSUAL_HOURS: "An « autour de » that is not held from 17:00 to 19:00 in Paris.",
  LONGER_THAN_HALF_A_DAY: "A « zoom sur » that lasts more than five hours.",
  MORE_THAN_A_DAY: "A study day that ends on another day than it starts.",
  ABOUT_NOTHING: "An « autour de » of which no book or study is recorded that the viewer may see.",
  NO_SESSIONS: "A training cycle of which no session is recorded that the viewer may see.",
  OUTSIDE_ITS_CYCLE: "A session that starts before its cycle or after the cycle's end.",
  NO_PROCEEDINGS: "A study day that ended over a year ago, of which no proceedings are recorded that the viewer may see.",
});
