import { words } from "../../i18n/words.js";

export const duplicateWords = words("duplicate", {
  fr: {
    title: "Doublons possibles",
    what: "Des fiches qui parlent peut-être du même organisme, les plus vraisemblables d'abord. Une fusion s'annule pendant trente jours.",
    states: "Paires",
    state: { ouverts: "À trancher", fusionnes: "Fusionnées", separes: "Tenues pour distinctes" },
    none: {
      ouverts: "Aucune paire n'attend : l'annuaire en cherche chaque nuit, et chaque import en signale.",
      fusionnes: "Aucune paire n'a encore été fusionnée.",
      separes: "Aucune paire n'a encore été tenue pour distincte.",
    },
    count_one: "{{count}} paire",
    count_other: "{{count}} paires",
    pair: "{{one}} et {{other}}",
    gone: "fiche archivée ou fusionnée",
    likely: "Vraisemblance {{score}}",
    saidBy: "signalé par {{source}}",
    found: "remarqué le {{day}}",
    decided: "tranché le {{day}} par {{who}}",
    system: "le système",
  },
  en: {
    title: "Possible duplicates",
    what: "Sheets that may speak of one organization, the most probable first. A merge can be undone for thirty days.",
    states: "Pairs",
    state: { ouverts: "To settle", fusionnes: "Merged", separes: "Kept apart" },
    none: {
      ouverts: "No pair waits: the directory looks for them every night, and each import tells of some.",
      fusionnes: "No pair was merged yet.",
      separes: "No pair was kept apart yet.",
    },
    count_one: "{{count}} pair",
    count_other: "{{count}} pairs",
    pair: "{{one}} and {{other}}",
    gone: "archived or merged sheet",
    likely: "Likelihood {{score}}",
    saidBy: "told by {{source}}",
    found: "noticed on {{day}}",
    decided: "settled on {{day}} by {{who}}",
    system: "the system",
  },
});
