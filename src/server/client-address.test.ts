import type { IncomingMessage } from "node:http";
import { networkOf, TrustedProxies } from "./client-address.js";

function from(remoteAddress: string, forwarded?: string): IncomingMessage {
  return {
    socket: { remoteAddress },
    headers: forwarded === undefined ? {} : { "x-forwarded-for": forwarded },
  } as unknown as IncomingMessage;
}

describe("the address of a client", () => {
  it.each([
    ["the connection's", [], from("192.0.2.7"), "192.0.2.7"],
    ["an IPv4 one on an IPv6 socket", [], from("::ffff:192.0.2.7"), "192.0.2.7"],
    ["the connection's, whatever it claims", [], from("192.0.2.7", "198.51.100.1"), "192.0.2.7"],
    ["what a trusted proxy says", ["10.0.0.0/8"], from("10.1.2.3", "198.51.100.1"), "198.51.100.1"],
    ["the last that no proxy of ours is", ["10.0.0.0/8"], from("::ffff:10.1.2.3", "1.1.1.1, 198.51.100.1, 10.9.9.9"), "198.51.100.1"],
    ["the proxy's, when it says nothing", ["10.0.0.0/8"], from("10.1.2.3"), "10.1.2.3"],
    ["the proxy's, when it says no address", ["10.0.0.0/8"], from("10.1.2.3", "unknown"), "10.1.2.3"],
    ["an IPv6 one", ["fd00::/8"], from("fd00::1", "2001:db8::7"), "2001:db8::7"],
  ])("is %s", (_name, trusted, request, address) => {
    expect(new TrustedProxies(trusted).addressOf(request)).toBe(address);
  });

  it.each([
    ["192.0.2.7", "192.0.2.7"],
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2"],
    ["2001:db8::7", "2001:db8:0:0"],
    ["2001:0DB8::7", "2001:db8:0:0"],
    ["::1", "0:0:0:0"],
    ["fe80::1%eth0", "fe80:0:0:0"],
    ["", ""],
  ])("%s counts as %s", (address, network) => {
    expect(networkOf(address)).toBe(network);
  });
});
