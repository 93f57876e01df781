import { readFileSync, writeFileSync } from "node:fs";

/**
 * npm leaves a platform's binary out of package-lock.json when the registry at hand does not offer it, and `npm ci` of npm 11 then
 * refuses the lock on every platform. This adds what is left out: name, version and platform, which are all that `npm ci`
 * needs to know what to install where. Run it after `npm install`; test/architecture/lockfile.test.ts says when it is due.
 */
const FILE = "package-lock.json";
const OPERATING_SYSTEMS = ["aix", "android", "darwin", "freebsd", "linux", "netbsd", "openbsd", "openharmony", "sunos", "win32"];
const PROCESSORS = ["arm", "arm64", "ia32", "loong64", "mips64el", "ppc64", "riscv64", "s390x", "wasm32", "x64"];

const lock = JSON.parse(readFileSync(FILE, "utf8"));

for (const [path, dependent] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(dependent.optionalDependencies ?? {})) {
    const places = [`${path}/node_modules/${name}`, `node_modules/${name}`];
    if (places.some((place) => place in lock.packages)) continue;
    if (!/^\d/.test(version)) throw new Error(`${name}@${version}: which version is it?`);
    lock.packages[`node_modules/${name}`] = inOrder({ version, ...platformOf(name), ...(dependent.dev && { dev: true }), optional: true });
  }
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([one], [other]) => one.localeCompare(other, "en")));
writeFileSync(FILE, `${JSON.stringify(lock, null, 2)}\n`);

/** As npm writes a package: its version, then everything else by name. */
function inOrder({ version, ...rest }) {
  return { version, ...Object.fromEntries(Object.entries(rest).sort(([one], [other]) => (one < other ? -1 : 1))) };
}

/** E.g. { os: ["linux"], cpu: ["x64"], libc: ["musl"] } of @biomejs/cli-linux-x64-musl. */
function platformOf(name) {
  const words = name.split(/[-/]/);
  const os = OPERATING_SYSTEMS.filter((system) => words.includes(system));
  const cpu = PROCESSORS.filter((processor) => words.includes(processor));
  if (os.length !== 1 || cpu.length !== 1) throw new Error(`${name}: which platform is it for?`);
  if (words.some((word) => word.startsWith("musl"))) return { os, cpu, libc: ["musl"] };
  return words.some((word) => word.startsWith("gnu")) ? { os, cpu, libc: ["glibc"] } : { os, cpu };
}
