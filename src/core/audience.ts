/**
 * Who is asking. Each audience sees what the one before it sees, and more: PUBLIC is anyone, MEMBER a partner organisation,
 * COMMITTEE a member of the steering committee, STAFF the centre's own team. The order of this list is that order.
 */
export const AUDIENCES = ["PUBLIC", "MEMBER", "COMMITTEE", "STAFF"] as const;

export type Audience = (typeof AUDIENCES)[number];

/** The rank stored in each row (`audience smallint`): a row is seen by every audience whose rank is not below it. */
export function audienceRank(audience: Audience): number {
  return AUDIENCES.indexOf(audience);
}
