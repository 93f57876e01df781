import type { DilaRecord } from "./dila-record.js";

/** « Horaires : lundi–vendredi 09:00–12:30, 13:30–17:00 ; samedi 09:00–12:00. » */
export function openingHours(record: DilaRecord): string | undefined {
  const spans = record.list("plage_ouverture").flatMap((span) => {
    const days = [...new Set([span.text("nom_jour_debut"), span.text("nom_jour_fin")])].flatMap((day) => day?.toLowerCase() ?? []);
    const hours = ["1", "2"].flatMap((rank) => {
      const [from, to] = [span.text(`valeur_heure_debut_${rank}`), span.text(`valeur_heure_fin_${rank}`)];
      return from && to ? [`${from.slice(0, 5)}–${to.slice(0, 5)}`] : [];
    });
    return days.length > 0 && hours.length > 0 ? [`${days.join("–")} ${hours.join(", ")}`] : [];
  });
  const comment = record.text("commentaire_plage_ouverture");
  const said = [spans.join(" ; "), comment].filter((part) => part);
  return said.length === 0 ? undefined : `Horaires : ${said.join(". ").replace(/\.$/, "")}.`;
}
