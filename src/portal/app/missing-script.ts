/** How Chromium, Firefox, Safari, and Vite for a style, tell of a part of the pages that did not come. */
const SAID_BY_BROWSERS = /dynamically imported module|importing a module script|unable to preload css/i;

/** Whether a part of the pages could not be loaded: a newer version has replaced it, or the network failed. */
export function isMissingScript(error: unknown): boolean {
  return error instanceof Error && SAID_BY_BROWSERS.test(error.message);
}
