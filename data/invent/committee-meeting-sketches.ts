/** What differs from one meeting of the comité d'orientation to the next. */
export interface MeetingSketch {
  readonly day: string;
  readonly title: string | null;
  readonly status: "HELD" | "PLANNED" | "CANCELLED";
  /** With what was decided, how many were against and how many abstained; all others were for. */
  readonly points: readonly (readonly [title: string, decision?: string, against?: number, abstentions?: number])[];
  readonly approvedOn?: string;
}

const APPROVAL = "Approbation du compte rendu de la séance précédente";

export const meetingSketches: readonly MeetingSketch[] = [
  {
    day: "2024-03-14",
    title: "Séance d'installation",
    status: "HELD",
    approvedOn: "2024-11-21",
    points: [
      ["Installation du comité"],
      ["Orientations 2024-2026", "Le comité approuve les orientations 2024-2026 du pôle.", 0, 2],
      ["Calendrier des séances"],
    ],
  },
  {
    day: "2024-11-21",
    title: null,
    status: "HELD",
    approvedOn: "2025-06-19",
    points: [
      [APPROVAL, "Le compte rendu du 14 mars 2024 est approuvé.", 0, 0],
      ["Programme de formation 2025", "Le comité approuve le programme de formation 2025.", 1, 1],
      ["Observatoire des quartiers", "Le comité demande un tableau de bord par quartier prioritaire.", 0, 3],
    ],
  },
  {
    day: "2025-06-19",
    title: null,
    status: "HELD",
    approvedOn: "2026-06-11",
    points: [
      [APPROVAL, "Le compte rendu du 21 novembre 2024 est approuvé.", 0, 1],
      ["Tarifs des formations", "Le comité propose de rendre payantes les journées d'études.", 11, 2],
      ["Collection des actes", "Les actes sont publiés en accès libre.", 0, 0],
    ],
  },
  { day: "2025-12-04", title: null, status: "CANCELLED", points: [["Bilan 2025"], ["Programme 2026"]] },
  {
    day: "2026-06-11",
    title: "Séance consacrée aux conseils citoyens",
    status: "HELD",
    points: [
      [APPROVAL, "Le compte rendu du 19 juin 2025 est approuvé.", 0, 2],
      ["Place des conseils citoyens", "Un siège avec voix consultative est proposé aux conseils citoyens.", 2, 1],
      ["Prochain colloque"],
    ],
  },
  {
    day: "2026-12-10",
    title: null,
    status: "PLANNED",
    points: [[APPROVAL], ["Programme de formation 2027"], ["Renouvellement des mandats"]],
  },
];
