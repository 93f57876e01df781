import { publicViewer, type Viewer } from "../../core/context.js";
import { ExpectedError } from "../../core/errors.js";

type Authenticate = (authorization: string | undefined) => Promise<Viewer>;

/** Who subscribes, as the credential proved it when it came, and must go on proving. */
export class ProvenViewer {
  private constructor(
    private readonly authenticate: Authenticate,
    private readonly authorization: string | undefined,
    readonly viewer: Viewer,
  ) {}

  /** @throws ExpectedError UNAUTHENTICATED or UNAVAILABLE */
  static async of(authenticate: Authenticate, authorization: string | undefined): Promise<ProvenViewer> {
    return new ProvenViewer(authenticate, authorization, authorization === undefined ? publicViewer : await authenticate(authorization));
  }

  /** @throws ExpectedError UNAUTHENTICATED once the credential proves no longer the same; UNAVAILABLE when that cannot be told now */
  async confirm(): Promise<void> {
    if (this.authorization === undefined) return;
    assertSameRights(this.viewer, await this.authenticate(this.authorization));
  }
}

/** @throws ExpectedError UNAUTHENTICATED for a credential that proves something else than before */
export function assertSameRights(before: Viewer, now: Viewer): void {
  if (rightsOf(now) !== rightsOf(before)) throw otherRights();
}

function rightsOf({ audience, scopes, organizationId, credential }: Viewer): string {
  return JSON.stringify([audience, scopes, organizationId, credential?.id]);
}

function otherRights(): ExpectedError {
  return new ExpectedError(
    "UNAUTHENTICATED",
    { fr: "Les droits de ce justificatif ont changé.", en: "The rights of this credential have changed." },
    { reason: "CHANGED_RIGHTS", remedy: { fr: "Reconnectez-vous.", en: "Connect again." } },
  );
}
