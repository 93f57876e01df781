const LARGEST_BYTES = 262_144;

/**
 * Asks an identity provider: goes nowhere but where it is sent, and reads no more than a provider's keys can need.
 * @throws when the answer redirects, is too large, or the signal ends it
 */
export async function boundedFetch(url: string, { headers, signal }: Pick<RequestInit, "headers" | "signal">): Promise<Response> {
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
