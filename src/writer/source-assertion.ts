import type { Assertion } from "./assertion-service.js";
import type { GivenFields } from "./write-model.js";

/** What a write says of a record, as the word of a source. Without one it is the centre's own. */
export function sourceAssertion(
  type: string,
  recordId: string,
  values: GivenFields,
  sourceId: string | undefined,
  isOwn = false,
): Assertion {
  const { verifiedOn } = values;
  return {
    type,
    recordId,
    values,
    isOwn,
    ...(sourceId !== undefined && { sourceId }),
    ...(typeof verifiedOn === "string" && { verifiedOn }),
  };
}
