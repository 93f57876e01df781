import { bundleGraphiql } from "./graphiql-bundle.js";

await bundleGraphiql();
