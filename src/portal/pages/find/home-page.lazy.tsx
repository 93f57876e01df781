import { createLazyRoute } from "@tanstack/react-router";
import { PageTitle } from "../../parts/page-title/page-title.js";

export const homeLazy = createLazyRoute("/")({ component: () => <PageTitle title="Maillage" /> });
export const findLazy = createLazyRoute("/recherche")({ component: () => <PageTitle title="Maillage" /> });
