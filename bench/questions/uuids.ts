/** The uuid of the n-th organization, as dataset.ts makes it. */
export function organizationId(n: number): string {
  return `00000002-0000-7000-8000-${n.toString(16).padStart(12, "0")}`;
}
