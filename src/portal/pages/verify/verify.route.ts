import { createRoute } from "@tanstack/react-router";
import { rootRoute } from "../../app/root-route.js";
import { oneOf, text } from "../../app/search-params.js";
import { ask } from "../../graphql/client.js";
import { VerifyPage } from "../../graphql/operations/VerifyPage.js";
import { ORGANIZATION_KINDS } from "../../parts/actor/actor-kinds.js";
import { staffOnly } from "../team/staff-only.js";
import type { VerifySearch } from "./verify-search.js";

/** Sheets to verify again, by words (`q`), kind (`genre`) and place (`lieu`). */
export const verifyRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/equipe/a-verifier",
  validateSearch: (search: Record<string, unknown>): VerifySearch => {
    const [q, genre, lieu, apres] = [
      text(search.q),
      oneOf(search.genre, ORGANIZATION_KINDS),
      text(search.lieu, 20),
      text(search.apres, 1_000),
    ];
    return {
      ...(q !== undefined && { q }),
      ...(genre && { genre }),
      ...(lieu !== undefined && { lieu }),
      ...(apres !== undefined && { apres }),
    };
  },
  loaderDeps: ({ search }) => search,
  loader: async ({ deps: { q, genre, lieu, apres }, parentMatchPromise }) => {
    const variables = { text: q, kind: genre && [genre], territory: lieu === undefined ? undefined : [lieu], after: apres };
    const [found] = await Promise.all([ask(VerifyPage, variables), staffOnly(parentMatchPromise)]);
    return found;
  },
}).lazy(async () => (await import("./verify-page.lazy.js")).verifyLazy);
