import { createRoute, notFound } from "@tanstack/react-router";
import { rootRoute } from "../../app/root-route.js";
import { askOnce } from "../../graphql/answers.js";
import { MeetingPage } from "../../graphql/operations/MeetingPage.js";

/** A meeting of a committee. */
export const meetingRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/instances/$slug/reunions/$id",
  loader: async ({ params }) => {
    const { meeting } = await askOnce(MeetingPage, { id: params.id });
    if (!meeting) throw notFound();
    return meeting;
  },
}).lazy(async () => (await import("./meeting-page.lazy.js")).meetingLazy);
