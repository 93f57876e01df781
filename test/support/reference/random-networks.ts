import fc from "fast-check";
import type { NetworkNodeType } from "../../../src/modules/network/network-arrays.js";
import { NetworkBuilder, type TieRow } from "../../../src/modules/network/network-builder.js";
import { NetworkGraph } from "../../../src/modules/network/network-graph.js";
import type { Sight } from "../../../src/modules/network/sight.js";
import { ALWAYS, FOREVER, TIE_KINDS, TIE_ROLES, type TieKindName } from "../../../src/modules/network/tie-strength.js";
import { uuidWords } from "../../../src/modules/network/uuid-table.js";
import type { PlainNode, PlainSight, PlainTie } from "./plain-network.js";

export const ACTORS = 9;
const SHARED: Partial<Record<TieKindName, NetworkNodeType>> = {
  PROJECT: "Project",
  EVENT: "Event",
  COMMITTEE: "Committee",
  PUBLICATION: "Publication",
};

export const uuid = (kind: number, number: number): string => `0000000${kind}-0000-7000-8000-${String(number).padStart(12, "0")}`;
export const actorId = (number: number): string => uuid(0, number);

/** Two things of each kind. */
export const things = TIE_KINDS.flatMap((kind) => {
  const type = SHARED[kind];
  return type ? [0, 1].map((number) => ({ kind, type, id: uuid(1 + TIE_KINDS.indexOf(kind), number) })) : [];
});

const rank = fc.integer({ min: 0, max: 4 });
export const day = fc.integer({ min: -3, max: 3 });
const dates = fc.record({ start: fc.oneof(fc.constant(ALWAYS), day), end: fc.oneof(fc.constant(FOREVER), day) });
const actor = fc.integer({ min: 0, max: ACTORS - 1 });
const codesOf = (kind: TieKindName): number[] => TIE_ROLES.flatMap((role, code) => (role.kind === kind ? [code] : []));

const sharing = fc.constantFrom(...things).chain(({ kind, id }) =>
  fc.record({
    record: fc.constant(null),
    from: fc.oneof({ weight: 8, arbitrary: actor.map(actorId) }, { weight: 1, arbitrary: fc.constant(null) }),
    to: fc.constant(id),
    role: fc.constantFrom(...codesOf(kind)),
    audience: rank,
    count: fc.integer({ min: 0, max: 300 }),
    // What happened on a day began then for all.
    dates: kind === "EVENT" || kind === "PUBLICATION" ? fc.constant({ start: -1, end: FOREVER }) : dates,
  }),
);
const direct = fc.record({
  from: actor.map(actorId),
  to: actor.map(actorId),
  role: fc.constantFrom(...codesOf("RELATIONSHIP"), ...codesOf("POSITION")),
  audience: rank,
  count: fc.constant(0),
  dates,
});

const ties = fc
  .record({ shared: fc.array(sharing, { maxLength: 40 }), direct: fc.array(direct, { maxLength: 14 }) })
  .map(({ shared, direct }): PlainTie[] =>
    [...shared, ...direct.map((tie, number) => ({ ...tie, record: uuid(9, number) }))].map(({ dates, ...tie }) => ({ ...tie, ...dates })),
  );

export const network = fc.record({
  audiences: fc.array(rank, { minLength: ACTORS + things.length, maxLength: ACTORS + things.length }),
  ties,
});
export const sights = fc.record({ rank: fc.integer({ min: 0, max: 3 }), day, via: fc.subarray([...TIE_KINDS], { minLength: 1 }) });

export function nodesOf(audiences: readonly number[]): PlainNode[] {
  const actors = Array.from({ length: ACTORS }, (_, number) => ({
    id: actorId(number),
    type: number % 2 === 0 ? ("Organization" as const) : ("Person" as const),
  }));
  return [...actors, ...things].map(({ id, type }, index) => ({ id, type, audience: audiences[index] as number }));
}

export function rowOf(tie: PlainTie): TieRow {
  return {
    ...tie,
    record: tie.record === null ? null : uuidWords(tie.record),
    from: tie.from === null ? null : uuidWords(tie.from),
    to: uuidWords(tie.to),
  };
}

export function built(nodes: readonly PlainNode[], rows: readonly PlainTie[]): NetworkGraph {
  const builder = new NetworkBuilder();
  for (const { type, id, audience } of nodes) builder.addNode(type, uuidWords(id), audience);
  for (const tie of rows) builder.addTie(rowOf(tie));
  return new NetworkGraph(builder.build());
}

export function toSight({ rank, day, via }: PlainSight): Sight {
  return { rank, day, kinds: via.reduce((bits, kind) => bits | (1 << TIE_KINDS.indexOf(kind)), 0) };
}
