import type { IncomingMessage } from "node:http";
import type { Viewer } from "../../core/context.js";
import { Doorkeeper } from "./doorkeeper.js";
import { SUBSCRIPTION_LIMITS } from "./subscription-limits.js";

const request = {} as IncomingMessage;
const viewer = (holder: string, isKnown: boolean): Viewer =>
  ({
    audience: isKnown ? "MEMBER" : "PUBLIC",
    scopes: [],
    ...(isKnown && { credential: { id: holder, name: holder } }),
    holder,
  }) as unknown as Viewer;

function doorkeeper(limits: {
  readonly connectionsPerHolder: number;
  readonly connections: number;
  readonly anonymousConnections: number;
}) {
  const points = { accountOf: (_: object, { holder }: { readonly holder: string }) => ({ holder }) };
  return new Doorkeeper({
    authenticate: () => Promise.reject(new Error("not asked")),
    desk: { points, charge: async () => undefined } as never,
    limits: { ...SUBSCRIPTION_LIMITS, ...limits },
  });
}

describe("places of subscribers", () => {
  it("are kept for credentials, however many come without one", () => {
    const door = doorkeeper({ connectionsPerHolder: 2, connections: 3, anonymousConnections: 2 });
    for (const address of ["a", "b"]) door.enter(request, viewer(address, false));
    expect(() => door.enter(request, viewer("c", false))).toThrow("Too many");
    for (const key of ["k", "l", "m"]) door.enter(request, viewer(key, true));
    expect(() => door.enter(request, viewer("n", true))).toThrow("Too many");
  });

  it("are bounded for each, and given back once", () => {
    const door = doorkeeper({ connectionsPerHolder: 2, connections: 3, anonymousConnections: 2 });
    const leave = door.enter(request, viewer("k", true));
    door.enter(request, viewer("k", true));
    expect(() => door.enter(request, viewer("k", true))).toThrow("Too many");
    leave();
    leave();
    door.enter(request, viewer("k", true));
    expect(() => door.enter(request, viewer("k", true))).toThrow("Too many");
  });
});
