/** Imports run one way (docs/adr): each line may import from the lines below it, never from those above. */
const LAYERS = [
  { name: "main", path: "^src/(main\\.ts|cli/)" },
  { name: "composition", path: "^src/(composition|background-work)\\.ts" },
  { name: "server", path: "^src/(server|portal)/" },
  { name: "graphql", path: "^src/graphql/" },
  { name: "modules", path: "^src/modules/" },
  { name: "planner and database", path: "^src/(planner|writer|database|mail)/" },
  { name: "core", path: "^src/(core/|config\\.ts)" },
];

/** A module may know those before it. */
const MODULES = [
  "shared",
  "limits",
  "node",
  "source",
  "theme",
  "territory",
  "organization",
  "person",
  "relationship",
  "project",
  "event",
  "publication",
  "registration",
  "committee",
  "observatory",
  "history",
  "assertion",
  "merge",
  "proposal",
  "search",
  "access",
  "exchange",
  "privacy",
  "sync",
  "network",
  "webhook",
  "matching",
  "import",
  "export",
  "scim",
];

const TEST_FILES = "\\.test\\.ts$";
const GRAPHQL_CLASSES = "\\.(types|inputs|resolver)\\.ts$";
const packageNamed = (names) => `(^|/)node_modules/(${names})/`;

const layerRules = LAYERS.slice(1).map((layer, index) => ({
  name: `layer: ${layer.name}`,
  comment: "Imports run main, cli → composition → server, portal → graphql → modules → planner, database → core.",
  severity: "error",
  from: { path: layer.path, pathNot: TEST_FILES },
  to: {
    path: LAYERS.slice(0, index + 1)
      .map(({ path }) => path)
      .join("|"),
  },
}));

const moduleRules = MODULES.slice(0, -1).map((module, index) => ({
  name: `module: ${module}`,
  comment: "A module knows only those before it in the list; a later module adds its fields to earlier types.",
  severity: "error",
  from: { path: `^src/modules/${module}/`, pathNot: TEST_FILES },
  to: { path: `^src/modules/(${MODULES.slice(index + 1).join("|")})/` },
}));

export default {
  forbidden: [
    ...layerRules,
    ...moduleRules,
    {
      name: "module: unknown",
      comment: "A new module takes its place in the list of modules of .dependency-cruiser.js.",
      severity: "error",
      from: { path: "^src/modules/[^/]+/", pathNot: `^src/modules/(${MODULES.join("|")})/` },
      to: {},
    },
    {
      name: "module: by its index",
      comment:
        "Another module is used through its index.ts alone; what all of them share lies open. Tables refer to tables directly, so that they load without their GraphQL face.",
      severity: "error",
      from: { path: "^src/modules/([^/]+)/", pathNot: [TEST_FILES, "\\.entity\\.ts$"] },
      to: { path: "^src/modules/[^/]+/", pathNot: ["^src/modules/$1/", "^src/modules/shared/", "^src/modules/[^/]+/index\\.ts$"] },
    },
    {
      name: "module: tables know tables",
      comment: "A table's class refers to other tables only.",
      severity: "error",
      from: { path: "^src/modules/([^/]+)/.+\\.entity\\.ts$" },
      to: { path: "^src/modules/", pathNot: ["^src/modules/$1/", "\\.entity\\.ts$"] },
    },
    {
      name: "module: by its index, from above",
      comment: "What is above the modules uses their index.ts, or the lists kept in src/modules/*.ts.",
      severity: "error",
      from: { path: "^src/", pathNot: ["^src/modules/", TEST_FILES] },
      to: { path: "^src/modules/[^/]+/", pathNot: ["^src/modules/shared/", "^src/modules/[^/]+/index\\.ts$"] },
    },
    {
      name: "cycle",
      comment: "Folders never need each other. Within one, types may refer to each other; values may not (Biome's noImportCycles).",
      severity: "error",
      from: { path: "^(.+/)[^/]+$" },
      to: { circular: true, via: { pathNot: "^$1[^/]+$" } },
    },
    {
      name: "type-graphql: only in the face",
      comment:
        "type-graphql belongs in *.types.ts, *.inputs.ts, *.resolver.ts, src/modules/resolvers.ts, src/modules/shared and src/graphql.",
      severity: "error",
      from: { path: "^src/", pathNot: [GRAPHQL_CLASSES, "^src/(graphql|modules/shared)/", "^src/modules/resolvers\\.ts$", TEST_FILES] },
      to: { path: packageNamed("type-graphql") },
    },
    {
      name: "typeorm: only in the tables",
      comment:
        "typeorm belongs in *.entity.ts, *.service.ts, src/modules/entities.ts, src/database and the planner, which reads its metadata.",
      severity: "error",
      from: {
        path: "^src/",
        pathNot: ["\\.(entity|service)\\.ts$", "^src/(database|planner)/", "^src/modules/entities\\.ts$", TEST_FILES],
      },
      to: { path: packageNamed("typeorm") },
    },
    {
      name: "pg: only in the database",
      comment: "Connections are opened and SQL is run by src/database; everyone else is given a StatementRunner.",
      severity: "error",
      from: { path: "^src/", pathNot: ["^src/database/", TEST_FILES] },
      to: { path: packageNamed("pg") },
    },
    {
      name: "core: knows neither GraphQL nor SQL",
      severity: "error",
      from: { path: "^src/core/", pathNot: TEST_FILES },
      to: { path: packageNamed("graphql|@apollo/server|type-graphql|typeorm|pg|graphql-scalars|dataloader") },
    },
    {
      name: "database: knows no GraphQL",
      severity: "error",
      from: { path: "^src/database/", pathNot: TEST_FILES },
      to: { path: packageNamed("graphql|@apollo/server|type-graphql|graphql-scalars") },
    },
    {
      name: "migration: stands alone",
      comment: "A migration is never edited after it landed, so it may not depend on code that changes.",
      severity: "error",
      from: { path: "^migrations/" },
      to: { path: "^src/" },
    },
    {
      name: "portal: stands alone",
      comment:
        "The pages know the server by its API alone, as any partner's pages would, and nothing of the server is written for a browser, but for the one rule of what a spreadsheet may not take for a formula.",
      severity: "error",
      from: { path: "^src/portal/", pathNot: TEST_FILES },
      to: { path: "^(src|migrations)/", pathNot: "^src/(portal/|core/harmless-cell\\.ts)" },
    },
    {
      name: "server: without the portal's code",
      severity: "error",
      from: { path: "^(src|migrations)/", pathNot: ["^src/portal/", TEST_FILES] },
      to: { path: "^src/portal/" },
    },
    {
      name: "product: without tests",
      comment: "What is served needs neither the tests nor the benchmarks.",
      severity: "error",
      from: { path: "^(src|migrations)/", pathNot: TEST_FILES },
      to: { path: `^(test|bench)/|${TEST_FILES}` },
    },
    {
      name: "product: without development packages",
      comment: "What the build bundles for the browser, and the bundling itself, run only where the development packages are.",
      severity: "error",
      from: {
        path: "^(src|migrations)/",
        pathNot: `${TEST_FILES}|^src/portal/|^src/server/(portal/build/|graphiql/(browser/|graphiql-bundle))`,
      },
      to: { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"] },
    },
    {
      name: "unresolvable",
      severity: "error",
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "\\.tsx$" }, // its swc parser reads no JSX: test/architecture/portal.test.ts looks at these
    parser: "swc", // TypeScript 7 has no JavaScript API
    tsPreCompilationDeps: true, // imports of types count
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "node", "default"] },
  },
};
