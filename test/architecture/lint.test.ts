import { outputOf } from "../support/package-command.js";
import { ScratchTree } from "../support/scratch-tree.js";

/** What the linters must refuse: the rule that says so, where, and the offending code. */
const offences: readonly { rule: string; file: string; code: string }[] = [
  { rule: "noExplicitAny", file: "src/any.ts", code: "export const anything = (x: any): unknown => x;" },
  { rule: "noDefaultExport", file: "src/default.ts", code: "export default 1;" },
  { rule: "noConsole", file: "src/console.ts", code: 'console.log("here");' },
  { rule: "noProcessEnv", file: "src/environment.ts", code: "export const port = process.env.PORT;" },
  { rule: "noImportCycles", file: "src/one.ts", code: 'import { two } from "./two.js";\nexport const one = (): number => two();' },
  { rule: "noImportCycles", file: "src/two.ts", code: 'import { one } from "./one.js";\nexport const two = (): number => one();' },
  { rule: "noUnusedVariables", file: "src/variable.ts", code: "const unused = 1;" },
  { rule: "noUnusedImports", file: "src/import.ts", code: 'import { join } from "node:path";' },
  { rule: "noUnusedFunctionParameters", file: "src/parameter.ts", code: "export const one = (unused: number): number => 1;" },
  { rule: "noNonNullAssertion", file: "src/assertion.ts", code: "export const first = (list: number[]): number => list[0]!;" },
  { rule: "noFocusedTests", file: "test/focus.test.ts", code: 'it.only("runs alone", () => {});' },
  { rule: "noSkippedTests", file: "test/skip.test.ts", code: 'it.skip("sleeps", () => {});' },
  { rule: "no-floating-promises", file: "src/own.ts", code: "async function save(): Promise<void> {}\nsave();" },
  { rule: "no-floating-promises", file: "src/pool.ts", code: 'import { Pool } from "pg";\nnew Pool().query("select 1");' },
  { rule: "no-floating-promises", file: "src/sleep.ts", code: 'import { setTimeout } from "node:timers/promises";\nsetTimeout(1);' },
  { rule: "no-misused-promises", file: "src/condition.ts", code: "export const sure = (p: Promise<boolean>): string => (p ? 'a' : 'b');" },
  { rule: "await-thenable", file: "src/await.ts", code: "export const three = async (): Promise<number> => await 3;" },
];

describe("the linters", () => {
  let tree: ScratchTree;
  let reports: string;

  beforeAll(async () => {
    tree = await ScratchTree.plant(["biome.json", ".oxlintrc.json", "package.json", "tsconfig.json", ".gitignore"]);
    for (const { file, code } of offences) await tree.append(file, `${code}\n`);
    const biome = await outputOf("biome", ["lint", "--error-on-warnings", "--reporter=github", "--max-diagnostics=none"], tree.path);
    const oxlint = await outputOf("oxlint", ["--type-aware", "--deny-warnings", "--format=unix"], tree.path);
    reports = biome + oxlint;
  });

  afterAll(() => tree.remove());

  it.each(offences)("refuse by $rule what $file says", ({ rule, file }) => {
    const lines = reports.split("\n").filter((line) => line.includes(file));

    expect(lines).toContainEqual(expect.stringMatching(new RegExp(`\\b${rule}\\b`)));
  });
});
