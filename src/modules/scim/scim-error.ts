/** What a SCIM client is told of its mistake (RFC 7644, 3.12). No message repeats what was sent. */
export class ScimError extends Error {
  override readonly name = "ScimError";

  constructor(
    readonly status: number,
    readonly detail: string,
    readonly scimType?: "invalidFilter" | "invalidValue" | "invalidPath" | "tooMany",
  ) {
    super(detail);
  }

  toJSON(): object {
    return {
      schemas: ["urn:ietf:params:scim:api:messages:2.0:Error"],
      status: String(this.status),
      ...(this.scimType === undefined ? {} : { scimType: this.scimType }),
      detail: this.detail,
    };
  }
}

export function invalidFilter(detail: string): ScimError {
  return new ScimError(400, detail, "invalidFilter");
}

export function notFound(): ScimError {
  return new ScimError(404, "There is no such resource");
}
