import { createHash } from "node:crypto";
import { readOutlineFile } from "./outline-file.js";
import { simplifiedOutlines } from "./simplified-outlines.js";

/** The operator's outlines of territories, as browsers get them. */
export interface MapOutlines {
  /** Under which they are served: it changes with what is in it. */
  readonly address: string;
  readonly body: Buffer;
}

/** @throws OperatorError that tells the file, which of its features, and what it lacks */
export async function loadMapOutlines(path: string): Promise<MapOutlines> {
  const { outlines, attribution } = await readOutlineFile(path);
  const body = Buffer.from(JSON.stringify({ attribution, shapes: simplifiedOutlines(outlines) }));
  const digest = createHash("sha256").update(body).digest("base64url").slice(0, 12);
  return { address: `/assets/outlines-${digest}.json`, body };
}
