import { appendFile, mkdir, mkdtemp, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { cruise, type IViolation } from "dependency-cruiser";
import extractDepcruiseOptions from "dependency-cruiser/config-utl/extract-depcruise-options";
import { forbiddenImports } from "./forbidden-imports.js";

const repository = process.cwd();
const options = await extractDepcruiseOptions(join(repository, ".dependency-cruiser.js"));

async function violations(baseDir: string): Promise<IViolation[]> {
  const { output } = await cruise(["src", "migrations"], { ...options, baseDir });
  if (typeof output === "string") throw new Error("dependency-cruiser printed its result in place of returning it");
  return output.summary.violations;
}

/** Writes files that import as `forbiddenImports` says; what they import exists, and is empty where nothing else is said. */
async function plantForbiddenImports(tree: string): Promise<void> {
  for (const shared of ["node_modules", "package.json"]) await symlink(join(repository, shared), join(tree, shared));
  for (const { from, to } of forbiddenImports) {
    const isFile = to.endsWith(".ts");
    const specifier = isFile ? `./${relative(dirname(from), to).replace(/\.ts$/, ".js")}` : to;
    for (const path of isFile ? [from, to] : [from]) await mkdir(dirname(join(tree, path)), { recursive: true });
    await appendFile(join(tree, from), `import "${specifier}";\n`);
    if (isFile) await appendFile(join(tree, to), "");
  }
}

describe("imports", () => {
  it("run one way, through the front door of each module", async () => {
    const broken = await violations(repository);

    expect(broken.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)).toEqual([]);
  });

  it("would be refused: each rule bites in a tree that breaks it", async () => {
    const tree = await mkdtemp(join(tmpdir(), "imports-"));
    try {
      await plantForbiddenImports(tree);

      const broken = (await violations(tree)).map(({ rule, from }) => `${rule.name}: ${from}`);

      expect(forbiddenImports.map(({ rule, from }) => `${rule}: ${from}`).filter((expected) => !broken.includes(expected))).toEqual([]);
      const ruleNames = options.ruleSet?.forbidden?.map(({ name }) => name);
      expect(new Set(forbiddenImports.map(({ rule }) => rule))).toEqual(new Set(ruleNames));
    } finally {
      await rm(tree, { recursive: true });
    }
  });
});
