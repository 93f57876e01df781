import { readFileSync } from "node:fs";
import { join } from "node:path";
import { CITY, directorateKey } from "./directorates.js";
import type { Funding } from "./funding.js";
import { isSiret } from "./identifiers.js";
import { type Mention, mention } from "./mention.js";
import type { Report } from "./report.js";
import { beneficiaryKind } from "./subsidy-kinds.js";
import { purposeLabel, subsidyThemes } from "./subsidy-purpose.js";
import { arrondissement } from "./territories.js";
import { mendText } from "./text.js";

const SOURCE = "subventions-paris";
/** The City's accounting cuts many names there. */
const CUT_AT = 35;

interface SubsidyRow {
  readonly annee: number;
  readonly beneficiaire: string;
  readonly nature_juridique: string | null;
  readonly direction: string | null;
  readonly secteurs_activite: string | null;
  readonly montant_total: number;
  readonly objet_principal: string | null;
  readonly siret: string | null;
}

/** "CAISSE DES ECOLES DU 10E ARRONDISSE…" acts in the 10th. */
function namedArrondissement(name: string): string[] {
  const number = Number(/\b(\d{1,2}) ?(?:E|EME|ER|ERE)? ?ARR/.exec(name)?.[1] ?? 0);
  return number >= 1 && number <= 20 ? [arrondissement(number)] : [];
}

function beneficiary(row: SubsidyRow, report: Report): Mention {
  const name = mendText(row.beneficiaire);
  if (row.siret === null) report.count(`${SOURCE}: rows without SIRET`);
  else if (!isSiret(row.siret)) report.count(`${SOURCE}: invalid SIRET dropped`);
  return mention({
    source: SOURCE,
    name,
    kind: beneficiaryKind(row.nature_juridique, name),
    siret: row.siret !== null && isSiret(row.siret) ? row.siret : null,
    isCut: row.beneficiaire.length === CUT_AT,
    territories: namedArrondissement(name),
    themes: subsidyThemes(row.secteurs_activite, row.direction),
  });
}

/** What the City paid in 2022 and 2023: one funding a row; the payer is the directorate, or the City where the file names none. */
export function readSubsidies(folder: string, report: Report): { fundings: Funding[]; directorateCodes: Set<string> } {
  const directorateCodes = new Set<string>();
  const fundings = [2022, 2023].flatMap((year) => {
    const path = join(folder, "paris-subventions", `beneficiaires_${year}.filtered.json`);
    const { data } = JSON.parse(readFileSync(path, "utf8")) as { data: SubsidyRow[] };
    return data.map((row): Funding => {
      report.count(`${SOURCE}: rows`);
      if (row.direction === null) report.count(`${SOURCE}: rows without directorate (payer: the City)`);
      else directorateCodes.add(row.direction);
      return {
        payerKey: row.direction === null ? CITY : directorateKey(row.direction),
        beneficiary: beneficiary(row, report),
        year: Number(row.annee),
        cents: Math.round(row.montant_total * 100),
        label: purposeLabel(row.objet_principal),
        source: SOURCE,
      };
    });
  });
  return { fundings, directorateCodes };
}
