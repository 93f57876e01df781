import { words } from "../../i18n/words.js";

export const teamWords = words("team", {
  fr: {
    title: "Équipe",
    what: "Ce qui attend une décision du centre, et les outils qui tiennent l'annuaire à jour.",
    nothing: "rien n'attend",
    waiting_one: "{{number}} en attente",
    waiting_other: "{{number}} en attente",
    since_one: "depuis le {{day}}",
    since_other: "la première depuis le {{day}}",
    expiring_one: "{{number}} finit d'ici un mois",
    expiring_other: "{{number}} finissent d'ici un mois",
    disabled_one: "{{number}} ne répond plus",
    disabled_other: "{{number}} ne répondent plus",
    group: { decide: "À décider", bring: "Apporter", open: "Ouvrir et protéger" },
    entry: {
      duplicates: {
        name: "Doublons possibles",
        about: "Deux fiches qui parlent peut-être du même organisme : les comparer, les fusionner ou les séparer.",
      },
      proposals: {
        name: "Modifications proposées",
        about: "Ce que des partenaires proposent de changer à des fiches qui ne sont pas les leurs.",
      },
      work: {
        name: "Postes et mandats à régler",
        about: "Ceux qui ont perdu leur raison d'être : décès, départ, dissolution, succession.",
      },
      verify: {
        name: "À revérifier",
        about: "Les fiches que personne n'a vérifiées depuis un an, ou que leurs sources ne mentionnent plus.",
      },
      keys: { name: "Clés", about: "Qui peut lire et écrire par un programme : faire une clé, la remplacer, l'arrêter." },
      webhooks: { name: "Webhooks", about: "Qui est prévenu des changements : essayer, suspendre, lire le journal des envois." },
      personalData: {
        name: "Données personnelles",
        about: "Répondre à qui demande son dossier, s'oppose ou veut être effacé ; qui doit encore le confirmer.",
      },
      newRecord: {
        name: "Nouvelle fiche",
        about: "Un organisme, une personne, un projet, une rencontre ou une publication qui manque à l'annuaire.",
      },
      imports: {
        name: "Imports",
        about: "Apporter un tableau : lire ce qu'il ferait, le corriger, l'appliquer, et l'annuler s'il le faut.",
      },
    },
  },
  en: {
    title: "Team",
    what: "What waits for a decision of the centre, and the tools that keep the directory up to date.",
    nothing: "nothing waits",
    waiting_one: "{{number}} waiting",
    waiting_other: "{{number}} waiting",
    since_one: "since {{day}}",
    since_other: "the first since {{day}}",
    expiring_one: "{{number}} ends within a month",
    expiring_other: "{{number}} end within a month",
    disabled_one: "{{number}} no longer answers",
    disabled_other: "{{number}} no longer answer",
    group: { decide: "To decide", bring: "Bring", open: "Open and protect" },
    entry: {
      duplicates: {
        name: "Possible duplicates",
        about: "Two sheets that may speak of one organization: compare them, merge them or keep them apart.",
      },
      proposals: { name: "Proposed changes", about: "What partners propose to change of sheets that are not theirs." },
      work: { name: "Posts and mandates to settle", about: "Those that lost their ground: death, departure, dissolution, succession." },
      verify: { name: "To verify again", about: "Sheets that nobody has verified for a year, or that their sources no longer list." },
      keys: { name: "Keys", about: "Who may read and write by a program: make a key, replace it, end it." },
      webhooks: { name: "Webhooks", about: "Who is told of changes: try, pause, read the log of deliveries." },
      personalData: {
        name: "Personal data",
        about: "Answer those who ask for their file, object or want to be erased; who must still confirm it.",
      },
      newRecord: {
        name: "New sheet",
        about: "An organization, a person, a project, an event or a publication that the directory lacks.",
      },
      imports: {
        name: "Imports",
        about: "Bring a table: read what it would do, mend it, apply it, and undo it if need be.",
      },
    },
  },
});
