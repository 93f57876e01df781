/** The name of a question's other statement, which recurs. */
export function recursively(question: string): string {
  return `${question}, recursively`;
}
