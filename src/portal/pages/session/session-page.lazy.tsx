import { createLazyRoute } from "@tanstack/react-router";
import { PageTitle } from "../../parts/page-title/page-title.js";

export const sessionLazy = createLazyRoute("/connexion")({ component: () => <PageTitle title="Connexion" /> });
