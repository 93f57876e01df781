import { join } from "node:path";
import { bundleOnce } from "../bundle-once.js";
import { packageRoot } from "../package-root.js";
import { graphiqlFolder } from "./graphiql-folder.js";

const browserFolder = join(packageRoot, "src/server/graphiql/browser");

const ENTRIES = {
  graphiql: join(browserFolder, "graphiql.ts"),
  "editor.worker": "monaco-editor/esm/vs/editor/editor.worker.js",
  "json.worker": "monaco-editor/esm/vs/language/json/json.worker.js",
  "graphql.worker": "monaco-graphql/esm/graphql.worker.js",
};

/** Puts GraphiQL and the workers of its editor, from node_modules, where the server serves them. Does nothing when they are up to date. */
export async function bundleGraphiql(): Promise<void> {
  await bundleOnce({
    folder: graphiqlFolder,
    inputs: [browserFolder, join(packageRoot, "package-lock.json")],
    make: async (fresh) => {
      const { build } = await import("esbuild");
      await build({
        entryPoints: ENTRIES,
        outdir: fresh,
        absWorkingDir: packageRoot,
        bundle: true,
        format: "esm",
        splitting: true,
        minify: true,
        target: "es2022",
        legalComments: "linked",
        chunkNames: "chunks/[name]-[hash]",
        assetNames: "assets/[name]-[hash]",
        loader: { ".ttf": "file" },
        define: { "process.env.NODE_ENV": '"production"' },
        logLevel: "error",
      });
    },
  });
}
