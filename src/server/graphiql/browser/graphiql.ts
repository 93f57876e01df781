import "./monaco-workers";
import "graphiql/style.css";
import "./graphiql.css";
import { GraphiQL } from "graphiql";
import { createElement } from "react";
import { createRoot } from "react-dom/client";
import { defaultQuery } from "./default-query";

async function ask(parameters: { readonly query: string; readonly operationName?: string | null; readonly variables?: unknown }) {
  const response = await fetch("/graphql", {
    method: "POST",
    headers: { "Content-Type": "application/json", Accept: "application/json" },
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
  isHeadersEditorEnabled: false,
};
createRoot(container).render(createElement(GraphiQL, settings, home));
