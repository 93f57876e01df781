import type { IncomingMessage, ServerResponse } from "node:http";

/** A cookie that no script reads and that goes to this host alone. With `__Host-` browsers refuse one that another host planted. */
export class SessionCookie {
  constructor(
    private readonly name: string,
    /** Lax where a visit from another site must bring it: the way back from an identity provider. */
    private readonly sameSite: "Strict" | "Lax",
    private readonly isSecure: (request: IncomingMessage) => boolean,
  ) {}

  read(request: IncomingMessage): string | undefined {
    const name = this.nameFor(request);
    for (const pair of request.headers.cookie?.split(";") ?? []) {
      const mark = pair.indexOf("=");
      if (pair.slice(0, mark).trim() === name) return pair.slice(mark + 1).trim();
    }
    return undefined;
  }

  write(request: IncomingMessage, response: ServerResponse, value: string, seconds: number): void {
    const isSecure = this.isSecure(request);
    const parts = [`${this.nameFor(request)}=${value}`, "Path=/", `Max-Age=${seconds}`, "HttpOnly", `SameSite=${this.sameSite}`];
    response.appendHeader("Set-Cookie", [...parts, ...(isSecure ? ["Secure"] : [])].join("; "));
  }

  clear(request: IncomingMessage, response: ServerResponse): void {
    this.write(request, response, "", 0);
  }

  private nameFor(request: IncomingMessage): string {
    return this.isSecure(request) ? `__Host-${this.name}` : this.name;
  }
}
