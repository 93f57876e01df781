import type { Question } from "./question.js";

const MINUTE = 60_000;

export const changedSince: Question = {
  key: "changed-since",
  title: "4. Page of 100 organizations changed since a date, with identifiers and contacts",
  document: `
    query ChangedSince($since: DateTime!) {
      organizations(first: 100, filter: { updatedSince: $since }, orderBy: [{ field: UPDATED_AT }]) {
        edges {
          node {
            id
            kind
            name
            acronym
            updatedAt
            version
            identifiers { scheme value }
            contactPoints { id kind label value }
          }
        }
        pageInfo { hasNextPage endCursor }
      }
    }`,
  draw: (random) => ({ since: new Date(Date.UTC(2024, 0, 1) + random.below(900_000) * MINUTE).toISOString() }),
};
