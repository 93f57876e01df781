import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** One spelling of an organization's name, as a file has it. */
export interface Mention {
  readonly siret: string;
  readonly name: string;
  /** Where the State funds a post; the City's file does not say where its beneficiaries are. */
  readonly department: string | null;
  readonly source: "subventions-paris" | "adultes-relais" | "postes-fonjep";
}

interface SubsidyRow {
  readonly siret?: string | null;
  readonly beneficiaire: string;
}

interface PostRow {
  readonly code_tiers?: string;
  readonly raison_sociale: string;
  readonly insee_dep?: string;
}

const SIRET = /^\d{14}$/;

/** Every spelling under a SIRET, once each, without the lines that the City's file has shifted. */
export function readMentions(from: string): Mention[] {
  const subsidies = [2022, 2023].flatMap((year) => readSubsidies(join(from, "paris-subventions", `beneficiaires_${year}.filtered.json`)));
  const posts = readdirSync(join(from, "politique-de-la-ville")).flatMap((file) => readPosts(join(from, "politique-de-la-ville"), file));
  const distinct = new Map([...withoutShifted(subsidies), ...posts].map((one) => [[one.siret, one.name, one.department].join("|"), one]));
  return [...distinct.values()].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

/** The spellings of each file that gives SIRETs, by its source and year. */
export function mentionsByFile(from: string): ReadonlyMap<string, readonly Mention[]> {
  const years = [2022, 2023].map(
    (year) => [year, readSubsidies(join(from, "paris-subventions", `beneficiaires_${year}.filtered.json`))] as const,
  );
  const sound = new Set(withoutShifted(years.flatMap(([, mentions]) => mentions)));
  const posts = [2022, 2023, 2024].map(
    (year) => [year, readPosts(join(from, "politique-de-la-ville"), `adulte-relais-${year}.json`)] as const,
  );
  return new Map([
    ...years.map(([year, mentions]) => [`City of Paris ${year}`, mentions.filter((one) => sound.has(one))] as const),
    ...posts.map(([year, mentions]) => [`adultes-relais ${year}`, mentions] as const),
  ]);
}

function keyOf({ siret, name, department }: Mention): string {
  return [siret, name, department].join("|");
}

function readSubsidies(file: string): Mention[] {
  const { data } = JSON.parse(readFileSync(file, "utf8")) as { readonly data: readonly SubsidyRow[] };
  return data.flatMap(({ siret, beneficiaire }) =>
    siret && SIRET.test(siret) ? { siret, name: beneficiaire, department: null, source: "subventions-paris" as const } : [],
  );
}

function readPosts(folder: string, file: string): Mention[] {
  const source = file.startsWith("adulte-relais") ? "adultes-relais" : file.startsWith("postes-fonjep") ? "postes-fonjep" : undefined;
  if (source === undefined) return [];
  const rows = JSON.parse(readFileSync(join(folder, file), "utf8")) as readonly PostRow[];
  return rows.flatMap(({ code_tiers: siret, raison_sociale: name, insee_dep: department }) =>
    siret && SIRET.test(siret) ? { siret, name, department: department ?? null, source } : [],
  );
}

/** A SIRET under several names, one of which bears another SIREN too: the original's lines are shifted there, and label nothing. */
function withoutShifted(mentions: readonly Mention[]): Mention[] {
  const [names, sirens] = [new Map<string, Set<string>>(), new Map<string, Set<string>>()];
  for (const { siret, name } of mentions) {
    names.set(siret, (names.get(siret) ?? new Set()).add(name));
    sirens.set(name, (sirens.get(name) ?? new Set()).add(siret.slice(0, 9)));
  }
  const isShifted = (siret: string): boolean => {
    const borne = [...(names.get(siret) ?? [])];
    return borne.length > 1 && borne.some((name) => (sirens.get(name)?.size ?? 0) > 1);
  };
  return mentions.filter(({ siret }) => !isShifted(siret));
}
