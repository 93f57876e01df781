import type { Translated } from "../core/language.js";

/** Codes of requests that are refused before any GraphQL operation is looked at. */
type HttpRefusalCode =
  | "BAD_REQUEST"
  | "FORBIDDEN_ORIGIN"
  | "NOT_FOUND"
  | "METHOD_NOT_ALLOWED"
  | "NOT_ACCEPTABLE"
  | "PAYLOAD_TOO_LARGE"
  | "UNSUPPORTED_MEDIA_TYPE";

/** An HTTP request that cannot be read as a GraphQL request, with the status that says so. */
export class HttpRefusal extends Error {
  override readonly name = "HttpRefusal";

  constructor(
    readonly status: number,
    readonly code: HttpRefusalCode,
    readonly text: Translated,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(text.en);
  }
}

export function badRequest(text: Translated): HttpRefusal {
  return new HttpRefusal(400, "BAD_REQUEST", text);
}

export function methodNotAllowed(allow: string): HttpRefusal {
  return new HttpRefusal(
    405,
    "METHOD_NOT_ALLOWED",
    { fr: `Méthode HTTP non admise ici ; admises : ${allow}.`, en: `HTTP method not allowed here; allowed: ${allow}.` },
    { Allow: allow },
  );
}
