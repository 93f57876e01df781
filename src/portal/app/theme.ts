import { useSyncExternalStore } from "react";

/** As the system says, unless the reader chose here. */
export type Theme = "system" | "light" | "dark";

const REMEMBERED = "maillage.theme";
const listeners = new Set<() => void>();

function currentTheme(): Theme {
  const chosen = localStorage.getItem(REMEMBERED);
  return chosen === "light" || chosen === "dark" ? chosen : "system";
}

export function chooseTheme(theme: Theme): void {
  localStorage.setItem(REMEMBERED, theme);
  applyTheme();
  for (const listener of listeners) listener();
}

export function applyTheme(): void {
  const theme = currentTheme();
  if (theme === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}

export function useTheme(): Theme {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, currentTheme);
}
