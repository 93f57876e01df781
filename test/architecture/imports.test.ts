import { dirname, join, relative } from "node:path";
import { cruise, type IViolation } from "dependency-cruiser";
import extractDepcruiseOptions from "dependency-cruiser/config-utl/extract-depcruise-options";
import { ScratchTree } from "../support/scratch-tree.js";
import { forbiddenImports } from "./forbidden-imports.js";

const repository = process.cwd();
const options = await extractDepcruiseOptions(join(repository, ".dependency-cruiser.js"));

async function violations(baseDir: string): Promise<IViolation[]> {
  const { output } = await cruise(["src", "migrations"], { ...options, baseDir });
  if (typeof output === "string") throw new Error("dependency-cruiser printed its result in place of returning it");
  return output.summary.violations;
}

/** A tree whose files import as `forbiddenImports` says; what they import exists, and is empty where nothing else is said. */
async function treeOfForbiddenImports(): Promise<ScratchTree> {
  const tree = await ScratchTree.plant(["package.json"]);
  const importFile = (from: string, to: string) => tree.append(from, `import "./${relative(dirname(from), to).replace(/ts$/, "js")}";\n`);
  for (const { from, to, andBack } of forbiddenImports) {
    if (to.endsWith(".ts")) {
      await importFile(from, to);
      await (andBack ? importFile(to, from) : tree.append(to, ""));
    } else {
      await tree.append(from, `import "${to}";\n`);
    }
  }
  return tree;
}

describe("imports", () => {
  it("run one way, through the front door of each module", async () => {
    const broken = await violations(repository);

    expect(broken.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)).toEqual([]);
  });

  it("would be refused: each rule bites in a tree that breaks it", async () => {
    const tree = await treeOfForbiddenImports();
    const broken = (await violations(tree.path)).map(({ rule, from }) => `${rule.name}: ${from}`);
    await tree.remove();

    expect(forbiddenImports.map(({ rule, from }) => `${rule}: ${from}`).filter((expected) => !broken.includes(expected))).toEqual([]);
    const ruleNames = options.ruleSet?.forbidden?.map(({ name }) => name);
    expect(new Set(forbiddenImports.map(({ rule }) => rule))).toEqual(new Set(ruleNames));
  });
});
