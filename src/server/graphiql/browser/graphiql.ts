import "./monaco-workers";
import "graphiql/style.css";
import "./graphiql.css";
import { GraphiQL } from "graphiql";
import { createElement } from "react";
import { createRoot } from "react-dom/client";
import { defaultHeaders } from "./default-headers";
import { defaultQuery } from "./default-query";
import { keylessStorage } from "./keyless-storage";

interface Question {
  readonly query: string;
  readonly operationName?: string | null;
  readonly variables?: unknown;
}

/** @param options the headers that the reader wrote, their key among them; kept nowhere */
async function ask(parameters: Question, options?: { readonly headers?: Readonly<Record<string, unknown>> }) {
  const written = Object.entries(options?.headers ?? {}).map(([name, value]) => [name, String(value)]);
  const response = await fetch("/graphql", {
    method: "POST",
    headers: { "Content-Type": "application/json", Accept: "application/json", ...Object.fromEntries(written) },
    body: JSON.stringify(parameters),
  });
  return (await response.json()) as object;
}

/** A link may bring its question: /graphiql?query=… */
const linkedQuery = new URLSearchParams(location.search).get("query") ?? undefined;

const container = document.getElementById("graphiql");
if (!container) throw new Error("The page has no place for GraphiQL");

const home = createElement(GraphiQL.Logo, null, createElement("a", { className: "maillage-logo", href: "/" }, "Maillage"));
const settings = {
  fetcher: ask,
  defaultQuery,
  initialQuery: linkedQuery,
  defaultEditorToolsVisibility: false,
  defaultHeaders,
  storage: keylessStorage,
};
createRoot(container).render(createElement(GraphiQL, settings, home));
