import { parseArgs } from "node:util";
import { type Linkage, leastPrecision, linkage } from "./linkage.js";
import { type Mention, mentionsByFile } from "./mentions.js";
import { type Split, splitOf } from "./split.js";

/** Each file brought to a directory that holds another: the next year's, an older one, or that of another source. */
const CASES: readonly (readonly [directory: string, brought: string])[] = [
  ["adultes-relais 2022", "adultes-relais 2023"],
  ["adultes-relais 2022", "adultes-relais 2024"],
  ["adultes-relais 2024", "adultes-relais 2023"],
  ["City of Paris 2022", "City of Paris 2023"],
  ["City of Paris 2023", "City of Paris 2022"],
  ["City of Paris 2023", "adultes-relais 2023"],
  ["adultes-relais 2023", "City of Paris 2023"],
];

const { values } = parseArgs({ options: { from: { type: "string" } } });
if (values.from === undefined) throw new Error("--from <folder of the open data files>");
const files = mentionsByFile(values.from);
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const share = (part: number): string => part.toFixed(3);

function row(name: string, found: Linkage): string {
  const { candidates, known, right, wrong, noticed } = found;
  const precision = `${share(right / (right + wrong))} (≥ ${share(leastPrecision(found))})`;
  return `| ${name} | ${candidates} / ${known} | ${right} / ${wrong} | ${precision} | ${share(right / known)} | ${share((right + noticed) / known)} |`;
}

/** The directory is whole: what it holds of the other half is there to be mistaken for. */
function ofHalf(mentions: readonly Mention[], half: Split): Mention[] {
  return mentions.filter(({ siret }) => splitOf(siret.slice(0, 9)) === half);
}

for (const half of ["CHOICE", "HELD_OUT"] as const) {
  for (const withPlace of [true, false]) {
    const all = { candidates: 0, known: 0, right: 0, wrong: 0, noticed: 0 };
    for (const [directory, brought] of CASES) {
      const found = linkage(files.get(directory) ?? [], ofHalf(files.get(brought) ?? [], half), withPlace);
      for (const key of Object.keys(all) as (keyof typeof all)[]) all[key] += found[key];
      say(row(`${directory} ← ${brought}`, found));
      for (const error of found.errors) say(`    ${error}`);
    }
    say(row(`**${half}, all, ${withPlace ? "with" : "without"} place**`, { ...all, errors: [] }));
  }
}
