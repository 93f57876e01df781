import type { AbstractGraph } from "graphology-types";
import type { SeenNetwork } from "./seen-network.js";

type Lines = Pick<SeenNetwork, "size" | "offsets" | "targets" | "weights">;

/** Lines as `graphology`'s algorithms read a graph, where they lie: a copy of a million takes 0.8 GB and half a minute. Points and lines are their numbers. */
export function asGraph(lines: Lines): AbstractGraph {
  return new GraphOfLines(lines) as unknown as AbstractGraph;
}

type VisitLine = (line: number, attributes: { readonly weight: number }, one: number, other: number) => void;

/** As much of a graph as Louvain and PageRank read. Each line stands in the lists of both its ends. */
class GraphOfLines {
  readonly multi = false;
  readonly type = "undirected";
  readonly selfLoopCount = 0;
  readonly directedSize = 0;

  constructor(private readonly lines: Lines) {}

  get order(): number {
    return this.lines.size;
  }

  get size(): number {
    return this.lines.targets.length / 2;
  }

  get undirectedSize(): number {
    return this.size;
  }

  nodes(): number[] {
    return Array.from({ length: this.order }, (_, point) => point);
  }

  forEachNode(visit: (point: number) => void): void {
    for (let point = 0; point < this.order; point++) visit(point);
  }

  undirectedDegreeWithoutSelfLoops(point: number): number {
    return this.#end(point) - this.#begin(point);
  }

  forEachEdge(visit: VisitLine): void {
    for (let point = 0; point < this.order; point++) {
      for (let line = this.#begin(point); line < this.#end(point); line++) {
        const other = this.opposite(point, line);
        if (other > point) visit(line, this.getEdgeAttributes(line), point, other);
      }
    }
  }

  outboundEdges(point: number): number[] {
    const begin = this.#begin(point);
    return Array.from({ length: this.#end(point) - begin }, (_, place) => begin + place);
  }

  opposite(_: number, line: number): number {
    return this.lines.targets[line] as number;
  }

  getEdgeAttributes(line: number): { readonly weight: number } {
    return { weight: this.lines.weights[line] as number };
  }

  /** By these two the library knows a graph. */
  addUndirectedEdgeWithKey(): never {
    throw new Error("A graph of lines is read only");
  }

  dropNode(): never {
    throw new Error("A graph of lines is read only");
  }

  #begin(point: number): number {
    return this.lines.offsets[point] as number;
  }

  #end(point: number): number {
    return this.lines.offsets[point + 1] as number;
  }
}
