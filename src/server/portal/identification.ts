import { publicViewer, type Viewer } from "../../core/context.js";
import { ExpectedError } from "../../core/errors.js";
import { SESSION_MS, type Sessions } from "../../modules/access/index.js";
import type { HttpExchange } from "../http-exchange.js";
import { isFromOwnPage } from "../origin-rule.js";
import type { SessionCookie } from "./session-cookie.js";

/** Tells who asks: by the header `Authorization`, or, where there is none and one of our own pages asks, by its session. */
export class Identification {
  constructor(
    private readonly authenticate: (authorization: string | undefined) => Promise<Viewer>,
    private readonly sessions: Sessions | undefined,
    private readonly cookie: SessionCookie,
  ) {}

  /**
   * A session that has ended is refused once, and its cookie taken back: the next request is anyone's.
   * @throws ExpectedError UNAUTHENTICATED, with the reason; UNAVAILABLE when the credential cannot be checked now
   */
  async viewerOf({ request, response }: HttpExchange): Promise<Viewer> {
    const { authorization } = request.headers;
    if (authorization !== undefined || !this.sessions) return await this.authenticate(authorization);
    const token = this.cookie.read(request);
    if (token === undefined || !isFromOwnPage(request)) return publicViewer;
    try {
      const { viewer, renewedToken } = await this.sessions.viewerOf(token);
      if (renewedToken !== undefined) this.cookie.write(request, response, renewedToken, SESSION_MS / 1_000);
      return viewer;
    } catch (error) {
      if (error instanceof ExpectedError && error.code === "UNAUTHENTICATED") this.cookie.clear(request, response);
      throw error;
    }
  }
}
