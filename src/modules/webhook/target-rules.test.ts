import { AllowedReceivers } from "./address-rules.js";
import { type TargetFault, TargetRules } from "./target-rules.js";

const rules = new TargetRules({ allowed: new AllowedReceivers([]), allowsHttp: false });
const lax = new TargetRules({ allowed: new AllowedReceivers(["intranet.example", "10.1.0.0/16"]), allowsHttp: true });

test.each<[string, TargetFault | undefined]>([
  ["https://partner.example/hook?token=1", undefined],
  ["https://partner.example:8443/", undefined],
  ["https://8.8.8.8/", undefined],
  ["http://partner.example/", "NOT_HTTPS"],
  ["ftp://partner.example/", "NOT_HTTPS"],
  ["file:///etc/passwd", "NOT_HTTPS"],
  ["javascript:alert(1)", "NOT_HTTPS"],
  ["partner.example/hook", "MALFORMED"],
  ["https://", "MALFORMED"],
  ["https://[fe80::1%25eth0]/", "MALFORMED"],
  ["https://user@partner.example/", "CREDENTIALS"],
  ["https://user:secret@partner.example/", "CREDENTIALS"],
  ["https://:secret@partner.example/", "CREDENTIALS"],
  ["https://partner.example/#part", "FRAGMENT"],
  ["https://partner.example:22/", "PORT"],
  ["https://partner.example:8080/", "PORT"],
  ["https://127.0.0.1/", "ADDRESS"],
  ["https://127.1/", "ADDRESS"],
  ["https://0x7f.0.0.1/", "ADDRESS"],
  ["https://0x7f000001/", "ADDRESS"],
  ["https://0177.0.0.1/", "ADDRESS"],
  ["https://017700000001/", "ADDRESS"],
  ["https://2130706433/", "ADDRESS"],
  ["https://127.0.0.1./", "ADDRESS"],
  ["https://①②⑦.⓪.⓪.①/", "ADDRESS"],
  ["https://0/", "ADDRESS"],
  ["https://[::]/", "ADDRESS"],
  ["https://[::1]/", "ADDRESS"],
  ["https://[::ffff:127.0.0.1]/", "ADDRESS"],
  ["https://[64:ff9b::7f00:1]/", "ADDRESS"],
  ["https://10.1.2.3/", "ADDRESS"],
  [`https://partner.example/${"x".repeat(2_048)}`, "TOO_LONG"],
])("%s: %s", (url, fault) => {
  expect(rules.faultOf(url)).toBe(fault);
});

test.each<[string, TargetFault | undefined]>([
  ["http://partner.example/", undefined],
  ["http://intranet.example:3000/", undefined],
  ["http://10.1.2.3:3000/", undefined],
  ["http://10.2.2.3/", "ADDRESS"],
  ["http://127.0.0.1/", "ADDRESS"],
  ["http://8.8.8.8:6379/", "PORT"],
])("with receivers on site, and without TLS, %s: %s", (url, fault) => {
  expect(lax.faultOf(url)).toBe(fault);
});

test.each<[string, string[], TargetFault | undefined]>([
  ["https://partner.example/", ["8.8.8.8", "2a01:cb00::1"], undefined],
  ["https://partner.example/", ["8.8.8.8", "10.2.0.1"], "ADDRESS"],
  ["https://partner.example/", ["::1", "8.8.8.8"], "ADDRESS"],
  ["https://partner.example/", ["10.1.0.1", "8.8.8.8"], undefined],
  ["https://partner.example:3000/", ["10.1.0.1"], undefined],
  ["https://partner.example:3000/", ["10.1.0.1", "8.8.8.8"], "PORT"],
  ["https://intranet.example:3000/", ["127.0.0.1"], undefined],
])("%s at %j: %s", (url, addresses, fault) => {
  expect(lax.faultOfAddresses(new URL(url), addresses)).toBe(fault);
});
