import { isMissingScript } from "./missing-script.js";

describe("a part of the pages that did not come", () => {
  it.each([
    ["Chromium's", new TypeError("Failed to fetch dynamically imported module: https://portail.example/assets/a.js")],
    ["Firefox's", new TypeError("error loading dynamically imported module: https://portail.example/assets/a.js")],
    ["Safari's", new TypeError("Importing a module script failed.")],
    ["Vite's, of a style", new Error("Unable to preload CSS for /assets/a.css")],
  ])("is known by the browser's words: %s", (_whose, error) => {
    expect(isMissingScript(error)).toBe(true);
  });

  it("is not what the page itself did wrong", () => {
    expect(isMissingScript(new TypeError("x is undefined"))).toBe(false);
    expect(isMissingScript("Unable to preload CSS")).toBe(false);
  });
});
