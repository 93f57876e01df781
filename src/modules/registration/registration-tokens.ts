import { createHmac, timingSafeEqual } from "node:crypto";

const FORM = /^([A-Za-z0-9_-]{22})\.([A-Za-z0-9_-]{43})$/;

/**
 * Proof that somebody read a letter sent to the address of a registration: the registration's id under a seal. Nothing of it is kept, so
 * nothing can be stolen; it is worth what its registration is.
 */
export class RegistrationTokens {
  constructor(private readonly key: string) {}

  tokenOf(registration: string): string {
    return `${Buffer.from(registration.replaceAll("-", ""), "hex").toString("base64url")}.${this.seal(registration)}`;
  }

  /** @returns the registration's uuid; undefined for what is no token of ours */
  registrationOf(token: string): string | undefined {
    const [, id = "", given = ""] = FORM.exec(token) ?? [];
    const hex = Buffer.from(id, "base64url").toString("hex");
    if (hex.length !== 32) return undefined;
    const registration = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
    const expected = Buffer.from(this.seal(registration));
    const actual = Buffer.from(given);
    return actual.length === expected.length && timingSafeEqual(actual, expected) ? registration : undefined;
  }

  private seal(registration: string): string {
    return createHmac("sha256", this.key).update(registration).digest("base64url");
  }
}
