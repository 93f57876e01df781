// Made by `npm run operations:types` of schema/operations/RegisterForEvent.graphql.
import { storedOperation } from "../stored-operation.js";

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };

export type AttendeeCategory =
  | 'ASSOCIATION'
  | 'CITY_SERVICE'
  | 'COMPANY'
  | 'ELECTED_OFFICIAL'
  | 'EMPLOYMENT_SERVICE'
  | 'FAMILY_ALLOWANCE_FUND'
  | 'FIELD_TEAM'
  | 'OTHER'
  | 'PROJECT_LEAD'
  | 'REGION'
  | 'RESEARCHER'
  | 'RESIDENT_COUNCIL'
  | 'SOCIAL_LANDLORD'
  | 'STATE';

export type RegisterInput = {
  readonly category?: AttendeeCategory | null | undefined;
  readonly consents: boolean;
  readonly email: string;
  readonly event: string;
  readonly familyName: string;
  readonly givenName?: string | null | undefined;
  readonly organizationName?: string | null | undefined;
};

export type RegisterForEventMutationVariables = Exact<{
  input: RegisterInput;
}>;


export type RegisterForEventMutation = { readonly register:
    | { readonly __typename: 'DuplicateFound', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly remedy: string | null }
    | { readonly __typename: 'Forbidden', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly remedy: string | null }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly remedy: string | null }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly remedy: string | null }
    | { readonly __typename: 'RegisterPayload', readonly message: string }
    | { readonly __typename: 'VersionConflict', readonly code: string, readonly message: string, readonly path: ReadonlyArray<string> | null, readonly remedy: string | null }
   };

export const RegisterForEvent = storedOperation<RegisterForEventMutation, RegisterForEventMutationVariables>("RegisterForEvent", "mutation");
