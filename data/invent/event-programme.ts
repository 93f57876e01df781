import type { EventSketch } from "./event-sketches.js";

type Line = readonly [key: string, date: string, title: string, themes: readonly string[], organizers?: readonly string[]];

/** A training cycle: its key, its title, its themes, and its sessions in turn. */
type Cycle = readonly [
  key: string,
  title: string,
  themes: readonly string[],
  sessions: readonly (readonly [date: string, title: string])[],
];

const cycles: readonly Cycle[] = [
  [
    "cycle-reussite",
    "Coopérer autour de la réussite éducative",
    ["educational-success", "education"],
    [
      ["2023-02-07", "Séance 1 : qui fait quoi autour de l'enfant"],
      ["2023-03-14", "Séance 2 : travailler avec les familles"],
      ["2023-04-11", "Séance 3 : évaluer un parcours"],
    ],
  ],
  [
    "cycle-habitants",
    "Aller vers les habitants et les associer",
    ["citizenship", "resident-councils"],
    [
      ["2023-09-19", "Séance 1 : aller vers"],
      ["2023-10-17", "Séance 2 : animer une réunion publique"],
      ["2023-11-14", "Séance 3 : le budget participatif dans les quartiers"],
      ["2023-12-12", "Séance 4 : rendre compte"],
    ],
  ],
  [
    "cycle-accueil",
    "Prévenir les discriminations dans l'accueil du public",
    ["discrimination", "access-to-rights"],
    [
      ["2025-01-21", "Module 1 : le droit"],
      ["2025-02-18", "Module 2 : stéréotypes et préjugés"],
      ["2025-03-18", "Module 3 : études de cas"],
      ["2025-05-20", "Module 4 : le plan d'action de son service"],
    ],
  ],
  [
    "cycle-donnees",
    "Observer son quartier : données et méthodes",
    ["urban-renewal", "social-cohesion"],
    [
      ["2025-09-16", "Séance 1 : les sources et leurs limites"],
      ["2025-10-14", "Séance 2 : lire une carte, construire un indicateur"],
      ["2025-11-18", "Séance 3 : restituer aux habitants"],
    ],
  ],
];

const trainings: readonly Line[] = [
  ["formation-ecrire", "2023-06-06", "Écrire un projet et son budget", ["social-cohesion"]],
  ["formation-parentalite", "2024-02-06", "Soutenir la parentalité dans les quartiers", ["education", "youth"], ["pole", "caf"]],
  ["formation-emploi", "2024-06-11", "Orienter vers l'emploi : les dispositifs de l'année", ["job-integration"], ["pole", "emploi"]],
  ["formation-conflits", "2024-11-26", "Médiation et gestion des conflits d'usage", ["safety", "living-environment"]],
  ["formation-evaluer", "2025-06-17", "Évaluer une action avec peu de moyens", ["social-cohesion"]],
  ["formation-interculturel", "2027-01-14", "Accueillir et accompagner : l'approche interculturelle", ["integration", "diversity"]],
];

const studyDays: readonly Line[] = [
  ["journee-laicite", "2023-11-09", "La laïcité dans les services publics", ["secularism", "republican-values"], ["pole", "prefecture"]],
  ["journee-logement", "2024-10-03", "Loger, reloger : paroles d'habitants", ["housing", "urban-renewal"], ["pole", "bailleur"]],
  [
    "journee-jeunesses",
    "2025-10-09",
    "Jeunesses et quartiers : ce que la recherche nous apprend",
    ["youth", "education"],
    ["pole", "laboratoire"],
  ],
  [
    "journee-cohesion",
    "2027-03-18",
    "Faire société dans la ville : vingt ans de cohésion sociale",
    ["social-cohesion"],
    ["pole", "observatoire"],
  ],
];

const zooms: readonly Line[] = [
  ["zoom-sport", "2023-01-26", "Zoom sur… le sport au pied des immeubles", ["sport", "youth"], ["pole", "jeunesse"]],
  ["zoom-jardins", "2023-05-11", "Zoom sur… les jardins partagés", ["living-environment", "ecological-transition"]],
  ["zoom-ecrivains", "2023-10-05", "Zoom sur… les écrivains publics", ["access-to-rights", "french-language"]],
  ["zoom-gup", "2024-01-25", "Zoom sur… la gestion urbaine de proximité", ["living-environment"], ["edl-18", "edl-20"]],
  ["zoom-culture", "2024-04-25", "Zoom sur… la culture hors les murs", ["culture"], ["pole", "atelier"]],
  ["zoom-femmes", "2024-06-20", "Zoom sur… la place des femmes dans l'espace public", ["gender-equality", "safety"]],
  ["zoom-aines", "2024-12-05", "Zoom sur… les vieux migrants", ["integration", "access-to-rights"]],
  ["zoom-alimentation", "2025-02-06", "Zoom sur… l'accès à une alimentation de qualité", ["ecological-transition", "social-economy"]],
  ["zoom-decrochage", "2025-04-03", "Zoom sur… le décrochage scolaire", ["educational-success"], ["pole", "rectorat"]],
  ["zoom-nuit", "2025-11-27", "Zoom sur… les correspondants de nuit", ["safety"], ["pole", "bailleur"]],
  ["zoom-adultes-relais", "2026-12-10", "Zoom sur… les adultes-relais", ["social-cohesion", "job-integration"]],
];

/** What an "autour de" is about is a book or a study, itself imaginary. */
const talks: readonly Line[] = [
  ["autour-ecole", "2023-02-16", "Autour de… « Une école au coin de la rue », un livre imaginaire", ["education"]],
  ["autour-frontieres", "2023-06-08", "Autour de… « Passer le périphérique », un livre imaginaire", ["diversity", "urban-renewal"]],
  ["autour-racisme", "2024-03-07", "Autour de… « Le Mot de trop », un livre imaginaire", ["racism", "discrimination"]],
  ["autour-travail", "2024-05-16", "Autour de… « Les Premiers Métros », une enquête imaginaire", ["job-integration"]],
  ["autour-cites", "2024-09-26", "Autour de… « Rez-de-chaussée », un livre imaginaire", ["living-environment"], ["pole", "conseil"]],
  ["autour-sante", "2025-01-30", "Autour de… « Salle d'attente », une étude imaginaire", ["mental-health"]],
  ["autour-memoires", "2025-12-04", "Autour de… « Les Valises du grenier », un livre imaginaire", ["integration", "culture"]],
];

const visits: readonly Line[] = [
  ["visite-belleville", "2024-07-04", "Visite d'un quartier en renouvellement avec ceux qui y travaillent", ["urban-renewal"], ["edl-20"]],
];

function meeting(format: EventSketch["format"]): (line: Line) => EventSketch {
  return ([key, date, title, themes, organizers]) => ({ key, format, title, date, themes, ...(organizers && { organizers }) });
}

function cycle([key, title, themes, sessions]: Cycle): EventSketch[] {
  const [first, last] = [sessions[0]?.[0] ?? "", sessions.at(-1)?.[0] ?? ""];
  const held = sessions.map(
    ([date, name], at): EventSketch => ({ key: `${key}-${at + 1}`, format: "TRAINING", title: name, date, cycle: key, themes }),
  );
  return [{ key, format: "TRAINING_CYCLE", title, date: first, until: last, themes }, ...held];
}

/** With the first sketches, some twenty meetings a year from 2023 to 2025, and those to which one may register now. */
export const programme: readonly EventSketch[] = [
  ...cycles.flatMap(cycle),
  ...trainings.map(meeting("TRAINING")),
  ...studyDays.map(meeting("STUDY_DAY")),
  ...zooms.map(meeting("ZOOM_SUR")),
  ...talks.map(meeting("AUTOUR_DE")),
  ...visits.map(meeting("OTHER")),
];
