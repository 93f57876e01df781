import type { ContributionRecord, PublicationRecord } from "../../src/modules/exchange/sample/sample-records.js";
import { stableId } from "../../src/modules/exchange/sample/stable-id.js";
import { bookId, eventId, eventSketches, speakersOf } from "./events.js";
import { FICTITIOUS } from "./fictitious-source.js";
import { organizationId } from "./organizations.js";
import { organizationKeyOf, peopleOf, personId } from "./people.js";

const COLLECTION = "Les actes fictifs du pôle ressources";
const chapters = ["Ouverture", "Ce que disent les enquêtes", "Regards croisés", "Retour d'expérience", "Synthèse et perspectives"];

/** An ISBN in a group that no country holds (979-99): well formed, and nobody's. */
function unassignedIsbn(rank: number): string {
  const digits = `97999${String(rank).padStart(7, "0")}`;
  const sum = [...digits].reduce((total, digit, at) => total + Number(digit) * (at % 2 === 0 ? 1 : 3), 0);
  return `${digits}${(10 - (sum % 10)) % 10}`;
}

function contribution(person: number, role: string, title: string | null): ContributionRecord {
  return { person: personId(person), affiliation: organizationId(organizationKeyOf(person)), title, role };
}

function proceedings(): PublicationRecord[] {
  return eventSketches.flatMap((sketch, rank): PublicationRecord[] => {
    const published = sketch.format === "STUDY_DAY" || sketch.format === "AUTOUR_DE" || sketch.key === "zoom-regies";
    if (!published || sketch.date >= "2026-06") return [];
    const [year = "", month = ""] = sketch.date.split("-");
    const editor = peopleOf("pole")[rank % 3] ?? 0;
    const speakers = speakersOf(rank);
    return [
      {
        id: stableId("publication", FICTITIOUS, sketch.key),
        kind: "PROCEEDINGS",
        title: `${sketch.title} – actes`,
        collection: COLLECTION,
        publishedOn: [String(Number(year) + 1), `${year}-12`, `${year}-${month}-28`][rank % 3] ?? null,
        isbn: sketch.format === "STUDY_DAY" ? unassignedIsbn(rank) : null,
        url: `https://example.org/actes/${sketch.key}`,
        licence: "CC-BY-4.0",
        files: [
          {
            url: `https://example.org/actes/${sketch.key}.pdf`,
            label: "Texte intégral",
            mediaType: "application/pdf",
            licence: "CC-BY-4.0",
          },
          ...(sketch.format === "STUDY_DAY"
            ? [
                {
                  url: `https://example.org/actes/${sketch.key}-diaporamas.zip`,
                  label: "Diaporamas des interventions",
                  mediaType: "application/zip",
                  licence: "Tous droits réservés",
                },
              ]
            : []),
        ],
        event: eventId(sketch.key),
        themes: sketch.themes,
        contributions: [
          ...speakers.map((person, at) => contribution(person, "Auteur", chapters[at + 1] ?? null)),
          contribution(editor, "Direction de l'ouvrage", null),
        ],
      },
    ];
  });
}

/** The imaginary books and studies that the "autour de" are about. */
function books(): PublicationRecord[] {
  return eventSketches.flatMap((sketch, rank): PublicationRecord[] => {
    if (sketch.format !== "AUTOUR_DE") return [];
    const [author = 0] = speakersOf(rank);
    const title = /« (.+) »/.exec(sketch.title)?.[1] ?? sketch.title.replace("Autour de… ", "");
    return [
      {
        id: bookId(sketch.key),
        kind: /enquête|étude/.test(sketch.title) ? "STUDY" : "BOOK",
        title: `${title.charAt(0).toUpperCase()}${title.slice(1)} (ouvrage imaginaire)`,
        collection: null,
        publishedOn: String(Number(sketch.date.slice(0, 4)) - (rank % 2)),
        isbn: null,
        url: null,
        licence: null,
        files: [],
        event: null,
        themes: sketch.themes,
        contributions: [contribution(author, "Auteur", null)],
      },
    ];
  });
}

/** Proceedings of the meetings, the books of the talks, and a study, a book and a report that came from none. */
export function publications(): PublicationRecord[] {
  const [first = 0] = peopleOf("laboratoire");
  const [third = 0] = peopleOf("observatoire");
  const other = (
    kind: string,
    title: string,
    publishedOn: string | null,
    themes: readonly string[],
    authors: readonly number[],
  ): PublicationRecord => ({
    id: stableId("publication", FICTITIOUS, title),
    ...(kind === "REPORT" ? { audience: "COMMITTEE" } : {}),
    kind,
    title,
    collection: null,
    publishedOn,
    isbn: null,
    url: null,
    licence: null,
    files: [],
    event: null,
    themes,
    contributions: authors.map((person) => contribution(person, "Auteur", null)),
  });
  return [
    ...proceedings(),
    ...books(),
    other(
      "STUDY",
      "Portrait imaginaire d'un quartier : dix ans d'observation",
      "2023",
      ["urban-renewal", "social-cohesion"],
      [first, third],
    ),
    other("REPORT", "Rapport fictif d'activité au comité d'orientation", "2026-02-03", ["social-cohesion"], peopleOf("pole").slice(0, 1)),
    other("OTHER", "Lettre fictive du pôle ressources, n° 1", null, [], peopleOf("pole").slice(1, 2)),
  ];
}
