/** What the self-check of docs/accessibility.md found; a test compares the two. */
export const SELF_CHECK = { on: "2026-11-23", met: 68, unmet: 5, browser: "Chromium 147", rules: "axe-core 4.11" } as const;

/** Whole percents of the criteria that apply, never rounded up. */
export function percentMet({ met, unmet }: { readonly met: number; readonly unmet: number }): number {
  return Math.floor((100 * met) / (met + unmet));
}

/** As the decree has it: all of the criteria, at least half of them, or fewer. */
export function complianceOf(check: { readonly met: number; readonly unmet: number }): "full" | "partial" | "none" {
  if (check.unmet === 0) return "full";
  return percentMet(check) >= 50 ? "partial" : "none";
}
