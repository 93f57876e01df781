import { loadConfig } from "./config.js";
import { OperatorError } from "./core/operator-error.js";

function refusal(environment: Record<string, string>): OperatorError {
  try {
    loadConfig(environment);
  } catch (error) {
    if (error instanceof OperatorError) return error;
    throw error;
  }
  throw new Error("accepted");
}

test("an empty environment gives the embedded database, the sample and port 4000", () => {
  expect(loadConfig({})).toMatchObject({ port: 4000, databaseUrl: undefined, secret: undefined, loadSample: true, introspection: true });
});

test("an empty variable is an absent one", () => {
  expect(loadConfig({ PORT: "", DATABASE_URL: "" })).toMatchObject({ port: 4000, databaseUrl: undefined });
});

test("the secret is DATABASE_URL's password, decoded, unless one is given", () => {
  expect(loadConfig({ DATABASE_URL: "postgres://owner:s%2Fecret@db/maillage" }).secret).toBe("s/ecret");
  expect(loadConfig({ DATABASE_URL: "postgres://owner:s@db/m", MAILLAGE_SECRET: "0123456789abcdef" }).secret).toBe("0123456789abcdef");
});

test("an outside database gets no sample unless asked", () => {
  expect(loadConfig({ DATABASE_URL: "postgres://owner:secret@db/maillage" }).loadSample).toBe(false);
  expect(loadConfig({ DATABASE_URL: "postgres://owner:secret@db/maillage", MAILLAGE_SAMPLE: "true" }).loadSample).toBe(true);
});

test("a database without a password and without a secret is refused, with a remedy", () => {
  const { text, remedy } = refusal({ DATABASE_URL: "postgres://owner@db/maillage" });
  expect(text.fr).toContain("MAILLAGE_SECRET");
  expect(remedy.en).toContain("openssl rand -hex 32");
});

test.each([
  ["PORT", "abc"],
  ["PORT", "70000"],
  ["DATABASE_URL", "mysql://owner:hunter2@db/maillage"],
  ["MAILLAGE_SECRET", "hunter2"],
  ["LOG_LEVEL", "hunter2"],
  ["MAILLAGE_SAMPLE", "hunter2"],
  ["MAILLAGE_CONTACT_EMAIL", "hunter2"],
  ["MAILLAGE_CONTACT_URL", "hunter2"],
  ["MAILLAGE_DATABASE_CONNECTIONS", "500"],
])("%s=%s is refused by name, without its value", (name, value) => {
  const { text, remedy } = refusal({ [name]: value });
  expect(text.fr).toContain(name);
  expect(text.en).toContain(name);
  expect(JSON.stringify([text, remedy])).not.toContain("hunter2");
});

test("the configuration is frozen", () => {
  const config = loadConfig({});
  expect(Object.isFrozen(config)).toBe(true);
  expect(Object.isFrozen(config.database)).toBe(true);
});

test("proxies are trusted by address and network, and by nothing else", () => {
  expect(loadConfig({ MAILLAGE_TRUSTED_PROXIES: "127.0.0.1, 10.0.0.0/8,fd00::/8" }).trustedProxies).toEqual([
    "127.0.0.1",
    "10.0.0.0/8",
    "fd00::/8",
  ]);
  for (const wrong of ["proxy.example", "10.0.0.0/33", "10.0.0.0/", "fd00::/129", "10.0.0.1,", "*"]) {
    expect(refusal({ MAILLAGE_TRUSTED_PROXIES: wrong }).text.en).toContain("MAILLAGE_TRUSTED_PROXIES");
  }
});

test("each audience has its points a minute", () => {
  expect(loadConfig({ MAILLAGE_POINTS_MEMBER: "0" }).pointsPerMinute).toEqual({
    PUBLIC: 100_000,
    MEMBER: 0,
    COMMITTEE: 300_000,
    STAFF: 1_000_000,
  });
});
