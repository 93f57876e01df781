import { UndirectedGraph } from "graphology";
import { Sigma } from "sigma";
import { STYLES } from "../../parts/actor/actor-kinds.js";
import { familyOf } from "./actor-family.js";
import { communitiesOf } from "./drawn-communities.js";
import { drawName } from "./drawn-name.js";
import type { DrawnPair } from "./drawn-pairs.js";
import type { DrawnNode } from "./network-view.js";
import { PageColours } from "./page-colours.js";

export interface Picture {
  readonly nodes: readonly DrawnNode[];
  readonly pairs: readonly DrawnPair[];
  readonly centre: string | undefined;
  readonly byCommunity: boolean;
}

interface PointAttributes {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly label: string;
  readonly color: string;
  readonly forceLabel: boolean;
  /** Written in the point, since colour alone says nothing to many. */
  readonly sign: string;
  readonly signColour: string;
}

interface LineAttributes {
  readonly size: number;
  readonly color: string;
}

const SMALLEST = 7;
const LARGEST = 20;
const COMMUNITY_COLOURS = ["city", "state", "territory", "landlord", "association", "company", "neighbourhood", "knowledge"] as const;

/** Draws a map by WebGL, at rest, and says whom one points at. */
export class NetworkDrawing {
  private readonly graph = new UndirectedGraph<PointAttributes, LineAttributes>();
  private readonly colours = new PageColours();
  private readonly sigma: Sigma<PointAttributes, LineAttributes>;
  private readonly isCalm = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  private chosen: string | undefined;
  private pointedAt: string | undefined;

  constructor(
    private readonly place: HTMLElement,
    private readonly picture: Picture,
    onChoose: (id: string) => void,
  ) {
    this.addPoints();
    this.addLines();
    const { ink, paper } = this.colours.page;
    this.sigma = new Sigma(this.graph, place, {
      allowInvalidContainer: true,
      stagePadding: 40,
      labelFont: this.colours.font,
      labelSize: 14,
      labelColor: { color: ink },
      labelDensity: 0.6,
      labelGridCellSize: 110,
      labelRenderedSizeThreshold: SMALLEST,
      zIndex: true,
      inertiaDuration: this.isCalm ? 0 : 200,
      zoomDuration: this.isCalm ? 0 : 250,
      doubleClickZoomingDuration: this.isCalm ? 0 : 200,
      defaultDrawNodeLabel: (context, point) => drawName(context, point, ink, paper),
      defaultDrawNodeHover: (context, point) => drawName(context, point, ink, paper, true),
      nodeReducer: (id, point) => this.pointNow(id, point),
      edgeReducer: (id, line) => this.lineNow(id, line),
    });
    this.leaveThePageItsGestures();
    this.sigma.on("clickNode", ({ node }) => onChoose(node));
    this.sigma.on("enterNode", ({ node }) => this.pointAt(node));
    this.sigma.on("leaveNode", () => this.pointAt(undefined));
    this.sigma.on("afterRender", () => this.drawSigns());
    this.sigma.refresh();
  }

  /** Marks whose ties are looked at. */
  choose(id: string | undefined): void {
    this.chosen = id !== undefined && this.graph.hasNode(id) ? id : undefined;
    this.sigma.refresh();
  }

  zoom(how: "in" | "out" | "whole"): void {
    const camera = this.sigma.getCamera();
    const duration = this.isCalm ? 1 : 200;
    if (how === "in") void camera.animatedZoom({ duration });
    else if (how === "out") void camera.animatedUnzoom({ duration });
    else void camera.animatedReset({ duration });
  }

  /** The picture as it stands, as a file of the reader's. */
  save(name: string): void {
    // What WebGL drew is there until the browser shows it: copied in the same breath.
    this.sigma.refresh();
    const layers = this.sigma.getCanvases();
    const shown = ["edges", "nodes", "edgeLabels", "labels"].flatMap((layer) => layers[layer] ?? []);
    const copy = document.createElement("canvas");
    copy.width = shown[0]?.width ?? 0;
    copy.height = shown[0]?.height ?? 0;
    const context = copy.getContext("2d");
    if (!context) return;
    context.fillStyle = this.colours.page.paper;
    context.fillRect(0, 0, copy.width, copy.height);
    for (const layer of shown) context.drawImage(layer, 0, 0);
    copy.toBlob((blob) => {
      if (!blob) return;
      const link = document.createElement("a");
      link.href = URL.createObjectURL(blob);
      link.download = name;
      link.click();
      URL.revokeObjectURL(link.href);
    });
  }

  end(): void {
    this.sigma.kill();
    this.place.replaceChildren();
  }

  private addPoints(): void {
    const { nodes, centre, byCommunity } = this.picture;
    const most = Math.max(...nodes.map(({ centrality }) => centrality), Number.EPSILON);
    const places = new Map(communitiesOf(nodes).map(({ number, place }) => [number, place]));
    for (const { actor, community, centrality, x, y } of nodes) {
      const place = places.get(community);
      const family = byCommunity ? (place === undefined ? "other" : (COMMUNITY_COLOURS[place - 1] ?? "other")) : familyOf(actor);
      const { colour, letter, isDark } = STYLES[family];
      this.graph.mergeNode(actor.id, {
        x,
        y,
        size: SMALLEST + (LARGEST - SMALLEST) * Math.sqrt(centrality / most),
        label: actor.name,
        color: this.colours.of(family === "person" ? "--edge" : colour),
        forceLabel: actor.id === centre,
        sign: byCommunity ? String(place ?? "·") : letter,
        signColour: isDark && !this.colours.isDark ? "#ffffff" : "#14191b",
      });
    }
  }

  private addLines(): void {
    for (const { one, other, strength } of this.picture.pairs) {
      this.graph.mergeEdge(one, other, { size: 0.4 + 4 * strength, color: this.colours.page.line });
    }
  }

  /** Who is pointed at, or chosen, stands out with those it is tied to. */
  private pointNow(id: string, point: PointAttributes) {
    const marked = this.pointedAt ?? this.chosen;
    if (marked === undefined) return point;
    if (id === marked) return { ...point, highlighted: true, forceLabel: true, zIndex: 2 };
    if (this.graph.areNeighbors(id, marked)) return { ...point, zIndex: 1 };
    return { ...point, color: this.colours.page.line, label: "", forceLabel: false, zIndex: 0 };
  }

  private lineNow(id: string, line: LineAttributes) {
    const marked = this.pointedAt ?? this.chosen;
    if (marked === undefined) return line;
    return this.graph.hasExtremity(id, marked) ? { ...line, color: this.colours.page.accent, zIndex: 1 } : { ...line, hidden: true };
  }

  private pointAt(id: string | undefined): void {
    this.pointedAt = id;
    this.place.style.cursor = id === undefined ? "" : "pointer";
    this.sigma.refresh({ skipIndexation: true });
  }

  /** Above the points, which sigma draws as discs: their letters. */
  private drawSigns(): void {
    const context = this.sigma.getCanvases().labels?.getContext("2d");
    if (!context) return;
    context.textAlign = "center";
    context.textBaseline = "middle";
    const marked = this.pointedAt ?? this.chosen;
    this.graph.forEachNode((id, { sign, signColour }) => {
      if (marked !== undefined && id !== marked && !this.graph.areNeighbors(id, marked)) return;
      const shown = this.sigma.getNodeDisplayData(id);
      if (!shown) return;
      const radius = this.sigma.scaleSize(shown.size);
      const { x, y } = this.sigma.framedGraphToViewport(shown);
      context.fillStyle = signColour;
      context.font = `600 ${Math.round(Math.max(9, radius * 1.15))}px ${this.colours.font}`;
      context.fillText(sign, x, y + 1);
    });
    context.textAlign = "start";
    context.textBaseline = "alphabetic";
  }

  /** The wheel and one finger scroll the page; with Ctrl, or with two fingers, they are the drawing's. */
  private leaveThePageItsGestures(): void {
    const keep = (event: Event, isOurs: boolean) => !isOurs && event.stopPropagation();
    this.place.addEventListener("wheel", (event) => keep(event, event.ctrlKey || event.metaKey), { capture: true });
    for (const kind of ["touchstart", "touchmove", "touchend"] as const) {
      this.place.addEventListener(kind, (event) => keep(event, event.touches.length > 1), { capture: true });
    }
  }
}
