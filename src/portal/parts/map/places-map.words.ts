import { words } from "../../i18n/words.js";

export const placesMapWords = words("places-map", {
  fr: { source: "Contours : Ville de Paris (opendata.paris.fr), Licence Ouverte 2.0.", tiles: "Fond de carte : {{host}}." },
  en: { source: "Outlines: Ville de Paris (opendata.paris.fr), Licence Ouverte 2.0.", tiles: "Map background: {{host}}." },
});
