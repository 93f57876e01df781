import type { Language } from "../core/language.js";

/** The members of a header such as `Accept`, lower case, the most wanted first; those refused with `q=0` last. */
function preferences(header: string): { readonly name: string; readonly quality: number }[] {
  return header
    .toLowerCase()
    .split(",", 50)
    .map((member) => {
      const [name = "", ...parameters] = member.split(";").map((part) => part.trim());
      const quality = parameters.find((parameter) => parameter.startsWith("q="));
      return { name, quality: quality === undefined ? 1 : Number(quality.slice(2)) || 0 };
    })
    .sort((one, other) => other.quality - one.quality);
}

export const JSON_TYPE = "application/json; charset=utf-8";
export const GRAPHQL_RESPONSE_TYPE = "application/graphql-response+json; charset=utf-8";

/** Of a GraphQL answer, as the client accepts it; undefined when it accepts neither type. */
export function responseType(accept: string | undefined): string | undefined {
  if (accept === undefined || accept === "*/*" || accept === "application/json") return JSON_TYPE;
  for (const { name, quality } of preferences(accept)) {
    if (quality === 0) continue;
    if (name === "application/graphql-response+json") return GRAPHQL_RESPONSE_TYPE;
    if (name === "application/json" || name === "application/*" || name === "*/*") return JSON_TYPE;
  }
  return undefined;
}

export function preferredLanguage(acceptLanguage: string | undefined): Language {
  if (acceptLanguage === undefined) return "fr";
  for (const { name, quality } of preferences(acceptLanguage)) {
    if (quality === 0) continue;
    if (name === "fr" || name.startsWith("fr-") || name === "*") return "fr";
    if (name === "en" || name.startsWith("en-")) return "en";
  }
  return "fr";
}

export type Encoding = "br" | "gzip";

export function preferredEncoding(acceptEncoding: string | string[] | undefined): Encoding | undefined {
  const accepted = acceptedEncodings(acceptEncoding);
  if (accepted.has("br")) return "br";
  return accepted.has("gzip") ? "gzip" : undefined;
}

/** For what is compressed as it is made. */
export function acceptsGzip(acceptEncoding: string | string[] | undefined): boolean {
  return acceptedEncodings(acceptEncoding).has("gzip");
}

function acceptedEncodings(acceptEncoding: string | string[] | undefined): ReadonlySet<string> {
  if (typeof acceptEncoding !== "string") return new Set();
  return new Set(preferences(acceptEncoding).flatMap(({ name, quality }) => (quality > 0 ? [name] : [])));
}
