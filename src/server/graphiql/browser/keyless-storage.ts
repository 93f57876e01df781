/** GraphiQL keeps the headers of past questions, and the reader's key with them. */
const HISTORIES = /:(queries|favorites)$/;

/** The browser's own storage, in which no header is kept. */
export const keylessStorage = {
  get length(): number {
    return localStorage.length;
  },
  getItem: (key: string): string | null => localStorage.getItem(key),
  setItem: (key: string, value: string): void => localStorage.setItem(key, HISTORIES.test(key) ? withoutHeaders(value) : value),
  removeItem: (key: string): void => localStorage.removeItem(key),
  clear(): void {
    for (const key of Object.keys(localStorage)) if (key.startsWith("graphiql:")) localStorage.removeItem(key);
  },
};

function withoutHeaders(json: string): string {
  const history: unknown = JSON.parse(json, (name, value: unknown) => (name === "headers" ? undefined : value));
  return JSON.stringify(history);
}
