import { Cite } from "@citation-js/core";
import { CitationStyle } from "./citation-style.js";
import { cite, citeContribution } from "./cite.js";
import type { CitedContribution, CitedPublication } from "./cited-publication.js";

const book: CitedPublication = {
  id: "0190a000-0000-7000-8000-000000000001",
  kind: "BOOK",
  title: "L'École et la ville",
  publishedOn: "2019-06-30",
  isbn: "978-2-07-036822-8",
  url: "https://livre.example.org",
  collection: "Cahiers du pôle",
  event: null,
  contributors: [
    { givenName: "Aïcha", familyName: "Modèle", role: "autrice" },
    { givenName: null, familyName: "Colette", role: "co-auteure" },
    { givenName: "Jean", familyName: "D'Essai", role: "sous la direction de" },
    { givenName: "Zoé", familyName: "Éxemple", role: "préfacière" },
  ],
};

const bare: CitedPublication = {
  ...book,
  kind: "OTHER",
  title: "Étude sans date",
  publishedOn: null,
  isbn: null,
  url: null,
  collection: null,
  contributors: [],
};

const proceedings: CitedPublication = { ...bare, kind: "PROCEEDINGS", title: "Actes", publishedOn: "2026-02", event: "Journée d'études" };

test("APA", () => {
  expect(cite(book, CitationStyle.APA, "fr")).toMatchInlineSnapshot(
    `"Modèle, A., & Colette. (2019). L’École et la ville (J. D’Essai, Éd.). https://livre.example.org"`,
  );
  expect(cite(book, CitationStyle.APA, "en")).toMatchInlineSnapshot(
    `"Modèle, A., & Colette. (2019). L’École et la ville (J. D’Essai, Ed.). https://livre.example.org"`,
  );
  expect(cite({ ...book, kind: "STUDY" }, CitationStyle.APA, "en")).toMatchInlineSnapshot(
    `"Modèle, A., & Colette. (2019). L’École et la ville (J. D’Essai, Ed.; Cahiers du pôle). https://livre.example.org"`,
  );
  expect(cite(bare, CitationStyle.APA, "fr")).toMatchInlineSnapshot(`"Étude sans date. (s. d.)."`);
  expect(cite(proceedings, CitationStyle.APA, "fr")).toMatchInlineSnapshot(`"Actes. (2026). Journée d’études."`);
});

test("ISO 690", () => {
  expect(cite(book, CitationStyle.ISO690, "en")).toMatchInlineSnapshot(
    `"MODÈLE, Aïcha et COLETTE, 2019. L’École et la ville. [en ligne]. Cahiers du pôle. ISBN 978-2-07-036822-8. Disponible à l’adresse: https://livre.example.org"`,
  );
  expect(cite({ ...book, kind: "REPORT" }, CitationStyle.ISO690, "en")).toMatchInlineSnapshot(
    `"MODÈLE, Aïcha et COLETTE, 2019. L’École et la ville [en ligne]. Cahiers du pôle. Disponible à l’adresse: https://livre.example.org"`,
  );
  expect(cite(bare, CitationStyle.ISO690, "fr")).toMatchInlineSnapshot(`"Étude sans date, [sans date]."`);
  expect(cite(proceedings, CitationStyle.ISO690, "fr")).toMatchInlineSnapshot(`"Actes, 2026."`);
});

test("BibTeX, which reads back as what it was made of", () => {
  expect(cite(book, CitationStyle.BIBTEX, "fr")).toMatchInlineSnapshot(`
    "@book{Modele2019L,
    	author = {Mod{\\\` e}le, A{\\" i}cha and {Colette}},
    	series = {Cahiers du p{\\^ o}le},
    	editor = {D'Essai, Jean},
    	isbn = {978-2-07-036822-8},
    	year = {2019},
    	month = {jun 30},
    	title = {L'{\\' {E}}cole et la ville},
    	url = {https://livre.example.org},
    	howpublished = {https://livre.example.org},
    }
    "
  `);
  expect(new Cite(cite(book, CitationStyle.BIBTEX, "fr")).data).toMatchObject([
    {
      type: "book",
      title: book.title,
      author: [{ given: "Aïcha", family: "Modèle" }, { family: "Colette" }],
      editor: [{ given: "Jean", family: "D'Essai" }],
      issued: { "date-parts": [[2019, 6, 30]] },
      ISBN: book.isbn,
      URL: book.url,
      "collection-title": book.collection,
    },
  ]);
  expect(new Cite(cite(bare, CitationStyle.BIBTEX, "fr")).data).toMatchObject([{ title: bare.title }]);
});

test("RIS, which reads back as what it was made of", () => {
  expect(cite(book, CitationStyle.RIS, "fr")).toMatchInlineSnapshot(`
    "TY  - BOOK
    A3  - D'Essai, Jean
    AU  - Modèle, Aïcha
    AU  - Colette
    DA  - 2019/6/30/
    PY  - 2019
    SN  - 978-2-07-036822-8
    T2  - Cahiers du pôle
    TI  - L'École et la ville
    UR  - https://livre.example.org
    ER  -
    "
  `);
  expect(new Cite(cite(book, CitationStyle.RIS, "fr")).data).toMatchObject([
    {
      type: "book",
      title: book.title,
      author: [{ given: "Aïcha", family: "Modèle" }, { family: "Colette" }],
      issued: { "date-parts": [[2019, 6, 30]] },
      ISBN: book.isbn,
      URL: book.url,
    },
  ]);
});

test("what braces, percents and line breaks would do to BibTeX or RIS is undone", () => {
  const hostile = { ...bare, title: "100 % {ville} & \\input{x}\nER  - " };
  expect(new Cite(cite(hostile, CitationStyle.BIBTEX, "fr")).data).toHaveLength(1);
  expect(cite(hostile, CitationStyle.RIS, "fr").match(/^ER {2}-/gm)).toHaveLength(1);
});

test("CSL-JSON", () => {
  expect(JSON.parse(cite(proceedings, CitationStyle.CSL_JSON, "fr"))).toEqual([
    {
      id: proceedings.id,
      type: "book",
      title: "Actes",
      issued: { "date-parts": [[2026, 2]] },
      "event-title": "Journée d'études",
    },
  ]);
});

describe("a chapter or talk", () => {
  const talk: CitedContribution = {
    id: "0190a000-0000-7000-8000-000000000002",
    title: "Regards croisés",
    pages: "12-27",
    publication: { ...proceedings, contributors: [{ givenName: "Jean", familyName: "D'Essai", role: "sous la direction de" }] },
    contributors: [
      { givenName: "Zoé", familyName: "Éxemple", role: "intervenante" },
      { givenName: null, familyName: "Colette", role: "autrice" },
    ],
  };

  test("is cited with all who wrote it, in what holds it", () => {
    expect(citeContribution(talk, CitationStyle.APA, "fr")).toMatchInlineSnapshot(
      `"Éxemple, Z., & Colette. (2026). Regards croisés. In J. D’Essai (Éd.), Actes (p. 12‑27)."`,
    );
    expect(citeContribution(talk, CitationStyle.ISO690, "fr")).toMatchInlineSnapshot(
      `"ÉXEMPLE, Zoé et COLETTE, 2026. Regards croisés. In : D’ESSAI, Jean (éd.), Actes. pp. 12‑27."`,
    );
    const [item] = JSON.parse(citeContribution(talk, CitationStyle.CSL_JSON, "fr")) as object[];
    expect(item).toMatchObject({
      type: "chapter",
      title: "Regards croisés",
      "container-title": "Actes",
      page: "12-27",
      author: [{}, {}],
      editor: [{}],
    });
    expect(citeContribution(talk, CitationStyle.BIBTEX, "fr")).toMatch(/^@inbook/);
    expect(citeContribution(talk, CitationStyle.RIS, "fr")).toMatch(/^TY {2}- CHAP/);
  });

  test("that is to the whole is cited as the whole", () => {
    expect(citeContribution({ ...talk, title: null }, CitationStyle.APA, "fr")).toBe(cite(talk.publication, CitationStyle.APA, "fr"));
  });
});
