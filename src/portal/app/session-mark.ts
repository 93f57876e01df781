import type { Viewer } from "./viewer.js";

const REMEMBERED = "maillage.session";

/** Whose session this browser holds, as its tabs tell each other: nobody's where it is absent. No key and no name. */
function currentMark(): string | null {
  return localStorage.getItem(REMEMBERED);
}

function markOf({ audience, organization }: Viewer): string | null {
  return audience === "PUBLIC" ? null : [audience, organization?.id].filter(Boolean).join(" ");
}

/** What the server just said of who is there; other tabs hear of it when it is another than before. */
export function noteViewer(viewer: Viewer): void {
  const mark = markOf(viewer);
  if (mark === currentMark()) return;
  if (mark === null) localStorage.removeItem(REMEMBERED);
  else localStorage.setItem(REMEMBERED, mark);
}

/** Whether somebody signed in or out since this was said of who is there. */
export function isPast(viewer: Viewer): boolean {
  return markOf(viewer) !== currentMark();
}

/**
 * Calls back when another tab signed in or out. A page that the browser kept whole and shows again after that is loaded anew, before
 * anybody reads what was for somebody else.
 */
export function onOtherTab(renew: () => void): void {
  let left: string | null = null;
  window.addEventListener("storage", ({ key }) => {
    if (key === REMEMBERED || key === null) renew();
  });
  window.addEventListener("pagehide", () => {
    left = currentMark();
  });
  window.addEventListener("pageshow", ({ persisted }) => {
    if (!persisted || left === currentMark()) return;
    document.documentElement.hidden = true;
    location.reload();
  });
}
