import { reached } from "../../graphql/client.js";

/** What the server said of a key that it did not take; undefined when it took it. */
export async function signInWithKey(key: string, language: string): Promise<string | undefined> {
  const headers = { "Content-Type": "application/json", "Accept-Language": language };
  const response = await reached("/session", { method: "POST", headers, body: JSON.stringify({ key }) });
  if (response.ok) return undefined;
  const { message, remedy } = (await response.json()) as { readonly message?: string; readonly remedy?: string };
  return [message, remedy].filter(Boolean).join(" ");
}

export async function signOut(): Promise<void> {
  await reached("/session", { method: "DELETE" });
}
