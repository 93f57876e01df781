import type { EditedMeeting } from "./meeting-records.js";

export interface MeetingPartProps {
  readonly meeting: EditedMeeting;
  /** The meeting as it is now. */
  readonly reread: () => Promise<EditedMeeting>;
}
