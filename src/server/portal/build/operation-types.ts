import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { codegen } from "@graphql-codegen/core";
import * as operations from "@graphql-codegen/typescript-operations";
import { buildASTSchema, type DocumentNode, getOperationAST, parse } from "graphql";
import { packageRoot } from "../../package-root.js";

/** Where the portal finds what each stored operation takes and answers, in a file of its name. */
export const operationTypesFolder = join(packageRoot, "src/portal/graphql/operations");

/** The module of each stored operation for the browser, by the operation's name: its types, and what asks for it by that name. */
export async function operationTypes(): Promise<ReadonlyMap<string, string>> {
  const schema = parse(readFileSync(join(packageRoot, "schema/schema.graphql"), "utf8"));
  const schemaAst = buildASTSchema(schema);
  const folder = join(packageRoot, "schema/operations");
  const modules = new Map<string, string>();
  for (const file of readdirSync(folder).sort()) {
    const name = basename(file, ".graphql");
    const document = parse(readFileSync(join(folder, file), "utf8"));
    const types = await codegen({
      schema,
      schemaAst,
      documents: [{ location: file, document }],
      filename: `${name}.ts`,
      plugins: [{ operations: {} }],
      pluginMap: { operations },
      config: {
        immutableTypes: true,
        skipTypename: true,
        disableDescriptions: true,
        enumType: "string-literal",
        useTypeImports: true,
        scalars: { ID: "string", Date: "string", DateTime: "string", Decimal: "string", PartialDate: "string", JSON: "unknown" },
      },
    });
    modules.set(name, moduleOf(name, document, types));
  }
  return modules;
}

function moduleOf(name: string, document: DocumentNode, types: string): string {
  const kind = getOperationAST(document)?.operation ?? "query";
  const type = `${name}${kind === "query" ? "Query" : "Mutation"}`;
  const text = types.replace(/^export type Incremental<.*$/m, "").replaceAll(/^\/\*\* Internal type.*\n/gm, "");
  return `// Made by \`npm run operations:types\` of schema/operations/${name}.graphql.
import { storedOperation } from "../stored-operation.js";

${text.trim()}

export const ${name} = storedOperation<${type}, ${type}Variables>("${name}", "${kind}");
`;
}
