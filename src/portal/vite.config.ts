import { defineConfig } from "vite";

/** Everything is a file of its own, named after what is in it: the policy allows nothing inline, and caches may keep it for ever. */
export default defineConfig(({ command }) => ({
  base: "/",
  publicDir: false,
  // What is built is what is served, also where a test builds it: React's development version is half as large again.
  ...(command === "build" && {
    define: { "process.env.NODE_ENV": JSON.stringify("production") },
    oxc: { jsx: { runtime: "automatic", development: false } },
  }),
  build: {
    target: "es2022",
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    emptyOutDir: true,
    chunkSizeWarningLimit: 1_000,
    rolldownOptions: {
      output: {
        entryFileNames: "assets/[name]-[hash].js",
        chunkFileNames: "assets/[name]-[hash].js",
        assetFileNames: "assets/[name]-[hash][extname]",
      },
    },
  },
  server: {
    /** `npm run portal:dev`: pages from here, everything else from the server. */
    proxy: Object.fromEntries(
      ["/graphql", "/session", "/exports", "/imports", "/events.ics", "/organizations", "/people", "/events"].map((path) => [
        path,
        "http://localhost:4000",
      ]),
    ),
  },
}));
