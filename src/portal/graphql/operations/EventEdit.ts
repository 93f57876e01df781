// Made by `npm run operations:types` of schema/operations/EventEdit.graphql.
import { storedOperation } from "../stored-operation.js";

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };

export type EventFormat =
  | 'AUTOUR_DE'
  | 'OTHER'
  | 'STUDY_DAY'
  | 'TRAINING'
  | 'TRAINING_CYCLE'
  | 'ZOOM_SUR';

export type EventEditQueryVariables = Exact<{
  id: string;
}>;


export type EventEditQuery = { readonly event: { readonly id: string, readonly version: number, readonly title: string, readonly format: EventFormat, readonly description: string | null, readonly place: string | null, readonly address: string | null, readonly themes: ReadonlyArray<{ readonly code: string }>, readonly history: { readonly edges: ReadonlyArray<{ readonly node: { readonly actor: { readonly name: string | null } | null } }> } } | null, readonly themes: ReadonlyArray<{ readonly code: string, readonly label: string }> };

export const EventEdit = storedOperation<EventEditQuery, EventEditQueryVariables>("EventEdit", "query");
