import type { Question } from "./question.js";

const KINDS = ["ASSOCIATION", "COMPANY", "SOCIAL_LANDLORD", "PUBLIC_BODY", "STATE_SERVICE"];

export const directoryPage: Question = {
  key: "directory-page",
  title: "1. Directory page: 25 organizations by kind and territory, with parent, themes, contacts",
  document: `
    query DirectoryPage($kind: [OrganizationKind!], $territory: [String!]) {
      organizations(first: 25, filter: { kind: $kind, territory: $territory }) {
        edges {
          node {
            id
            name
            acronym
            parent { id name }
            themes { code label }
            contactPoints { kind label value }
          }
        }
        pageInfo { hasNextPage endCursor }
      }
    }`,
  draw: (random) => ({ kind: [random.pick(KINDS)], territory: [String(75101 + random.below(20))] }),
};
