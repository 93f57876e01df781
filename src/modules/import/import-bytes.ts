import { createHash } from "node:crypto";
import type { ImportRequest } from "./import-request.js";
import type { ImportFile } from "./imported-record.js";

/** Of the profile and all that the files hold. */
export async function digestOf({ profile, files, variant = "", isComplete = false }: ImportRequest): Promise<string> {
  const hash = createHash("sha256").update(JSON.stringify([profile.name, profile.source.name, variant, isComplete]));
  for (const file of files) {
    hash.update(`\n${file.size}\n`);
    for await (const chunk of file.open()) hash.update(chunk);
  }
  return hash.digest("base64url");
}

/** How much of the files was read: files whose bytes are counted as they pass. What is opened anew is read from its beginning. */
export function byteProgress(files: readonly ImportFile[]): { readonly files: ImportFile[]; readonly total: number; done(): number } {
  const passed = files.map(() => 0);
  const total = files.reduce((sum, { size }) => sum + size, 0);
  const counted = files.map((file, index) => ({
    ...file,
    open: () => {
      const stream = file.open();
      const { emit } = stream;
      passed[index] = 0;
      stream.emit = (event: string | symbol, ...given: unknown[]) => {
        if (event === "data") passed[index] = (passed[index] as number) + (given[0] as Buffer).length;
        return emit.call(stream, event, ...given);
      };
      return stream;
    },
  }));
  return { files: counted, total, done: () => passed.reduce((sum, bytes) => sum + bytes, 0) };
}
