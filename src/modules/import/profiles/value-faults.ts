import type { Fault } from "./problem.js";

export const noPostcode: Fault = {
  reason: { fr: "Ce n'est pas un code postal.", en: "This is not a postcode." },
  remedy: { fr: "Un code postal a cinq chiffres.", en: "A postcode has five figures." },
};

export const noDate: Fault = {
  reason: { fr: "Cette date ne peut pas être lue.", en: "This date cannot be read." },
  remedy: {
    fr: "Écrivez-la 2024-05-17 ou 17/05/2024 ; l'année seule ou avec le mois suffit.",
    en: "Write it 2024-05-17 or 17/05/2024; the year alone, or with the month, is enough.",
  },
};

export const noInstant: Fault = {
  reason: { fr: "Ce jour et cette heure ne peuvent pas être lus.", en: "This day and hour cannot be read." },
  remedy: {
    fr: "Écrivez-les 2024-05-17 17:00 ou 17/05/2024 17h00, à l'heure de Paris.",
    en: "Write them 2024-05-17 17:00 or 17/05/2024 17h00, by the clocks of Paris.",
  },
};

export const noPeriod: Fault = {
  reason: { fr: "Cette période ne peut pas être lue.", en: "This period cannot be read." },
  remedy: {
    fr: "Écrivez une année, un trimestre (2023-T2), un mois (2023-06), un jour, ou deux dates : 2022-07/2023-06.",
    en: "Write a year, a quarter (2023-T2), a month (2023-06), a day, or two dates: 2022-07/2023-06.",
  },
};

export const noYear: Fault = {
  reason: { fr: "On n'y trouve pas d'année.", en: "It holds no year." },
  remedy: { fr: "Donnez l'année en quatre chiffres.", en: "Give the year in four figures." },
};

export const noNumber: Fault = {
  reason: { fr: "Ce n'est pas un nombre.", en: "This is not a number." },
  remedy: { fr: "Écrivez 1234,50 ou 1234.50, sans autre signe que €.", en: "Write 1234,50 or 1234.50, with no sign but €." },
};

export const noJson: Fault = {
  reason: { fr: "Ce n'est pas une liste en JSON.", en: "This is not a list in JSON." },
  remedy: {
    fr: "Utilisez « split » si la cellule sépare ses valeurs autrement.",
    en: "Use `split` if the cell separates its values otherwise.",
  },
};

export function notInTable(table: string): Fault {
  return {
    reason: { fr: `La table « ${table} » de la correspondance ne l'a pas.`, en: `The mapping's table "${table}" has it not.` },
    remedy: { fr: "Ajoutez-l'y, ou dites « otherwise: drop » ou « keep ».", en: "Add it there, or say `otherwise: drop` or `keep`." },
  };
}

export function notAmong(allowed: readonly string[]): Fault {
  return {
    reason: { fr: "Cette valeur n'est pas de celles que l'annuaire connaît.", en: "This value is none that the directory knows." },
    remedy: { fr: `Valeurs possibles : ${allowed.join(", ")}.`, en: `Possible values: ${allowed.join(", ")}.` },
  };
}

export const noPlace: Fault = {
  reason: { fr: "Ce n'est pas un point du globe.", en: "This is no point of the globe." },
  remedy: {
    fr: "Donnez la latitude (−90 à 90) et la longitude (−180 à 180) en degrés décimaux.",
    en: "Give the latitude (−90 to 90) and the longitude (−180 to 180) in decimal degrees.",
  },
};

/** How the fields without which there is no record are called in French; columns of files have their own names. */
const FRENCH_NAMES: Readonly<Record<string, string>> = {
  name: "nom",
  title: "titre",
  familyName: "nom de famille",
  "person.familyName": "nom de famille",
  person: "personne",
  organization: "organisme",
  event: "rencontre",
  code: "code",
  value: "valeur",
  kind: "nature",
  format: "format",
  startsAt: "date de début",
};

/** A field without which a row makes no record. */
export function missing(field: string): Fault {
  return {
    reason: { fr: `La ligne n'a pas de « ${FRENCH_NAMES[field] ?? field} ».`, en: `The row has no "${field}".` },
    remedy: { fr: "Complétez la cellule, ou retirez la ligne.", en: "Fill the cell, or take the row out." },
  };
}

export const unevenLists: Fault = {
  reason: {
    fr: "Ces listes, lues côte à côte, n'ont pas le même nombre d'éléments.",
    en: "These lists, read side by side, have not as many items.",
  },
  remedy: {
    fr: "Un élément contient sans doute le séparateur : donnez une ligne à chacun.",
    en: "An item probably holds the separator: give each a row of its own.",
  },
};

export const repeatedRow: Fault = {
  reason: { fr: "Une ligne toute pareille a déjà été lue.", en: "A row that is all the same was already read." },
  remedy: { fr: "Rien à faire : elle compte une fois.", en: "Nothing to do: it counts once." },
};

export function noSuchColumn(found: readonly string[]): Fault {
  return {
    reason: {
      fr: "Le fichier n'a pas cette colonne, que la correspondance nomme.",
      en: "The file has not this column, which the mapping names.",
    },
    remedy: { fr: `Ses colonnes sont : ${found.join(", ")}.`, en: `Its columns are: ${found.join(", ")}.` },
  };
}
