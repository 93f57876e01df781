import type { Translated } from "../../../core/language.js";
import type { OutcomeName } from "../planned-change.entity.js";

export const outcomeLabels: Readonly<Record<OutcomeName, Translated>> = {
  CREATED: { fr: "Créé", en: "Created" },
  UPDATED: { fr: "Modifié", en: "Changed" },
  UNCHANGED: { fr: "Inchangé", en: "Unchanged" },
  REPEATED: { fr: "Répété dans les fichiers", en: "Repeated in the files" },
  DOUBTFUL: { fr: "À décider", en: "To be decided" },
  REJECTED: { fr: "Rejeté", en: "Rejected" },
};

const typeLabels: Readonly<Record<string, string>> = {
  Territory: "Territoire",
  Organization: "Organisation",
  Person: "Personne",
  Position: "Poste",
  Relationship: "Lien entre organisations",
  Project: "Projet",
  Partnership: "Partenariat",
  Event: "Rencontre",
  Participation: "Participation",
  SheetLine: "Ligne de feuille d'émargement",
  Publication: "Publication",
  Contribution: "Contribution",
  Committee: "Instance",
  College: "Collège",
  Seat: "Siège",
  Mandate: "Mandat",
  Meeting: "Séance",
  AgendaItem: "Point de l'ordre du jour",
  MeetingAttendance: "Présence en séance",
  Proxy: "Pouvoir",
  Decision: "Décision",
  Document: "Document",
  Indicator: "Indicateur",
  Observation: "Observation",
  TerritoryCorrespondence: "Correspondance de quartiers",
};

const fieldLabels: Readonly<Record<string, string>> = {
  name: "Nom",
  kind: "Nature",
  acronym: "Sigle",
  otherNames: "Autres noms",
  description: "Description",
  foundedOn: "Fondation",
  dissolvedOn: "Dissolution",
  location: "Position sur la carte",
  themes: "Thèmes",
  territories: "Territoires",
  parent: "Fait partie de",
  verifiedOn: "Vérifié le",
  identifiers: "Identifiants",
  contactPoints: "Coordonnées",
  givenName: "Prénom",
  familyName: "Nom de famille",
  role: "Fonction",
  isMainContact: "Contact principal",
  startDate: "Début",
  endDate: "Fin",
  amount: "Montant",
  person: "Personne",
  organization: "Organisation",
  audience: "Public",
  from: "De",
  to: "Vers",
  title: "Intitulé",
  onBehalfOf: "Au titre de",
};

export function typeLabel(type: string): string {
  return typeLabels[type] ?? type;
}

export function fieldLabel(field: string): string {
  return fieldLabels[field] ?? field;
}

/** A value of a field as a person reads it. */
export function shownValue(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "string") return value;
  if (Array.isArray(value)) return value.map(shownValue).join(", ");
  if (typeof value === "object") return Object.values(value).map(shownValue).join(" ");
  return String(value);
}
