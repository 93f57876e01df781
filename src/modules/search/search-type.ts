import type { Translated } from "../../core/language.js";

/** What a search may find. The values are stored and public. */
export enum SearchType {
  ORGANIZATION = "ORGANIZATION",
  PERSON = "PERSON",
  PROJECT = "PROJECT",
  EVENT = "EVENT",
  PUBLICATION = "PUBLICATION",
}

export const searchTypeLabels: Readonly<Record<SearchType, Translated>> = {
  ORGANIZATION: { fr: "Organisations", en: "Organizations" },
  PERSON: { fr: "Personnes", en: "People" },
  PROJECT: { fr: "Projets", en: "Projects" },
  EVENT: { fr: "Rencontres et formations", en: "Events" },
  PUBLICATION: { fr: "Publications", en: "Publications" },
};
