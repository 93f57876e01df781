import graphql from "@graphql-eslint/eslint-plugin";

const relay = graphql.configs["flat/schema-relay"];

/** The printed schema alone: TypeScript is linted by Biome and oxlint. */
export default [
  {
    files: ["schema/schema.graphql"],
    languageOptions: {
      parser: graphql.parser,
      parserOptions: { graphQLConfig: { schema: "schema/schema.graphql" } },
    },
    plugins: { "@graphql-eslint": graphql },
    rules: {
      ...relay.rules,
      // Small closed lists are lists; whatever grows is a connection. What `node` does not find (keys, the history) is no Node:
      // test/schema/relay.test.ts knows which.
      "@graphql-eslint/relay-edge-types": ["error", { listTypeCanWrapOnlyEdgeType: false, shouldImplementNode: false }],
    },
  },
];
