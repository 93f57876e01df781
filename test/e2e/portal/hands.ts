import type { Locator } from "playwright-core";
import type { PortalPage } from "./portal-browser.js";

/** Whoever does a task, and how many steps it took: each thing opened, written, chosen or pressed is one. */
export abstract class Hands {
  steps = 0;

  constructor(readonly reader: PortalPage) {}

  get page(): PortalPage["page"] {
    return this.reader.page;
  }

  /** A link or a button, by its name. */
  async open(name: string): Promise<void> {
    this.steps += 1;
    await this.activate(name);
  }

  async write(label: string, text: string): Promise<void> {
    this.steps += 1;
    await this.enter(label, text);
  }

  /** The first of the actors offered for what is written. */
  async choose(label: string, text: string): Promise<void> {
    this.steps += 1;
    await this.enter(label, text);
    await this.page.locator("[role=option][data-key]").first().waitFor();
    await this.take();
  }

  async pickDay(label: string, day: string): Promise<void> {
    this.steps += 1;
    await this.setDay(label, day);
  }

  /** A form is one step, however many fields it has. */
  async send(fields: Readonly<Record<string, string>>, box: string, button: string): Promise<void> {
    this.steps += 1;
    for (const [label, text] of Object.entries(fields)) await this.enter(label, text);
    await this.tick(box);
    await this.activate(button);
  }

  protected abstract activate(name: string): Promise<void>;
  protected abstract enter(label: string, text: string): Promise<void>;
  protected abstract take(): Promise<void>;
  protected abstract tick(label: string): Promise<void>;
  protected abstract setDay(label: string, day: string): Promise<void>;
}

/** Keys alone: Tab until what is wanted has the focus. */
export class KeyboardHands extends Hands {
  protected async activate(name: string): Promise<void> {
    await this.reader.tabTo(name, 150);
    await this.page.keyboard.press("Enter");
  }

  protected async enter(label: string, text: string): Promise<void> {
    await this.reader.tabTo(label, 150);
    await this.page.keyboard.type(text);
  }

  protected async take(): Promise<void> {
    await this.page.keyboard.press("ArrowDown");
    await this.page.keyboard.press("Enter");
  }

  protected async tick(label: string): Promise<void> {
    await this.reader.tabTo(label, 150);
    await this.page.keyboard.press("Space");
  }

  /** Month, day and year, in the order in which this Chromium asks for them. */
  protected async setDay(label: string, day: string): Promise<void> {
    const [year, month, date] = day.split("-");
    await this.enter(label, `${month}${date}${year}`);
  }
}

/** Fingers alone, on a screen of 320 px: menus are opened first, as one must. */
export class TouchHands extends Hands {
  protected async activate(name: string): Promise<void> {
    const wanted = this.named(name).first();
    await wanted.waitFor({ state: "attached" });
    const inMenu = this.page.getByRole("button", { name: "Menu" });
    if (!(await wanted.isVisible())) await inMenu.tap();
    await wanted.tap();
  }

  protected async enter(label: string, text: string): Promise<void> {
    const field = this.page.getByLabel(label, { exact: true });
    await field.tap();
    await field.pressSequentially(text);
  }

  protected async take(): Promise<void> {
    // A list that one cannot see whole is scrolled to, and stays.
    await this.page.evaluate("window.scrollBy(0, 40)");
    await this.page.locator("[role=option][data-key]").first().tap();
  }

  protected async tick(label: string): Promise<void> {
    await this.page.getByLabel(label, { exact: true }).tap();
  }

  /** The device's own calendar opens over the page: no test can touch it. */
  protected async setDay(label: string, day: string): Promise<void> {
    const field = this.page.getByLabel(label, { exact: true });
    await field.tap();
    await field.fill(day);
  }

  private named(name: string): Locator {
    const options = { name, exact: true, includeHidden: true };
    return this.page.getByRole("link", options).or(this.page.getByRole("button", options));
  }
}
