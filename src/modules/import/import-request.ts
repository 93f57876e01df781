import type { ImportFile, ImportProfile } from "./imported-record.js";

export interface ImportRequest {
  readonly profile: ImportProfile;
  readonly files: readonly ImportFile[];
  /** What else decides how the files are read, e.g. a mapping. */
  readonly variant?: string;
  /** Whether the files list all that the source knows. */
  readonly isComplete?: boolean;
  /** Who asks for it. */
  readonly actor: ImportActor;
}

/** Who an import is done for, as the audit names them. */
export type ImportActor = Readonly<Record<string, unknown>> & { readonly name: string };
