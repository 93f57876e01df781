import { UndirectedGraph } from "graphology";
import { Sigma } from "sigma";
import { STYLES } from "../../parts/actor/actor-kinds.js";
import { familyOf } from "./actor-family.js";
import { communitiesOf } from "./drawn-communities.js";
import { drawNames, type ShownPoint } from "./drawn-names.js";
import type { DrawnPair } from "./drawn-pairs.js";
import type { DrawnNode } from "./network-view.js";
import { PageColours } from "./page-colours.js";
import { spreadPoints } from "./spread-points.js";

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
  readonly sign: string;
  readonly signColour: string;
}

interface LineAttributes {
  readonly size: number;
  readonly color: string;
}

const SMALLEST = 8;
const LARGEST = 20;
/** How many times wider than high a map is drawn at most, where there is room. */
const WIDEST = 1.7;
/** The layer of letters and names. */
const TEXT = "text";
const COMMUNITY_COLOURS = ["city", "state", "territory", "landlord", "association", "company", "neighbourhood", "knowledge"] as const;

/** Draws a map by WebGL, at rest, and says whom one points at. */
export class NetworkDrawing {
  private readonly graph = new UndirectedGraph<PointAttributes, LineAttributes>();
  private readonly colours = new PageColours();
  private readonly sigma: Sigma<PointAttributes, LineAttributes>;
  private readonly isCalm = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  private readonly text: HTMLCanvasElement;
  private chosen: string | undefined;
  private pointedAt: string | undefined;

  constructor(
    private readonly place: HTMLElement,
    private readonly picture: Picture,
    onChoose: (id: string) => void,
  ) {
    this.addPoints();
    this.addLines();
    this.sigma = new Sigma(this.graph, place, {
      allowInvalidContainer: true,
      stagePadding: Math.min(40, place.clientWidth / 14),
      renderLabels: false,
      zIndex: true,
      inertiaDuration: this.isCalm ? 0 : 200,
      zoomDuration: this.isCalm ? 0 : 250,
      doubleClickZoomingDuration: this.isCalm ? 0 : 200,
      defaultDrawNodeHover: () => undefined,
      nodeReducer: (id, point) => this.pointNow(id, point),
      edgeReducer: (id, line) => this.lineNow(id, line),
    });
    this.text = this.sigma.createCanvas(TEXT, { afterLayer: "hoverNodes", style: { pointerEvents: "none" } });
    this.sigma.resize(true);
    this.leaveThePageItsGestures();
    this.sigma.on("clickNode", ({ node }) => onChoose(node));
    this.sigma.on("enterNode", ({ node }) => this.pointAt(node));
    this.sigma.on("leaveNode", () => this.pointAt(undefined));
    this.sigma.on("afterRender", () => this.write());
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
    const shown = ["edges", "nodes", TEXT].flatMap((layer) => layers[layer] ?? []);
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
    const { nodes, byCommunity } = this.picture;
    const most = Math.max(...nodes.map(({ centrality }) => centrality), Number.EPSILON);
    const places = new Map(communitiesOf(nodes).map(({ number, place }) => [number, place]));
    // On a map of 60 about the width of a point.
    const spread = spreadPoints(nodes, 0.8 / Math.sqrt(nodes.length));
    const small = Math.min(1, Math.max(0.6, this.place.clientWidth / 700));
    const wide = Math.min(WIDEST, Math.max(1, this.place.clientWidth / this.place.clientHeight));
    for (const [index, { actor, community, centrality, x, y }] of nodes.entries()) {
      const place = places.get(community);
      const family = byCommunity ? (place === undefined ? "other" : (COMMUNITY_COLOURS[place - 1] ?? "other")) : familyOf(actor);
      const { colour, letter, isDark } = STYLES[family];
      this.graph.mergeNode(actor.id, {
        x: (spread[index]?.x ?? x) * wide,
        y: spread[index]?.y ?? y,
        size: small * (SMALLEST + (LARGEST - SMALLEST) * Math.sqrt(centrality / most)),
        label: actor.name,
        color: this.colours.of(family === "person" ? "--edge" : colour),
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
    if (id === marked) return { ...point, zIndex: 2 };
    if (this.graph.areNeighbors(id, marked)) return { ...point, zIndex: 1 };
    return { ...point, color: this.colours.page.line, zIndex: 0 };
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

  /** Above everything: the letters in the points, and names. */
  private write(): void {
    const { width, height } = this.sigma.getDimensions();
    const { ink, paper } = this.colours.page;
    const ratio = window.devicePixelRatio;
    // Setting the size also wipes it.
    [this.text.width, this.text.height] = [width * ratio, height * ratio];
    const context = this.text.getContext("2d");
    if (!context) return;
    context.scale(ratio, ratio);
    const marked = this.pointedAt ?? this.chosen;
    const points: ShownPoint[] = [];
    this.graph.forEachNode((id, { label, sign, signColour }) => {
      if (marked !== undefined && id !== marked && !this.graph.areNeighbors(id, marked)) return;
      const shown = this.sigma.getNodeDisplayData(id);
      if (!shown) return;
      const { x, y } = this.sigma.framedGraphToViewport(shown);
      const radius = this.sigma.scaleSize(shown.size);
      const isMarked = id === marked || (marked === undefined && id === this.picture.centre);
      points.push({ x, y, radius, name: label, sign, signColour, isMarked });
    });
    points.sort((one, other) => other.radius - one.radius);
    drawNames(context, points, { ink, paper, font: this.colours.font }, width);
  }

  /** The wheel and one finger scroll the page; with Ctrl, or with two fingers, they are the drawing's. */
  private leaveThePageItsGestures(): void {
    const keep = (event: Event, isOurs: boolean) => !isOurs && event.stopPropagation();
    const { mouse } = this.sigma.getCanvases();
    if (mouse) mouse.style.touchAction = "pan-x pan-y";
    this.place.addEventListener("wheel", (event) => keep(event, event.ctrlKey || event.metaKey), { capture: true });
    for (const kind of ["touchstart", "touchmove", "touchend"] as const) {
      this.place.addEventListener(kind, (event) => keep(event, event.touches.length > 1), { capture: true });
    }
  }
}
