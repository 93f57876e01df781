import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Funding } from "./funding.js";
import { isSiret } from "./identifiers.js";
import { type Mention, mention } from "./mention.js";
import type { Report } from "./report.js";
import { PARIS } from "./territories.js";
import { mendText } from "./text.js";

/** The State, which pays the posts. */
const STATE = "state:politique-de-la-ville";

interface PostRow {
  readonly id_poste?: string;
  readonly code_tiers?: string;
  readonly raison_sociale?: string;
  readonly annee?: number | string;
  readonly montant?: number;
  readonly insee_dep?: string;
}

const files = [
  { source: "adultes-relais", prefix: "adulte-relais", label: "Postes d'adultes-relais", cutAt: 50 },
  { source: "postes-fonjep", prefix: "postes-fonjep", label: "Postes Fonjep", cutAt: 40 },
];

export function state(): Mention {
  return mention({
    source: "adultes-relais",
    name: "État – politique de la ville",
    kind: "STATE_SERVICE",
    description: "L'État, au titre des crédits de la politique de la ville (postes d'adultes-relais et postes Fonjep).",
    ownKey: STATE,
    territories: ["COUNTRY:FR"],
  });
}

/** Employers of State-funded posts in Paris, 2022–2024: one funding a post and year; exact repeats are read once. */
export function readFundedPosts(folder: string, report: Report): Funding[] {
  return files.flatMap(({ source, prefix, label, cutAt }) =>
    [2022, 2023, 2024].flatMap((year) => {
      const path = join(folder, "politique-de-la-ville", `${prefix}-${year}.json`);
      const seen = new Set<string>();
      return (JSON.parse(readFileSync(path, "utf8")) as PostRow[]).flatMap((row): Funding[] => {
        if (row.insee_dep !== "75") return [];
        report.count(`${source}: rows of Paris`);
        const repeated = seen.has(JSON.stringify(row));
        seen.add(JSON.stringify(row));
        const name = mendText(row.raison_sociale ?? "");
        if (repeated || name === "" || row.montant === undefined) {
          report.count(`${source}: repeated or incomplete rows dropped`);
          return [];
        }
        const siret = (row.code_tiers ?? "").replace(/\s/g, "");
        if (/^\d{9,}$/.test(siret) && !isSiret(siret)) report.count(`${source}: invalid SIRET dropped`);
        if (!/^\d{9,}$/.test(siret)) report.count(`${source}: rows without SIRET`);
        return [
          {
            payerKey: STATE,
            beneficiary: mention({
              source,
              name,
              kind: "ASSOCIATION",
              siret: isSiret(siret) ? siret : null,
              isCut: (row.raison_sociale ?? "").length === cutAt,
              territories: [PARIS],
            }),
            year: Number(row.annee ?? year),
            cents: Math.round(row.montant * 100),
            label,
            source,
          },
        ];
      });
    }),
  );
}
