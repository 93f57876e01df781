import { isIP } from "node:net";
import { type AllowedReceivers, isPublicAddress } from "./address-rules.js";

export type TargetFault = "MALFORMED" | "TOO_LONG" | "NOT_HTTPS" | "CREDENTIALS" | "FRAGMENT" | "PORT" | "ADDRESS";

const LONGEST_URL = 2_048;

/** Where receivers listen. Elsewhere, what answers HTTP is seldom meant to be reached from outside. */
const PORTS: Readonly<Record<string, readonly string[]>> = { "https:": ["", "8443"], "http:": ["", "8080"] };

/** To which addresses anything is ever sent. */
export class TargetRules {
  constructor(
    private readonly settings: {
      readonly allowed: AllowedReceivers;
      /** Whether a receiver may do without TLS. */
      readonly allowsHttp: boolean;
    },
  ) {}

  /** What the text of a URL alone says against it; its name's addresses are looked at when it is connected to. */
  faultOf(text: string): TargetFault | undefined {
    if (text.length > LONGEST_URL) return "TOO_LONG";
    if (!URL.canParse(text)) return "MALFORMED";
    const url = new URL(text);
    if (url.protocol !== "https:" && !(url.protocol === "http:" && this.settings.allowsHttp)) return "NOT_HTTPS";
    if (url.username !== "" || url.password !== "") return "CREDENTIALS";
    if (url.hash !== "") return "FRAGMENT";
    const host = hostOf(url);
    if (isIP(host) !== 0) return this.faultOfAddresses(url, [host]);
    const mayBeVouchedFor = this.settings.allowed.hasHost(host) || this.settings.allowed.hasNetworks;
    return hasUsualPort(url) || mayBeVouchedFor ? undefined : "PORT";
  }

  /** What the addresses that its name has now say against a URL. One that is refused refuses them all. */
  faultOfAddresses(url: URL, addresses: readonly string[]): TargetFault | undefined {
    const { allowed } = this.settings;
    if (allowed.hasHost(hostOf(url)) || addresses.every((address) => allowed.hasAddress(address))) return undefined;
    if (!addresses.every((address) => isPublicAddress(address) || allowed.hasAddress(address))) return "ADDRESS";
    return hasUsualPort(url) ? undefined : "PORT";
  }
}

/** The name or address in a URL, which has already brought hexadecimal, octal and other forms of IPv4 into one. */
function hostOf({ hostname }: URL): string {
  return hostname.replace(/^\[|\]$|\.$/g, "");
}

function hasUsualPort({ protocol, port }: URL): boolean {
  return PORTS[protocol]?.includes(port) === true;
}
