import { PROCESSING_REGISTER } from "../../../src/server/pages/processing-register.js";
import { registerPage } from "../../../src/server/pages/register-page.js";
import { AccessServer } from "../../support/access-server.js";

let server: AccessServer;

beforeAll(async () => {
  server = await AccessServer.start();
});

afterAll(() => server.stop());

test("the register of processing is a page in French, in English on request, that the home page leads to", async () => {
  const read = async (path: string, language: string): Promise<string> =>
    (await fetch(`${server.url}${path}`, { headers: { "accept-language": language } })).text();
  expect(await read("/", "fr")).toContain('<a href="/registre">');
  const [french, english] = [await read("/registre", "fr"), await read("/registre", "en")];
  expect(french).toContain('<html lang="fr">');
  expect(english).toContain('<html lang="en">');
  for (const { name, anchor } of PROCESSING_REGISTER) {
    expect(french).toContain(`<h2 id="${anchor}">${name.fr}</h2>`);
    expect(english).toContain(`<h2 id="${anchor}">${name.en}</h2>`);
  }
});

test("its structure can be followed without seeing it", () => {
  const { html, policy } = registerPage("fr", "rgpd@centre.example");
  expect(html.match(/<h1>/g)).toHaveLength(1);
  expect(html).toContain('<a class="skip" href="#content">');
  expect(html).toContain('<main id="content">');
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const [, anchor] of html.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(anchor);
  expect(html).toContain('<a href="mailto:rgpd@centre.example">rgpd@centre.example</a>');
  expect(policy).toContain("default-src 'none'");
});

test("an address cannot become markup", () => {
  expect(registerPage("fr", '"<b>"@centre.example').html).not.toContain("<b>");
});
