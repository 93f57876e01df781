import { isIP } from "node:net";
import ipaddr from "ipaddr.js";

/** IPv6 that the registries have given out; what is outside was never anybody's public address. */
const GLOBAL_UNICAST = ipaddr.IPv6.parseCIDR("2000::/3");

/** Addresses that look public and lead to a cloud's own services: Azure's host agent. */
const METADATA: readonly string[] = ["168.63.129.16"];

/**
 * Whether an address may belong to anybody's receiver: neither private, loopback, link-local, shared (CGNAT), multicast, reserved
 * nor unspecified, nor IPv6 that hides an IPv4 address (mapped, NAT64, 6to4, Teredo).
 */
export function isPublicAddress(address: string): boolean {
  if (isIP(address) === 0 || METADATA.includes(address)) return false;
  const parsed = ipaddr.parse(address);
  if (parsed.range() !== "unicast") return false;
  return parsed instanceof ipaddr.IPv4 || parsed.match(GLOBAL_UNICAST);
}

/** Receivers that the operator vouches for, on-site ones above all: host names, addresses and networks. */
export class AllowedReceivers {
  private readonly hosts: ReadonlySet<string>;
  private readonly networks: readonly [ipaddr.IPv4 | ipaddr.IPv6, number][];

  /** @param entries as `intranet.example`, `10.1.2.3` or `10.0.0.0/8` */
  constructor(entries: readonly string[]) {
    const isNetwork = (entry: string): boolean => isIP(entry.split("/")[0] ?? "") !== 0;
    this.hosts = new Set(entries.filter((entry) => !isNetwork(entry)).map((host) => host.toLowerCase()));
    this.networks = entries.filter(isNetwork).map((entry) => {
      if (entry.includes("/")) return ipaddr.parseCIDR(entry);
      const address = ipaddr.parse(entry);
      return [address, address.kind() === "ipv4" ? 32 : 128];
    });
  }

  get hasNetworks(): boolean {
    return this.networks.length > 0;
  }

  hasHost(host: string): boolean {
    return this.hosts.has(host);
  }

  hasAddress(address: string): boolean {
    if (isIP(address) === 0) return false;
    const parsed = ipaddr.parse(address);
    return this.networks.some(([network, bits]) => network.kind() === parsed.kind() && parsed.match([network, bits]));
  }
}
