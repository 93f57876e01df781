import { words } from "../../i18n/words.js";

export const placesMapWords = words("places-map", {
  fr: {
    source: "Contours des arrondissements : Ville de Paris (opendata.paris.fr), Licence Ouverte 2.0.",
    given: "Contours : {{attribution}}.",
    points: "Ronds : quartiers prioritaires (QPV), placés à quelques centaines de mètres près ; aucun contour n'en est chargé ici.",
    tiles: "Fond de carte : {{host}}.",
  },
  en: {
    source: "Outlines of the districts: Ville de Paris (opendata.paris.fr), Licence Ouverte 2.0.",
    given: "Outlines: {{attribution}}.",
    points: "Rounds: priority neighbourhoods (QPV), placed to some hundred metres; no outline of them is loaded here.",
    tiles: "Map background: {{host}}.",
  },
});
