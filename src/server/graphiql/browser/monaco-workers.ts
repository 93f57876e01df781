const WORKERS: Readonly<Record<string, string>> = { json: "json.worker.js", graphql: "graphql.worker.js" };

/** Where Monaco, the editor inside GraphiQL, finds its background workers: beside the page's own script. */
Object.assign(globalThis, {
  MonacoEnvironment: {
    getWorker: (_id: string, label: string) =>
      new Worker(new URL(WORKERS[label] ?? "editor.worker.js", import.meta.url), { type: "module" }),
  },
});
