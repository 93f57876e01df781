import { AllowedReceivers, isPublicAddress } from "./address-rules.js";

test.each([
  ["private", "10.0.0.1"],
  ["private", "172.16.0.1"],
  ["private", "172.31.255.254"],
  ["private", "192.168.1.1"],
  ["loopback", "127.0.0.1"],
  ["loopback", "127.255.255.254"],
  ["loopback", "::1"],
  ["link-local", "169.254.1.1"],
  ["link-local", "fe80::1"],
  ["a cloud's metadata", "169.254.169.254"],
  ["a cloud's metadata", "fd00:ec2::254"],
  ["a cloud's metadata", "100.100.100.200"],
  ["a cloud's metadata", "192.0.0.192"],
  ["a cloud's metadata", "168.63.129.16"],
  ["shared (CGNAT)", "100.64.0.1"],
  ["shared (CGNAT)", "100.127.255.254"],
  ["unspecified", "0.0.0.0"],
  ["unspecified", "0.1.2.3"],
  ["unspecified", "::"],
  ["multicast", "224.0.0.1"],
  ["multicast", "239.255.255.250"],
  ["multicast", "ff02::1"],
  ["broadcast", "255.255.255.255"],
  ["reserved", "240.0.0.1"],
  ["reserved", "192.0.2.1"],
  ["reserved", "198.18.0.1"],
  ["reserved", "198.51.100.1"],
  ["reserved", "203.0.113.1"],
  ["reserved", "2001:db8::1"],
  ["reserved", "100::1"],
  ["unique local", "fc00::1"],
  ["site-local", "fec0::1"],
  ["mapped", "::ffff:127.0.0.1"],
  ["mapped", "::ffff:7f00:1"],
  ["mapped, although public", "::ffff:8.8.8.8"],
  ["compatible", "::127.0.0.1"],
  ["NAT64", "64:ff9b::7f00:1"],
  ["NAT64", "64:ff9b::808:808"],
  ["NAT64 of a network", "64:ff9b:1::1"],
  ["6to4", "2002:7f00:1::1"],
  ["Teredo", "2001::1"],
  ["outside what was given out", "4000::1"],
  ["no address", "localhost"],
  ["no address", ""],
])("%s is no public address: %s", (_, address) => {
  expect(isPublicAddress(address)).toBe(false);
});

test.each(["8.8.8.8", "193.252.19.3", "172.32.0.1", "100.128.0.1", "2a01:cb00::1", "2606:4700::1111"])("%s is public", (address) => {
  expect(isPublicAddress(address)).toBe(true);
});

test("what the operator vouches for is allowed, and nothing beside it", () => {
  const allowed = new AllowedReceivers(["Intranet.example", "10.1.0.0/16", "192.168.7.7", "fd12::/16"]);
  expect(["10.1.2.3", "192.168.7.7", "fd12::5"].map((address) => allowed.hasAddress(address))).toEqual([true, true, true]);
  expect(["10.2.0.1", "192.168.7.8", "fd13::5", "::ffff:10.1.2.3", "intranet.example"].some((address) => allowed.hasAddress(address))).toBe(
    false,
  );
  expect(["intranet.example", "other.example", "10.1.2.3"].map((host) => allowed.hasHost(host))).toEqual([true, false, false]);
});
