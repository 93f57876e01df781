// Made by `npm run operations:types` of schema/operations/Agenda.graphql.
import { storedOperation } from "../stored-operation.js";

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };

export type EventFormat =
  | 'AUTOUR_DE'
  | 'OTHER'
  | 'STUDY_DAY'
  | 'TRAINING'
  | 'TRAINING_CYCLE'
  | 'ZOOM_SUR';

export type OrderDirection =
  | 'ASC'
  | 'DESC';

export type PublicationKind =
  | 'BOOK'
  | 'OTHER'
  | 'PROCEEDINGS'
  | 'REPORT'
  | 'STUDY';

export type RegistrationOpenness =
  | 'CLOSED'
  | 'FULL'
  | 'NOT_YET_OPEN'
  | 'OPEN';

export type AgendaQueryVariables = Exact<{
  from?: string | null | undefined;
  until?: string | null | undefined;
  format?: ReadonlyArray<EventFormat> | EventFormat | null | undefined;
  theme?: ReadonlyArray<string> | string | null | undefined;
  direction?: OrderDirection | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type AgendaQuery = { readonly themes: ReadonlyArray<{ readonly code: string, readonly label: string }>, readonly events: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly format: EventFormat, readonly title: string, readonly description: string | null, readonly startsAt: string, readonly endsAt: string | null, readonly place: string | null, readonly address: string | null, readonly capacity: number | null, readonly location: { readonly latitude: number, readonly longitude: number } | null, readonly registration: { readonly status: RegistrationOpenness, readonly opensAt: string, readonly closesAt: string, readonly freePlaces: number | null, readonly waiting: number } | null, readonly cycle: { readonly id: string, readonly title: string } | null, readonly themes: ReadonlyArray<{ readonly code: string, readonly label: string }>, readonly organizers: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly about: ReadonlyArray<{ readonly id: string, readonly title: string, readonly kind: PublicationKind }>, readonly participations: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly title: string | null, readonly person: { readonly id: string, readonly name: string } | null, readonly organization: { readonly id: string, readonly name: string } | null } }> } } }> } };

export const Agenda = storedOperation<AgendaQuery, AgendaQueryVariables>("Agenda", "query");
