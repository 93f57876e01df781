import { words } from "../../i18n/words.js";

export const placesMapWords = words("places-map", {
  fr: {
    source: "Contours : Ville de Paris (opendata.paris.fr), Licence Ouverte 2.0.",
    points:
      "Ronds : quartiers prioritaires (QPV 2024), placés à quelques centaines de mètres près ; les fichiers ouverts n'en donnent pas le contour.",
    tiles: "Fond de carte : {{host}}.",
  },
  en: {
    source: "Outlines: Ville de Paris (opendata.paris.fr), Licence Ouverte 2.0.",
    points: "Rounds: priority neighbourhoods (QPV 2024), placed to some hundred metres; open files do not give their outlines.",
    tiles: "Map background: {{host}}.",
  },
});
