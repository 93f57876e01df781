import type { Question } from "./question.js";

export const committee: Question = {
  key: "committee",
  title: "5. Committee with seats, people, positions, organizations",
  document: `
    query Committee($slug: String!) {
      committee(slug: $slug) {
        id
        name
        colleges {
          name
          seats {
            id
            title
            hasVotingRight
            mandate {
              role
              startDate
              onBehalfOf { id name kind }
              person {
                id
                name
                positions(first: 3) { edges { node { role organization { id name } } } }
              }
            }
          }
        }
      }
    }`,
  draw: (random, organizations) => ({ slug: `comite-${1 + random.below(Math.max(1, Math.floor(organizations / 2000)))}` }),
};
