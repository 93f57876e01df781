import type { Question } from "./question.js";

const FIRST = ["association", "régie", "centre", "maison", "collectif", "federation", "agence", "observatoire", "atelier", "union"];
const THEN = ["belle", "goutte", "menil", "bercy", "batign", "charon", "vaugi", "gren", "clichy", "montmar", "plais", "popin", "auteuil"];

export const names: Question = {
  key: "names",
  title: "3a. List of organizations whose names have words that begin so",
  document: `
    query Names($text: String!) {
      organizations(first: 25, filter: { text: $text }) {
        edges { node { id name kind acronym territories { code name } } }
        pageInfo { hasNextPage endCursor }
      }
    }`,
  draw: (random) => ({ text: `${random.pick(FIRST)} ${random.pick(THEN)}` }),
};
