import { type Audience, audienceRank } from "../../../src/core/audience.js";

export type PerAudience = Readonly<Record<Audience, string>>;

/** One record for each audience that it may be declared for; answers their ids. */
export async function perAudience(
  make: (audience: Audience, declaredAudience: number) => Promise<{ readonly id: string }>,
): Promise<PerAudience> {
  const made = async (audience: Audience): Promise<string> => (await make(audience, audienceRank(audience))).id;
  return { PUBLIC: await made("PUBLIC"), MEMBER: await made("MEMBER"), COMMITTEE: await made("COMMITTEE"), STAFF: await made("STAFF") };
}
