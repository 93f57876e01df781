import type { EventPageQuery } from "../../graphql/operations/EventPage.js";

export type EventView = NonNullable<EventPageQuery["event"]>;
