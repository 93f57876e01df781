import { words } from "../i18n/words.js";

export const frameWords = words("frame", {
  fr: {
    skip: "Aller au contenu",
    home: "Maillage, accueil",
    sections: "Rubriques",
    menu: "Menu",
    nav: { find: "Trouver", agenda: "Agenda", collection: "Collection", committees: "Instances" },
    language: "English",
    theme: { label: "Thème : {{now}}", system: "système", light: "clair", dark: "sombre" },
    signIn: "Se connecter",
    session: "Session : {{who}}",
    audience: { PUBLIC: "tout public", MEMBER: "partenaire", COMMITTEE: "comité", STAFF: "équipe du centre" },
    footer: {
      label: "À propos",
      personal: "Données personnelles",
      accessibility: "Accessibilité : non conforme",
      api: "API et explorateur",
      licence: "Logiciel libre, licence EUPL-1.2",
    },
    footerState: "État du service",
  },
  en: {
    skip: "Skip to content",
    home: "Maillage, home",
    sections: "Sections",
    menu: "Menu",
    nav: { find: "Find", agenda: "Agenda", collection: "Collection", committees: "Committees" },
    language: "Français",
    theme: { label: "Theme: {{now}}", system: "system", light: "light", dark: "dark" },
    signIn: "Sign in",
    session: "Session: {{who}}",
    audience: { PUBLIC: "general public", MEMBER: "partner", COMMITTEE: "committee", STAFF: "the centre's team" },
    footer: {
      label: "About",
      personal: "Personal data",
      accessibility: "Accessibility: not compliant",
      api: "API and explorer",
      licence: "Free software, EUPL-1.2 licence",
    },
    footerState: "Service status",
  },
});
