import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { operationTypes, operationTypesFolder } from "../../src/server/portal/build/operation-types.js";

describe("the types of stored operations", () => {
  it("are those that the schema gives: run `npm run operations:types` otherwise", async () => {
    const made = await operationTypes();
    const kept = new Map(
      readdirSync(operationTypesFolder).map((file) => [file.replace(/\.ts$/, ""), readFileSync(join(operationTypesFolder, file), "utf8")]),
    );
    expect([...kept.keys()].sort()).toEqual([...made.keys()].sort());
    for (const [name, text] of made) expect(`${name}: ${kept.get(name)}`).toBe(`${name}: ${text}`);
  });
});
