import type { CommitteePageQuery } from "../../graphql/operations/CommitteePage.js";
import type { MeetingPageQuery } from "../../graphql/operations/MeetingPage.js";

export type Committee = NonNullable<CommitteePageQuery["committee"]>;

export type Meeting = NonNullable<MeetingPageQuery["meeting"]>;

/** What the address says: the day that is meant, and the day until which the directory had been told. */
export interface CommitteeSearch {
  readonly date?: string;
  readonly su?: string;
}
