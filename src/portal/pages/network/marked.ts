import type { UndirectedGraph } from "graphology";
import type { Attributes } from "graphology-types";

/** Whom the reader points at or has chosen: an actor with its ties, or two with the line between them. */
export class Marked {
  pointedAt: string | undefined;
  private pointedLine: string | undefined;
  private chosen: readonly string[] = [];

  constructor(private readonly graph: Pick<UndirectedGraph<Attributes, Attributes>, "hasNode" | "areNeighbors" | "extremities">) {}

  /** Who is not on the map is not chosen there. */
  choose(ids: readonly (string | undefined)[]): void {
    const known = ids.filter((id) => id !== undefined && this.graph.hasNode(id)) as string[];
    this.chosen = known.length === 2 && !this.graph.areNeighbors(known[0], known[1]) ? known.slice(0, 1) : known;
  }

  /** @returns whether that is another than before */
  pointAt(id: string | undefined, line: string | undefined): boolean {
    const isOther = id !== this.pointedAt || line !== this.pointedLine;
    [this.pointedAt, this.pointedLine] = [id, line];
    return isOther;
  }

  get isAny(): boolean {
    return this.ids.length > 0;
  }

  has(id: string): boolean {
    return this.ids.includes(id);
  }

  /** Everybody is, where nobody is marked. */
  isNear(id: string): boolean {
    const [one, other] = this.ids;
    return one === undefined || this.has(id) || (other === undefined && this.graph.areNeighbors(id, one));
  }

  lineIs(line: string): "plain" | "marked" | "hidden" {
    if (line === this.pointedLine) return "marked";
    const { ids } = this;
    if (ids.length === 0) return "plain";
    const ends = this.graph.extremities(line);
    return ids.every((id) => ends.includes(id)) ? "marked" : "hidden";
  }

  private get ids(): readonly string[] {
    return this.pointedAt === undefined ? this.chosen : [this.pointedAt];
  }
}
