import { chmod, stat } from "node:fs/promises";
import { userInfo } from "node:os";
import chromium from "@sparticuz/chromium";
import { type Browser, chromium as playwright } from "playwright-core";

/** What Chromium would otherwise ask the outside by itself. */
const QUIET = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-default-apps",
  "--disable-sync",
  "--no-first-run",
  // No page of the tests has anything to ask of another machine: what it asks is told as a fault, and never leaves.
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1",
];

/** Chromium is unpacked once a machine, for its owner alone: whoever unpacked it lets the others run it too. */
async function sharedChromium(): Promise<string> {
  const path = await chromium.executablePath();
  if ((await stat(path)).uid === userInfo().uid) await chmod(path, 0o755);
  return path;
}

/** WebGL without a graphics card. */
const DRAWING = ["--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader"];

export async function startChromium({ draws = false }: { readonly draws?: boolean } = {}): Promise<Browser> {
  return await playwright.launch({ executablePath: await sharedChromium(), args: [...QUIET, "--no-sandbox", ...(draws ? DRAWING : [])] });
}
