import { createHmac, timingSafeEqual } from "node:crypto";
import { z } from "zod";
import { OaiFailure } from "./oai-failure.js";

const resumption = z.object({
  /** What was asked: the verb, and the conditions of the list. */
  verb: z.string(),
  from: z.string().optional(),
  until: z.string().optional(),
  set: z.string().optional(),
  /** The last record that was told, by its place in the order. */
  after: z.object({ stamp: z.string(), id: z.string() }),
  /** How many were told before. */
  told: z.number(),
});

/** Where a list goes on. It is all in the token, so the server remembers nothing and a token does not expire. */
export type Resumption = z.infer<typeof resumption>;

/** Signs what it gives, so that what comes back is what it gave. */
export class ResumptionTokens {
  constructor(private readonly key: string) {}

  write(of: Resumption): string {
    const text = Buffer.from(JSON.stringify(of)).toString("base64url");
    return `${text}.${this.sign(text).toString("base64url")}`;
  }

  /** @throws OaiFailure badResumptionToken for one that is not this server's */
  read(token: string): Resumption {
    const [text = "", signature = ""] = token.split(".");
    const given = Buffer.from(signature, "base64url");
    const expected = this.sign(text);
    if (given.length !== expected.length || !timingSafeEqual(given, expected))
      throw new OaiFailure("badResumptionToken", "The resumption token is not one that this repository gave.");
    return resumption.parse(JSON.parse(Buffer.from(text, "base64url").toString("utf8")));
  }

  private sign(text: string): Buffer {
    return createHmac("sha256", this.key).update(text).digest();
  }
}
