import type { FormattedExecutionResult } from "graphql";
import { RawJson } from "../graphql/raw-json.js";

/** The answer's JSON. Data that PostgreSQL wrote as JSON text go in as they are. */
export function stringifyResult({ data, errors, extensions }: FormattedExecutionResult): string {
  if (!((data as unknown) instanceof RawJson)) return JSON.stringify({ errors, data, extensions });
  const raw = data as unknown as RawJson;
  const before = errors === undefined ? "" : `"errors":${JSON.stringify(errors)},`;
  const after = extensions === undefined ? "" : `,"extensions":${JSON.stringify(extensions)}`;
  return `{${before}"data":${raw.text}${after}}`;
}
