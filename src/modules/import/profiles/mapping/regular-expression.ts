import { z } from "zod";

/** A regular expression of JavaScript, read with the `iu` flags: case does not count. */
export const regularExpression = z.string().transform((pattern, context) => {
  try {
    return new RegExp(pattern, "iu");
  } catch (error) {
    context.addIssue({ code: "custom", message: (error as Error).message });
    return z.NEVER;
  }
});
