import { createRoute } from "@tanstack/react-router";
import { rootRoute } from "../../app/root-route.js";
import { ask } from "../../graphql/client.js";
import { MeetingEdit } from "../../graphql/operations/MeetingEdit.js";

/** Changing a committee's meeting, and what was done there: what is there is asked for anew each time. */
export const meetingEditRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/instances/$slug/reunions/$id/modifier",
  loader: ({ params: { id } }) => ask(MeetingEdit, { id }),
}).lazy(async () => (await import("./meeting-edit-page.lazy.js")).meetingEditLazy);
