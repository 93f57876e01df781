import { NetworkBuilder, type TieRow } from "../../src/modules/network/network-builder.js";
import { ALWAYS, dayNumber, FOREVER, roleCode } from "../../src/modules/network/tie-strength.js";
import type { UuidWords } from "../../src/modules/network/uuid-table.js";
import { Random } from "../random.js";

/** What is asked of the network; in 2026. */
export const TODAY = dayNumber("2026-11-23");

/** A network as a large federation of centres might have it. Nothing in it is real. */
export interface GeneratedTies {
  readonly organizations: number;
  readonly people: number;
  readonly ties: readonly TieRow[];
  readonly things: readonly { readonly type: "Project" | "Event" | "Committee" | "Publication"; readonly id: UuidWords }[];
}

const word = (number: number): number => Math.imul(number, 0x9e37_79b1) >>> 0;

export const actorId = (number: number): UuidWords => [0x0190_0000 + (number >>> 16), 0x7000, word(number), number];
const thingId = (number: number): UuidWords => [0x0191_0000, 0x7000, word(number), number];
const recordId = (number: number): UuidWords => [0x0192_0000, 0x7000, word(number), number];

/** A few are in everything: half of the picks fall on one in thirty. */
function pickSkewed(random: Random, size: number): number {
  return random.below(2) === 0 ? random.below(Math.max(1, Math.floor(size / 30))) : random.below(size);
}

/** Ten ties for each organization, of all kinds: people for half of them, a committee for two hundred. */
export function generateTies(organizations: number, seed = 1): GeneratedTies {
  const random = new Random(seed);
  const people = Math.floor(organizations / 2);
  const ties: TieRow[] = [];
  const things: GeneratedTies["things"][number][] = [];
  const audience = (): number => (random.below(10) < 8 ? 0 : random.below(3) + 1);
  const organization = (): UuidWords => actorId(pickSkewed(random, organizations));
  const person = (): UuidWords => actorId(organizations + random.below(people));
  const dates = (): { start: number; end: number } => {
    const start = TODAY - random.below(7000);
    return random.below(3) === 0 ? { start, end: start + random.below(3000) + 1 } : { start: ALWAYS, end: FOREVER };
  };
  const direct = (from: UuidWords, to: UuidWords, role: number): void => {
    ties.push({ record: recordId(ties.length), from, to, role, audience: audience(), ...dates() });
  };
  const share = (type: GeneratedTies["things"][number]["type"], size: number, role: () => number, actor: () => UuidWords): void => {
    const id = thingId(things.length);
    things.push({ type, id });
    const day = { start: TODAY - random.below(7000), end: FOREVER };
    const isDated = type === "Event" || type === "Publication";
    for (let member = 0; member < size; member++) {
      ties.push({ record: null, from: actor(), to: id, role: role(), audience: audience(), ...(isDated ? day : dates()) });
    }
  };
  const relationships = ["FUNDS", "SUPERVISES", "MEMBER_OF", "AGREEMENT_WITH", "PARTNER_OF"].map((name) => roleCode("RELATIONSHIP", name));
  const partners = ["LEAD", "FUNDER", "OPERATOR", "PARTNER"].map((name) => roleCode("PROJECT", name));
  const until = (part: number): number => Math.floor(organizations * part);
  for (let number = 0; number < people * 2; number++) direct(person(), actorId(random.below(organizations)), roleCode("POSITION"));
  while (ties.length < until(3)) direct(organization(), actorId(random.below(organizations)), random.pick(relationships));
  while (ties.length < until(6.5)) share("Project", 2 + random.below(6), () => random.pick(partners), organization);
  while (ties.length < until(8.5)) {
    const size = random.below(40) === 0 ? 300 : 5 + random.below(30);
    share("Event", size, () => roleCode("EVENT", random.below(6) === 0 ? "SPEAKER" : "PARTICIPANT"), person);
  }
  while (ties.length < until(8.6)) share("Committee", 15, () => roleCode("COMMITTEE", "MEMBER"), person);
  while (ties.length < until(10)) share("Publication", 2 + random.below(4), () => roleCode("PUBLICATION"), person);
  return { organizations, people, ties, things };
}

export function builderOf({ organizations, people, ties, things }: GeneratedTies): NetworkBuilder {
  const builder = new NetworkBuilder();
  for (let number = 0; number < organizations + people; number++) {
    builder.addNode(number < organizations ? "Organization" : "Person", actorId(number), 0);
  }
  for (const { type, id } of things) builder.addNode(type, id, 0);
  for (const tie of ties) builder.addTie(tie);
  return builder;
}
