import { words } from "../../i18n/words.js";

export const accessibilityWords = words("accessibility", {
  fr: {
    title: "Déclaration d'accessibilité",
    lead: "Le centre de ressources s'engage à rendre ce portail accessible, conformément à l'article 47 de la loi n° 2005-102 du 11 février 2005.",
    applies: "Cette déclaration s'applique aux pages de {{host}}.",
    state: "État de conformité",
    stateText: {
      full: "Ce portail est totalement conforme au référentiel général d'amélioration de l'accessibilité (RGAA), version 4.1.2.",
      partial:
        "Ce portail est partiellement conforme au référentiel général d'amélioration de l'accessibilité (RGAA), version 4.1.2, en raison des non-conformités énumérées ci-dessous.",
      none: "Ce portail est non conforme au référentiel général d'amélioration de l'accessibilité (RGAA), version 4.1.2.",
    },
    results: "Résultats des tests",
    resultsText: "{{percent}} % des critères du RGAA qui s'appliquent sont respectés : {{met}} sur {{applicable}}.",
    selfCheck:
      "C'est une auto-évaluation, faite par les développeurs, à la machine et à la main. Aucun audit par un tiers n'a été mené, et personne qui utilise un lecteur d'écran n'a encore essayé le portail : ce qui en dépend est compté comme non respecté.",
    limits: "Contenus non accessibles",
    unmetTitle: "Non-conformités",
    unmet: {
      "1_9":
        "Critère 1.9 : les légendes de la carte et du réseau sont écrites à côté d'eux, sans leur être liées comme la méthode le demande.",
      "3_3":
        "Critère 3.3 : les limites et les teintes de la carte, et le fond de certains points du réseau, sont peu contrastés ; les mêmes chiffres sont dans une liste et dans un tableau.",
      "7_1": "Critère 7.1 : la compatibilité avec les technologies d'assistance n'a pas été essayée.",
      "8_7": "Critère 8.7 : dans les pages en anglais, ce que l'annuaire contient en français n'est pas signalé comme tel.",
      "13_3": "Critère 13.3 : les fichiers des publications (PDF), hébergés ailleurs, n'ont pas été vérifiés.",
    },
    burden: "Dérogations pour charge disproportionnée",
    burdenText: "Aucune.",
    exempt: "Contenus non soumis à l'obligation",
    exemptText: "Le fond de carte, quand l'exploitant en ajoute un : la carte est doublée d'une liste.",
    drawn: "Établissement de cette déclaration",
    drawnText: "Cette déclaration a été établie le {{date}}.",
    technologies: "Technologies utilisées",
    technologiesText: "HTML, CSS, JavaScript, SVG, canvas et WAI-ARIA.",
    environment: "Environnement de test",
    environmentText:
      "{{browser}} sous Linux, à 1 280 et à 320 pixels, au clavier, à la souris et au toucher ; aucune technologie d'assistance.",
    tools: "Outils utilisés",
    toolsText:
      "{{rules}}, l'arbre d'accessibilité de Chromium, et des contrôles écrits pour ce portail : titres, tableaux, libellés, contrastes, prise de focus, texte à 200 %, espacement du texte, taille des cibles, animations. Une partie est refaite à chaque version.",
    pagesTitle: "Pages vérifiées",
    pages: {
      public: "Accueil, recherche, agenda, collection, observatoire et ses séries",
      sheets: "Fiches d'un organisme, d'une personne, d'un projet, d'une rencontre, d'une publication",
      committees: "Instances, composition, réunion",
      network: "Réseau, et réseau d'un organisme",
      service: "Connexion, mentions légales, accessibilité, registre des traitements, page introuvable",
      team: "Pages de l'équipe et formulaires",
    },
    contact: "Retour d'information et contact",
    contactText:
      "Si vous n'arrivez pas à accéder à un contenu ou à un service, dites-le : vous serez orienté vers une alternative, ou le contenu vous sera donné sous une autre forme.",
    recourse: "Voies de recours",
    recourseText:
      "Si vous avez signalé un défaut d'accessibilité qui vous empêche d'accéder à un contenu ou à un service, et que vous n'avez pas obtenu de réponse satisfaisante, vous pouvez :",
    recourseForm: "écrire un message au Défenseur des droits",
    recourseDelegate: "contacter le délégué du Défenseur des droits dans votre région",
    recoursePost:
      "envoyer un courrier par la poste, gratuit, sans timbre : Défenseur des droits, Libre réponse 71120, 75342 Paris CEDEX 07",
  },
  en: {
    title: "Accessibility statement",
    lead: "The resource centre undertakes to make this portal accessible, as article 47 of the French law no. 2005-102 of 11 February 2005 asks.",
    applies: "This statement applies to the pages of {{host}}.",
    state: "Compliance status",
    stateText: {
      full: "This portal is fully compliant with the French accessibility reference (RGAA), version 4.1.2.",
      partial:
        "This portal is partially compliant with the French accessibility reference (RGAA), version 4.1.2, for the reasons listed below.",
      none: "This portal is not compliant with the French accessibility reference (RGAA), version 4.1.2.",
    },
    results: "Test results",
    resultsText: "{{percent}} % of the criteria of the RGAA that apply are met: {{met}} of {{applicable}}.",
    selfCheck:
      "This is a self-check by the developers, with machines and by hand. No audit by others has been made, and nobody who uses a screen reader has tried the portal yet: what depends on that is counted as not met.",
    limits: "Content that is not accessible",
    unmetTitle: "Criteria that are not met",
    unmet: {
      "1_9": "Criterion 1.9: the captions of the map and of the network are written beside them, not tied to them as the method asks.",
      "3_3":
        "Criterion 3.3: borders and shades of the map, and the fill of some points of the network, have little contrast; the same figures stand in a list and in a table.",
      "7_1": "Criterion 7.1: compatibility with assistive technology has not been tried.",
      "8_7": "Criterion 8.7: in English pages, what the directory holds in French is not marked as such.",
      "13_3": "Criterion 13.3: files of publications (PDF), which are hosted elsewhere, have not been checked.",
    },
    burden: "Exceptions for disproportionate burden",
    burdenText: "None.",
    exempt: "Content that is not subject to the obligation",
    exemptText: "The background of the map, where the operator adds one: a list stands beside the map.",
    drawn: "How this statement was drawn up",
    drawnText: "This statement was drawn up on {{date}}.",
    technologies: "Technologies used",
    technologiesText: "HTML, CSS, JavaScript, SVG, canvas and WAI-ARIA.",
    environment: "Test environment",
    environmentText: "{{browser}} on Linux, at 1,280 and at 320 pixels, by keyboard, mouse and touch; no assistive technology.",
    tools: "Tools used",
    toolsText:
      "{{rules}}, Chromium's accessibility tree, and checks written for this portal: headings, tables, labels, contrasts, focus, text at 200 %, text spacing, size of targets, animations. Some are made again with every version.",
    pagesTitle: "Pages checked",
    pages: {
      public: "Home, search, agenda, collection, observatory and its series",
      sheets: "Sheets of an organization, a person, a project, an event, a publication",
      committees: "Committees, composition, meeting",
      network: "Network, and an organization's network",
      service: "Sign-in, legal notice, accessibility, register of processing, page not found",
      team: "The team's pages and forms",
    },
    contact: "Feedback and contact",
    contactText:
      "If you cannot reach some content or a service, say so: you will be shown another way, or given the content in another form.",
    recourse: "Remedies",
    recourseText:
      "If you have reported a lack of accessibility that keeps you from some content or a service and had no satisfactory answer, you may:",
    recourseForm: "write to the French Defender of Rights",
    recourseDelegate: "contact the Defender of Rights' delegate in your region",
    recoursePost: "send a letter by post, free of charge, without a stamp: Défenseur des droits, Libre réponse 71120, 75342 Paris CEDEX 07",
  },
});
