import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { packageRoot } from "./package-root.js";

const EXTENSION = ".graphql";

/**
 * Operations that the program itself brings (`schema/operations`): always allowed. A client asks for one by its name, by the
 * SHA-256 of its file, or by sending the same text.
 */
export class StoredOperations {
  private readonly byId = new Map<string, string>();
  private readonly trimmed = new Set<string>();

  /** @param operations texts by name */
  constructor(operations: Readonly<Record<string, string>>) {
    for (const [name, text] of Object.entries(operations)) {
      for (const id of [name, sha256(text), sha256(text.trim())]) this.byId.set(id, text);
      this.trimmed.add(text.trim());
    }
  }

  static load(folder: string = join(packageRoot, "schema", "operations")): StoredOperations {
    const files = readdirSync(folder).filter((file) => file.endsWith(EXTENSION));
    return new StoredOperations(
      Object.fromEntries(files.map((file) => [basename(file, EXTENSION), readFileSync(join(folder, file), "utf8")])),
    );
  }

  /** @param id a name, or a digest in hexadecimal with or without `sha256:` before it */
  find(id: string): string | undefined {
    return this.byId.get(id.replace(/^sha256:/, ""));
  }

  holds(text: string): boolean {
    return this.trimmed.has(text.trim());
  }
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
