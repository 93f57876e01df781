import type { Question } from "./question.js";

const WORDS = [
  "régie",
  "association belle",
  "goutte or",
  "préfecture",
  "numérique grenelle",
  "montmartre",
  "colectif",
  "maison du quartier",
];

export const search: Question = {
  key: "search",
  title: "3b. Search, with its count and facets",
  document: `
    query Search($query: String!) {
      search(query: $query, first: 20) {
        totalCount
        facets { types { code count } kinds { code count } themes { code count } territories { code count } }
        edges {
          score
          highlight
          node {
            __typename
            ... on Organization { id name kind }
            ... on Person { id name }
            ... on Project { id name }
            ... on Event { id title }
          }
        }
        pageInfo { hasNextPage endCursor }
      }
    }`,
  isAskedOfMaillageAlone: true,
  draw: (random) => ({ query: random.pick(WORDS) }),
};
