/** The first part of every address that the portal's router knows. Elsewhere there is nothing, and the status says so. */
const SECTIONS = new Set([
  "accessibilite",
  "agenda",
  "collection",
  "connexion",
  "equipe",
  "instances",
  "mentions-legales",
  "observatoire",
  "organismes",
  "personnes",
  "projets",
  "publications",
  "recherche",
  "rencontres",
  "reseau",
]);

export function isPortalAddress(path: string): boolean {
  return path === "/" || SECTIONS.has(path.split("/", 2)[1] ?? "");
}
