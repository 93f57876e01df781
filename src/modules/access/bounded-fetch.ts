const LARGEST_BYTES = 262_144;

/**
 * Asks an identity provider: goes nowhere but where it is sent, and reads no more than a provider's keys can need.
 * @throws when the answer redirects, is too large, or the signal ends it
 */
export async function boundedFetch(url: string, init: Pick<RequestInit, "headers" | "signal">): Promise<Response> {
  const answer = ask(url, init);
  const { signal } = init;
  if (!signal) return answer;
  return new Promise((resolve, reject) => {
    // A listener of our own: fetch forgets the signal once it is collected, and an answer that stops halfway would never be given up.
    const giveUp = (): void => reject(signal.reason as Error);
    signal.addEventListener("abort", giveUp, { once: true });
    answer.then(resolve, reject).finally(() => signal.removeEventListener("abort", giveUp));
  });
}

async function ask(url: string, { headers, signal }: Pick<RequestInit, "headers" | "signal">): Promise<Response> {
  const response = await fetch(url, { ...(headers && { headers }), ...(signal && { signal }), redirect: "error" });
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    size += part.length;
    if (size > LARGEST_BYTES) throw new Error("The provider's answer is too large");
    parts.push(part);
  }
  return new Response(Buffer.concat(parts), { status: response.status, headers: response.headers });
}
