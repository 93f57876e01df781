import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { parseArgs } from "node:util";
import { labelledPairs } from "./labelled-pairs.js";
import { readMentions } from "./mentions.js";

const { values } = parseArgs({ options: { from: { type: "string" }, to: { type: "string", default: "data/matching/pairs.jsonl" } } });
if (values.from === undefined) throw new Error("--from <folder of the open data files>");
const pairs = labelledPairs(readMentions(values.from));
mkdirSync(dirname(values.to), { recursive: true });
writeFileSync(values.to, pairs.map((pair) => `${JSON.stringify(pair)}\n`).join(""));
