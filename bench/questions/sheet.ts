import type { Question } from "./question.js";
import { organizationId } from "./uuids.js";

export const sheet: Question = {
  key: "sheet",
  title: "2. Sheet of one organization, four levels deep",
  document: `
    query Sheet($id: ID!) {
      organization(id: $id) {
        id
        kind
        name
        acronym
        description
        updatedAt
        parent { id name }
        identifiers { scheme value }
        themes { code label }
        territories { code name }
        contactPoints { kind label value }
        positions(first: 10) {
          edges {
            node {
              role
              isMainContact
              startDate
              person {
                id
                name
                positions(first: 5) { edges { node { role startDate organization { id name kind } } } }
              }
            }
          }
        }
        relationships(first: 10, filter: { during: { from: "2020-01-01" } }) {
          edges {
            node {
              kind
              label
              startDate
              endDate
              amount { value currency }
              from { id name kind contactPoints { kind value } }
            }
          }
        }
        partnerships(first: 5) {
          edges {
            node {
              role
              project {
                id
                name
                partnerships(first: 5) { edges { node { role organization { id name kind } } } }
              }
            }
          }
        }
      }
    }`,
  draw: (random, organizations) => ({ id: organizationId(1 + random.below(organizations)) }),
  nodeIds: { id: "Organization" },
};
