import { words } from "../../i18n/words.js";

export const placesMapWords = words("places-map", {
  fr: {
    source: "Contours des arrondissements : Ville de Paris (opendata.paris.fr), Licence Ouverte 2.0.",
    given: "Contours : {{attribution}}.",
    points: "Ronds : quartiers prioritaires (QPV) dont aucun contour n'est chargé, placés à quelques centaines de mètres près.",
    tiles: "Fond de carte : {{host}}.",
  },
  en: {
    source: "Outlines of the districts: Ville de Paris (opendata.paris.fr), Licence Ouverte 2.0.",
    given: "Outlines: {{attribution}}.",
    points: "Rounds: priority neighbourhoods (QPV) without an outline, placed to some hundred metres.",
    tiles: "Map background: {{host}}.",
  },
});
