import { mkdirSync } from "node:fs";
import { join } from "node:path";
import axe, { type AxeResults, type RunOptions } from "axe-core";
import type { Browser, Page, Request } from "playwright-core";
import { startChromium } from "../../support/chromium.js";
import { until } from "../../support/until.js";

export interface View {
  /** Pixels; 1280 where nothing is said. */
  readonly width?: number;
  readonly theme?: "light" | "dark";
  readonly language?: "fr-FR" | "en-GB";
  /** A screen that one touches; a mouse where nothing is said. */
  readonly touch?: boolean;
}

/** The views in which every page is looked at. */
const VIEWS: readonly Required<Pick<View, "width" | "theme">>[] = [
  { width: 1280, theme: "light" },
  { width: 1280, theme: "dark" },
  { width: 320, theme: "light" },
  { width: 320, theme: "dark" },
];

/** Where kept images go; absent, none is written: `MAILLAGE_IMAGES=docs/images npm test -- test/e2e/portal`. */
const IMAGES = process.env.MAILLAGE_IMAGES;

/** Where software draws, it tells how long it waits for itself. */
const SLOW_DRAWING = /GPU stall due to ReadPixels/;

const EVERY_RULE = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"];

/** Those that another theme can break: it changes colours and nothing else. */
const COLOUR_RULES = { type: "rule" as const, values: ["color-contrast", "link-in-text-block"] };

/** Whether the page waits for something, once what has come is shown. */
const TWO_FRAMES_LATER = `new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() =>
  resolve(document.querySelector(".skeleton, [aria-busy=true], [data-stale]") !== null))))`;

function isNamed(said: string, name: string | RegExp): boolean {
  return typeof name === "string" ? said === name : name.test(said);
}

/** One Chromium for a file of tests, that reaches one server only. */
export class PortalBrowser {
  private constructor(
    private readonly browser: Browser,
    private readonly url: string,
  ) {}

  static async start(url: string, options: Parameters<typeof startChromium>[0] = {}): Promise<PortalBrowser> {
    return new PortalBrowser(await startChromium(options), url);
  }

  /** A reader who has never been here: no cookie, nothing remembered. The page is there when this returns. */
  async open(address: string, view: View = {}): Promise<PortalPage> {
    const { width = 1280, theme = "light", language = "fr-FR", touch = false } = view;
    const context = await this.browser.newContext({
      viewport: { width, height: 900 },
      colorScheme: theme,
      locale: language,
      reducedMotion: "reduce",
      hasTouch: touch,
    });
    const page = new PortalPage(await context.newPage(), this.url);
    page.watch();
    await page.goto(address);
    return page;
  }

  /** A reader who signed in with a key before. */
  async openAs(key: string, address: string): Promise<PortalPage> {
    const reader = await this.open("/accessibilite");
    const isSignedIn = await reader.page.evaluate(async (body) => {
      const { ok } = await fetch("/session", { method: "POST", headers: { "Content-Type": "application/json" }, body });
      return ok;
    }, JSON.stringify({ key }));
    if (!isSignedIn) throw new Error("the key opens no session");
    await reader.goto(address);
    return reader;
  }

  async close(): Promise<void> {
    await this.browser.close();
  }
}

export class PortalPage {
  /** What was asked of other hosts, and what the console complained of: a test of a page expects neither. */
  readonly problems: string[] = [];
  private readonly underway = new Set<Request>();

  constructor(
    readonly page: Page,
    private readonly url: string,
  ) {}

  /** Looks on and never stands between: what is intercepted is not cached, so that each page would load its scripts anew. */
  watch(): void {
    this.page.on("request", (request) => {
      this.underway.add(request);
      const { origin, protocol } = new URL(request.url());
      if (origin !== this.url && !["data:", "blob:"].includes(protocol)) this.problems.push(`asked ${request.url()}`);
    });
    this.page.on("requestfinished", (request) => this.underway.delete(request));
    this.page.on("requestfailed", (request) => this.underway.delete(request));
    this.page.on("pageerror", (error) => this.problems.push(error.message));
    this.page.on("console", (message) => {
      if (["error", "warning"].includes(message.type()) && !SLOW_DRAWING.test(message.text())) this.problems.push(message.text());
    });
  }

  async goto(address: string): Promise<void> {
    await this.page.goto(`${this.url}${address}`);
    await this.ready();
  }

  /** Until the title stands, nothing is on its way, and nothing says that it waits. */
  async ready(): Promise<void> {
    await this.page.locator("h1").first().waitFor();
    await until(async () => {
      const isBusy = this.underway.size > 0 || (await this.page.evaluate<boolean>(TWO_FRAMES_LATER));
      return (this.underway.size === 0 && !isBusy) || undefined;
    });
  }

  /** Opens a session with a key, as one does by hand. */
  async signIn(key: string): Promise<void> {
    await this.goto("/connexion");
    await this.page.getByLabel("Clé d'accès").fill(key);
    await this.page.keyboard.press("Enter");
    // In the menu, where the screen is narrow.
    await this.page.getByText(/^Session\s: /).waitFor({ state: "attached" });
  }

  /** What is wrong with the page in both themes, wide and narrow. */
  async faults(): Promise<string[]> {
    const found: string[] = [];
    for (const { width, theme } of VIEWS) {
      await this.page.setViewportSize({ width, height: 900 });
      await this.page.emulateMedia({ colorScheme: theme });
      found.push(
        ...(await this.faultsHere(theme === "light" ? EVERY_RULE : COLOUR_RULES)).map((fault) => `${width} px, ${theme}: ${fault}`),
      );
    }
    return [...found, ...this.problems];
  }

  /** What axe finds wrong, a line each; and whether one must scroll sideways. */
  private async faultsHere(rules: RunOptions["runOnly"]): Promise<string[]> {
    if (!(await this.page.evaluate("'axe' in window"))) await this.page.evaluate(axe.source);
    const options = JSON.stringify({ runOnly: rules, resultTypes: ["violations"] });
    const { violations } = (await this.page.evaluate(`axe.run(document, ${options})`)) as AxeResults;
    const found = violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(" ")} ${failureSummary}`),
    );
    const sideways = (await this.page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")) as number;
    return sideways > 0 ? [...found, `scrolls sideways by ${sideways} px`] : found;
  }

  /** Presses Tab, as often as it takes, until what has the focus bears this name. Counts the presses. */
  async tabTo(name: string | RegExp, most = 80): Promise<number> {
    for (let presses = 1; presses <= most; presses += 1) {
      await this.page.keyboard.press("Tab");
      if (isNamed(await this.focused(), name)) return presses;
    }
    throw new Error(`Tab does not lead to ${name}; the last was « ${await this.focused()} »`);
  }

  /** Until what has the focus bears this name: it moves once the page has been drawn anew. @throws with the name that it had last */
  async waitForFocus(name: string | RegExp): Promise<void> {
    const on = async (): Promise<true | undefined> => (isNamed(await this.focused(), name) ? true : undefined);
    await until(on, 5_000).catch(async () => {
      throw new Error(`The focus is on « ${await this.focused()} », not on ${name}`);
    });
  }

  /** The name of what has the focus. */
  private async focused(): Promise<string> {
    return (await this.page.evaluate(`(() => {
      const at = document.activeElement;
      const label = at.labels?.[0]?.textContent ?? at.getAttribute("aria-label") ?? at.textContent;
      return label.trim().replace(/\\s+/g, " ");
    })()`)) as string;
  }

  /** Kept for the README, when images are asked for. */
  async image(name: string): Promise<void> {
    if (IMAGES === undefined) return;
    mkdirSync(IMAGES, { recursive: true });
    await this.page.screenshot({ path: join(IMAGES, `${name}.png`) });
  }

  async close(): Promise<void> {
    await this.page.context().close();
  }
}
