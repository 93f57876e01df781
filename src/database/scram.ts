import { createHash, createHmac, pbkdf2Sync } from "node:crypto";

const ITERATIONS = 4096;

/**
 * What PostgreSQL stores of a password (RFC 5803): sent in its place, the password appears in no log of statements.
 * The salt is derived from the password, itself random, so that the same password always gives the same text.
 */
export function scramVerifier(password: string): string {
  const salt = createHash("sha256").update(`maillage salt ${password}`).digest().subarray(0, 16);
  const salted = pbkdf2Sync(password, salt, ITERATIONS, 32, "sha256");
  const storedKey = createHash("sha256").update(createHmac("sha256", salted).update("Client Key").digest()).digest("base64");
  const serverKey = createHmac("sha256", salted).update("Server Key").digest("base64");
  return `SCRAM-SHA-256$${ITERATIONS}:${salt.toString("base64")}$${storedKey}:${serverKey}`;
}
