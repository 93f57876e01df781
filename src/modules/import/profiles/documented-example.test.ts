import { readFileSync } from "node:fs";
import { fileOf, readWith } from "../../../../test/support/import-files.js";
import { mappedProfile } from "./mapped-profile.js";

/** The blocks of code of docs/mappings.md in a language. */
function blocks(language: string): string[] {
  const page = readFileSync(new URL("../../../../docs/mappings.md", import.meta.url), "utf8");
  return [...page.matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, "g"))].map(([, block]) => block as string);
}

describe("the example of docs/mappings.md", () => {
  it("gives what the page says", async () => {
    const [[table], [mapping]] = [blocks("csv"), blocks("yaml")];
    const { records, problems } = await readWith(mappedProfile({ name: "partenaires.yaml", text: mapping ?? "" }), fileOf(table ?? ""));
    expect(problems).toEqual([]);
    expect(records).toMatchObject([
      {
        type: "Organization",
        name: "Les Amis du Quartier Fictif",
        identifiers: [{ scheme: "SIRET", value: "77554402601284" }],
        contactPoints: [{ value: "1 rue Imaginaire, 75018 Paris" }, { label: "Standard", value: "+33 1 99 00 12 34" }],
      },
      {
        type: "Person",
        givenName: "Ada",
        familyName: "Réverbère",
        audience: "MEMBER",
        positions: [{ role: "Directrice", contactPoints: [{ kind: "EMAIL", value: "ada@example.org" }] }],
      },
      { type: "Relationship", kind: "FUNDS", from: { name: "Ville fictive" }, amount: "12000.50", startDate: "2024" },
    ]);
  });
});
