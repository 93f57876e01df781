import { HalfList } from "./half-ties.js";
import { CROWD } from "./network-arrays.js";
import type { NetworkGraph } from "./network-graph.js";
import type { Sight } from "./sight.js";
import { directStrength, ROLE_WEIGHTS, sharedStrength } from "./tie-strength.js";

/** Told of each thing, or record, that ties the node walked from to another: the half tie that leads there, and how strongly it ties. */
export type TieVisitor = (other: number, half: number, strength: number) => void;

/**
 * Goes from a node to all that it is tied to, as a sight shows them. Independent ties of two actors add up like chances: two of one half
 * make three quarters.
 */
export class TieWalker {
  /** Who is tied to the node last walked from: the first `count` of them. */
  others = new Int32Array(0);
  /** By node, of those: what lacks to the full strength of 1. */
  gaps = new Float64Array(0);
  count = 0;
  readonly #own = new HalfList();
  readonly #members = new HalfList();
  /** By node: the walk that last came by. */
  #seenIn = new Int32Array(0);
  #walk = 0;

  constructor(private readonly graph: NetworkGraph) {}

  walk(from: number, sight: Sight): void {
    if (this.gaps.length < this.graph.nodeCount) this.#makeRoom();
    for (let index = 0; index < this.count; index++) this.gaps[this.others[index] as number] = 1;
    this.count = 0;
    this.visit(from, sight, this.#add);
  }

  visit(from: number, sight: Sight, visitor: TieVisitor): void {
    const { graph } = this;
    if (this.#seenIn.length < graph.nodeCount) this.#makeRoom();
    const walk = ++this.#walk;
    const count = graph.halvesOf(from, sight, this.#own);
    for (let index = 0; index < count; index++) {
      const half = this.#own.halves[index] as number;
      const target = graph.targetOf(half);
      if (graph.isActor(target)) {
        if (target !== from) visitor(target, half, directStrength(graph.roleOf(half)));
      } else if (this.#seenIn[target] !== walk) {
        this.#seenIn[target] = walk;
        this.#visitMembers(from, target, half, sight, visitor);
      }
    }
  }

  #makeRoom(): void {
    const nodes = roomFor(this.graph);
    this.others = new Int32Array(nodes);
    this.gaps = new Float64Array(nodes).fill(1);
    this.#seenIn = new Int32Array(nodes);
    this.count = 0;
    this.#walk = 0;
  }

  readonly #add: TieVisitor = (other, _half, strength) => {
    const gap = this.gaps[other] as number;
    if (gap === 1) this.others[this.count++] = other;
    this.gaps[other] = gap * (1 - strength);
  };

  /** Whoever has several parts in the same thing counts once, with the foremost. */
  #visitMembers(from: number, shared: number, half: number, sight: Sight, visitor: TieVisitor): void {
    const { graph } = this;
    const count = graph.halvesOf(shared, sight, this.#members);
    const members = this.#members.halves;
    let size = 0;
    let ownWeight = 0;
    let last = CROWD;
    for (let index = 0; index < count; index++) {
      const member = graph.targetOf(members[index] as number);
      if (member === CROWD) size += graph.crowdOf(members[index] as number);
      else {
        if (member !== last) size++;
        if (member === from) ownWeight = Math.max(ownWeight, weightOf(graph, members[index] as number));
      }
      last = member;
    }
    const strength = sharedStrength(graph.roleOf(half), size, graph.startOf(half), sight.day) * ownWeight;
    for (let index = 0; index < count; ) {
      const member = graph.targetOf(members[index] as number);
      let weight = 0;
      do weight = Math.max(weight, weightOf(graph, members[index++] as number));
      while (index < count && graph.targetOf(members[index] as number) === member);
      if (member !== from && member !== CROWD) visitor(member, half, strength * weight);
    }
  }
}

/** For how many nodes to make room, so that those that come seldom ask for more. */
export function roomFor(graph: NetworkGraph): number {
  return graph.nodeCount + 1024;
}

function weightOf(graph: NetworkGraph, half: number): number {
  return ROLE_WEIGHTS[graph.roleOf(half)] as number;
}
