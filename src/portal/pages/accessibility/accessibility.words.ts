import { words } from "../../i18n/words.js";

export const accessibilityWords = words("accessibility", {
  fr: {
    title: "Déclaration d'accessibilité",
    lead: "Le centre de ressources s'engage à rendre ce portail accessible, conformément à l'article 47 de la loi n° 2005-102 du 11 février 2005.",
    state: "État de conformité",
    stateText:
      "Le portail est non conforme au référentiel général d'amélioration de l'accessibilité (RGAA 4.1), au sens de la loi : aucun audit n'a encore été mené. Il est construit selon WCAG 2.1, niveau AA.",
    tests: "Ce qui est vérifié",
    testsText:
      "À chaque version, sur chaque page, celles de l'équipe comprises : aucune erreur relevée par axe-core, en clair et en sombre, à 1 280 et à 320 pixels, sans défilement horizontal ; les tâches principales faites au clavier seul. Cela ne remplace pas un audit.",
    limits: "Ce qui ne l'est pas encore",
    limitsText:
      "Les graphiques et la carte sont doublés d'un tableau ou d'une liste, non décrits en détail. Les lecteurs d'écran n'ont pas été essayés par leurs utilisateurs. Les documents joints (PDF) ne sont pas vérifiés.",
    contact: "Signaler une difficulté",
    contactText: "Écrivez au centre de ressources ; il vous répondra et vous donnera l'information sous une autre forme.",
    recourse: "Voies de recours",
    recourseText: "Sans réponse satisfaisante, vous pouvez écrire au Défenseur des droits :",
    made: "Établie le {{date}}.",
  },
  en: {
    title: "Accessibility statement",
    lead: "The resource centre undertakes to make this portal accessible, as article 47 of the French law no. 2005-102 of 11 February 2005 asks.",
    state: "Compliance status",
    stateText:
      "The portal is not compliant with the French accessibility reference (RGAA 4.1) as the law understands it: no audit has been made yet. It is built to WCAG 2.1, level AA.",
    tests: "What is checked",
    testsText:
      "With every version, on every page, the team's included: no error found by axe-core, light and dark, at 1,280 and at 320 pixels, without sideways scrolling; the main tasks done by keyboard alone. This does not replace an audit.",
    limits: "What is not yet",
    limitsText:
      "Charts and the map have a table or a list beside them and are not described in detail. Screen readers have not been tried by those who use them. Attached documents (PDF) are not checked.",
    contact: "Reporting a difficulty",
    contactText: "Write to the resource centre; it will answer, and give you the information in another form.",
    recourse: "Remedies",
    recourseText: "Without a satisfactory answer you may write to the French Defender of Rights:",
    made: "Drawn up on {{date}}.",
  },
});
