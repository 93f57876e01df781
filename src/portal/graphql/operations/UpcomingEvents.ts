// Made by `npm run operations:types` of schema/operations/UpcomingEvents.graphql.
import { storedOperation } from "../stored-operation.js";

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };

export type EventFormat =
  | 'AUTOUR_DE'
  | 'OTHER'
  | 'STUDY_DAY'
  | 'TRAINING'
  | 'TRAINING_CYCLE'
  | 'ZOOM_SUR';

export type UpcomingEventsQueryVariables = Exact<{
  from: string;
  format?: ReadonlyArray<EventFormat> | EventFormat | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type UpcomingEventsQuery = { readonly events: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly format: EventFormat, readonly title: string, readonly description: string | null, readonly startsAt: string, readonly endsAt: string | null, readonly place: string | null, readonly themes: ReadonlyArray<{ readonly code: string, readonly label: string }>, readonly speakers: ReadonlyArray<{ readonly id: string, readonly name: string }> } }> } };

export const UpcomingEvents = storedOperation<UpcomingEventsQuery, UpcomingEventsQueryVariables>("UpcomingEvents", "query");
