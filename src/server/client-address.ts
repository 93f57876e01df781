import type { IncomingMessage } from "node:http";
import { BlockList, isIP, isIPv4 } from "node:net";

/** Proxies whose word on the client's address counts (`X-Forwarded-For`). */
export class TrustedProxies {
  private readonly list = new BlockList();

  /** @param entries addresses and networks, e.g. `127.0.0.1`, `10.0.0.0/8`, `fd00::/8` */
  constructor(private readonly entries: readonly string[]) {
    for (const entry of entries) {
      const [address = "", bits] = entry.split("/");
      const family = isIPv4(address) ? "ipv4" : "ipv6";
      if (bits === undefined) this.list.addAddress(address, family);
      else this.list.addSubnet(address, Number(bits), family);
    }
  }

  /**
   * The address that a request came from: of the connection, or, through trusted proxies, the last one in `X-Forwarded-For` that
   * is none of them. What stands before it may be invented.
   */
  addressOf(request: IncomingMessage): string {
    const connection = plain(request.socket.remoteAddress ?? "");
    if (this.entries.length === 0) return connection;
    const forwarded = [request.headers["x-forwarded-for"] ?? []].flat().join().split(",");
    const hops = [...forwarded.map((hop) => plain(hop.trim())), connection];
    let address = connection;
    for (let hop = hops.pop(); hop !== undefined && isIP(hop) !== 0; hop = hops.pop()) {
      address = hop;
      if (!this.trusts(hop)) break;
    }
    return address;
  }

  /** Whether the client came over TLS: to this process, or to a trusted proxy that says so. */
  isSecure(request: IncomingMessage): boolean {
    if ("encrypted" in request.socket) return true;
    const isProxied = this.entries.length > 0 && this.trusts(plain(request.socket.remoteAddress ?? ""));
    return isProxied && [request.headers["x-forwarded-proto"] ?? []].flat().join().split(",").at(-1)?.trim() === "https";
  }

  private trusts(address: string): boolean {
    return this.list.check(address, isIPv4(address) ? "ipv4" : "ipv6");
  }
}

/** What one subscriber is given: an IPv4 address, or the /64 network of an IPv6 one. */
export function networkOf(address: string): string {
  if (isIP(address) !== 6) return address;
  const [head = "", tail] = address.split("%", 1)[0]?.split("::") ?? [];
  const before = head === "" ? [] : head.split(":");
  const after = tail === undefined || tail === "" ? [] : tail.split(":");
  const zeros = tail === undefined ? [] : Array.from({ length: Math.max(0, 8 - before.length - after.length) }, () => "0");
  return [...before, ...zeros, ...after]
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(":");
}

/** Without the prefix of an IPv4 address on an IPv6 socket. */
function plain(address: string): string {
  return address.startsWith("::ffff:") && isIPv4(address.slice(7)) ? address.slice(7) : address;
}
