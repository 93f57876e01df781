import { createInstance } from "i18next";
import { useSyncExternalStore } from "react";

export const LANGUAGES = ["fr", "en"] as const;

export type Language = (typeof LANGUAGES)[number];

const REMEMBERED = "maillage.language";

/** What the reader chose here before, otherwise what the server made of the browser's wish (`html lang`). */
function firstLanguage(): Language {
  const chosen = localStorage.getItem(REMEMBERED) ?? document.documentElement.lang;
  return chosen === "en" ? "en" : "fr";
}

export const i18n = createInstance();

void i18n.init({
  lng: firstLanguage(),
  fallbackLng: false,
  initAsync: false,
  resources: {},
  interpolation: { escapeValue: false },
});
document.documentElement.lang = currentLanguage();

export function currentLanguage(): Language {
  return i18n.language === "en" ? "en" : "fr";
}

export async function changeLanguage(language: Language): Promise<void> {
  localStorage.setItem(REMEMBERED, language);
  document.documentElement.lang = language;
  await i18n.changeLanguage(language);
}

export function useLanguage(): Language {
  return useSyncExternalStore(subscribe, currentLanguage);
}

function subscribe(onChange: () => void): () => void {
  i18n.on("languageChanged", onChange);
  return () => i18n.off("languageChanged", onChange);
}
