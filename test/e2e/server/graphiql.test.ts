import type { Browser, Page, Worker } from "playwright-core";
import { bundleGraphiql } from "../../../src/server/graphiql/graphiql-bundle.js";
import { startChromium } from "../../support/chromium.js";
import { startToyServer, type ToyServer } from "./toy-server.js";

/** A page that reaches this server only, and tells what else it asked for and what went wrong. */
async function openPage(browser: Browser, server: ToyServer): Promise<{ page: Page; outside: string[]; problems: string[] }> {
  const page = await browser.newPage({ viewport: { width: 1400, height: 900 }, locale: "fr-FR" });
  const outside: string[] = [];
  const problems: string[] = [];
  await page.route("**/*", async (route) => {
    const url = route.request().url();
    if (new URL(url).origin === server.url) return await route.continue();
    outside.push(url);
    await route.abort();
  });
  page.on("pageerror", (error) => problems.push(error.message));
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) problems.push(message.text());
  });
  return { page, outside, problems };
}

describe("GraphiQL in a browser", () => {
  let server: ToyServer;
  let browser: Browser;

  beforeAll(async () => {
    await bundleGraphiql();
    server = await startToyServer();
    browser = await startChromium();
  }, 120_000);

  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  it("asks and shows the answer, and loads nothing from outside", async () => {
    const { page, outside, problems } = await openPage(browser, server);
    await page.goto(`${server.url}/graphiql?query=${encodeURIComponent("{ greeting }")}`);
    // The editor takes the question before its button acts.
    await page.locator(".graphiql-editor .view-line").getByText("greeting").waitFor();
    await page.getByRole("button", { name: /execute query/i }).click();
    await page.locator(".graphiql-response").getByText("bonjour").waitFor();
    const isGraphql = (worker: Worker): boolean => new URL(worker.url()).pathname === "/graphiql/graphql.worker.js";
    if (!page.workers().some(isGraphql)) await page.waitForEvent("worker", { predicate: isGraphql });
    expect(outside).toEqual([]);
    expect(problems).toEqual([]);
    await page.close();
  });

  it("sends the key that the reader writes, and keeps it nowhere", async () => {
    const { page } = await openPage(browser, server);
    await page.goto(`${server.url}/graphiql?query=${encodeURIComponent("{ greeting }")}`);
    await page.locator(".graphiql-editor .view-line").getByText("greeting").waitFor();
    await page.getByRole("button", { name: "Headers" }).click();
    const editor = page.getByRole("region", { name: "Headers" });
    await editor.locator(".view-line").filter({ hasText: "Authorization" }).click();
    await page.keyboard.press("Control+A");
    // The editor closes the brace by itself.
    await page.keyboard.insertText('{ "Authorization": "Bearer mlg_key"');
    const asked = page.waitForRequest((request) => request.postData()?.includes("greeting") === true);
    await page.getByRole("button", { name: /execute query/i }).click();
    expect((await asked).headers().authorization).toBe("Bearer mlg_key");
    await page.locator(".graphiql-response").getByText("bonjour").waitFor();
    expect(await page.evaluate("JSON.stringify(localStorage) + JSON.stringify(sessionStorage)")).not.toContain("mlg_key");
    await page.close();
  });

  it("begins with a question in French, coloured", async () => {
    const { page, outside, problems } = await openPage(browser, server);
    await page.goto(`${server.url}/graphiql`);
    const editor = page.locator(".graphiql-editor").first();
    await editor.getByText("QuiAppeler").waitFor();
    const colours = () =>
      editor.locator(".view-line [class*=mtk]").evaluateAll((tokens) => new Set(tokens.map((token) => token.className)).size);
    while ((await colours()) <= 3) await page.waitForTimeout(50);
    expect(outside).toEqual([]);
    expect(problems).toEqual([]);
    await page.close();
  });
});
