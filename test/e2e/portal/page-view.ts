import { until } from "../../support/until.js";
import type { PortalPage } from "./portal-browser.js";

/** All that a page says but for the frame and in pictures, and where it is. */
const VIEW = `location.pathname + location.search + " " + (() => {
    const copy = document.querySelector("main").cloneNode(true);
    for (const picture of copy.querySelectorAll("svg")) picture.remove();
    return copy.textContent.replace(/\\s+/g, " ");
  })()
  + [...document.querySelectorAll("main input, main select, main textarea")].map((field) => field.type === "checkbox" ? field.checked : field.value).join("|")`;

/** What stands once nothing more is on its way and two looks see the same. */
export async function viewOf(reader: PortalPage): Promise<string> {
  let before: string | undefined;
  return await until(async () => {
    await reader.ready();
    const now = await reader.page.evaluate<string>(VIEW);
    const isAtRest = now === before;
    before = now;
    return isAtRest ? now : undefined;
  });
}

export async function expectView(reader: PortalPage, expected: string): Promise<void> {
  await until(async () => ((await viewOf(reader)) === expected ? true : undefined)).catch(() => undefined);
  expect(await viewOf(reader)).toBe(expected);
}
