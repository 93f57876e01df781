import type { Question } from "./question.js";

export const changes: Question = {
  key: "changes",
  title: "4b. Page of 500 organizations of a first copy (`changes`), with identifiers and contacts",
  document: `
    query Changes($first: Int!) {
      changes(types: [ORGANIZATION], first: $first) {
        cursor
        hasMore
        changes {
          kind
          id
          at
          node {
            ... on Organization {
              kind
              name
              acronym
              version
              identifiers { scheme value }
              contactPoints { id kind label value }
            }
          }
        }
      }
    }`,
  isLeftOutByOrdinary: true,
  draw: () => ({ first: 500 }),
};
