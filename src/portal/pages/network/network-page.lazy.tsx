import "./network.css";
import { createLazyRoute } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { NetworkMapView } from "./network-map-view.js";
import { NetworkWaysView } from "./network-ways-view.js";

export const networkLazy = createLazyRoute("/reseau")({ component: NetworkPage });

function NetworkPage(): ReactElement {
  const view = networkLazy.useLoaderData();
  const search = networkLazy.useSearch();
  return view.is === "ways" ? <NetworkWaysView view={view} search={search} /> : <NetworkMapView view={view} search={search} />;
}
