import { UndirectedGraph } from "graphology";
import { Sigma } from "sigma";
import type { CameraState } from "sigma/types";
import { animateNodes } from "sigma/utils";
import { drawNames, drawSign, type SignedPoint } from "./drawn-names.js";
import type { DrawnPair } from "./drawn-pairs.js";
import { type DrawnPoint, drawnPoints, thinness } from "./drawn-points.js";
import type { DrawnNode } from "./network-view.js";
import { PageColours } from "./page-colours.js";
import type { Point } from "./spread-points.js";

export interface Picture {
  readonly nodes: readonly DrawnNode[];
  readonly pairs: readonly DrawnPair[];
  readonly centre: string | undefined;
  readonly byCommunity: boolean;
}

interface LineAttributes {
  readonly size: number;
  readonly color: string;
}

/** The layer of letters and names. */
const TEXT = "text";

/** Where points stood in the drawing before, by actor; and how near one looked. */
export interface DrawnBefore {
  readonly places: ReadonlyMap<string, Point>;
  readonly camera: CameraState | undefined;
}

/** Of more points than this, nobody follows where each one goes. */
const MOST_MOVED = 600;
/** While one moves, so many lines and no more are drawn. */
const MOST_LINES_MOVED = 6_000;
const MOVE_MS = 450;
/** How much is seen of a line, of 1, on the largest maps. */
const FAINTEST = 0.16;

/** Draws a map by WebGL, at rest, and says whom one points at. */
export class NetworkDrawing {
  private readonly graph = new UndirectedGraph<DrawnPoint, LineAttributes>();
  private readonly colours = new PageColours();
  private readonly sigma: Sigma<DrawnPoint, LineAttributes>;
  private readonly isCalm = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  private readonly text: HTMLCanvasElement;
  /** Actors, those with the largest points first. */
  private order: readonly string[] = [];
  private chosen: string | undefined;
  private pointedAt: string | undefined;
  private stopMoving: () => void = () => undefined;

  constructor(
    private readonly place: HTMLElement,
    private readonly picture: Picture,
    onChoose: (id: string) => void,
    before?: DrawnBefore,
  ) {
    this.addPoints();
    this.addLines();
    this.sigma = new Sigma(this.graph, place, {
      allowInvalidContainer: true,
      stagePadding: Math.min(40, place.clientWidth / 14),
      renderLabels: false,
      zIndex: true,
      hideEdgesOnMove: this.graph.size > MOST_LINES_MOVED,
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
    if (before?.camera) this.sigma.getCamera().setState(before.camera);
    if (before) this.moveFrom(before.places);
    this.sigma.refresh();
  }

  /** For the drawing that takes this one's place. */
  now(): DrawnBefore {
    const places = new Map(this.graph.mapNodes((id, { x, y }) => [id, { x, y }]));
    return { places, camera: this.sigma.getCamera().getState() };
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
    this.stopMoving();
    this.sigma.kill();
    this.place.replaceChildren();
  }

  private addPoints(): void {
    const { nodes, byCommunity } = this.picture;
    const points = drawnPoints(nodes, byCommunity, this.colours, { width: this.place.clientWidth, height: this.place.clientHeight });
    for (const [index, { actor }] of nodes.entries()) this.graph.mergeNode(actor.id, points[index]);
    this.order = this.graph
      .nodes()
      .sort((one, other) => this.graph.getNodeAttribute(other, "size") - this.graph.getNodeAttribute(one, "size"));
  }

  private addLines(): void {
    const thin = thinness(this.picture.nodes.length);
    // Thousands on top of each other would be one stain.
    const color = this.colours.faded("--edge", Math.max(FAINTEST, 0.5 * thin));
    for (const { one, other, strength } of this.picture.pairs) {
      this.graph.mergeEdge(one, other, { size: (0.4 + 4 * strength) * Math.max(0.25, thin), color });
    }
  }

  /** Whoever was drawn before goes from there to the new place, unless the reader likes it still. */
  private moveFrom(before: ReadonlyMap<string, Point>): void {
    if (this.isCalm || this.graph.order > MOST_MOVED) return;
    this.sigma.setCustomBBox(this.sigma.getBBox());
    const targets: Record<string, { x: number; y: number }> = {};
    for (const [id, { x, y }] of before) {
      if (!this.graph.hasNode(id)) continue;
      const now = this.graph.getNodeAttributes(id);
      targets[id] = { x: now.x, y: now.y };
      this.graph.mergeNodeAttributes(id, { x, y });
    }
    this.stopMoving = animateNodes(this.graph, targets, { duration: MOVE_MS, easing: "quadraticInOut" });
  }

  /** Who is pointed at, or chosen, stands out with those it is tied to. */
  private pointNow(id: string, point: DrawnPoint) {
    const marked = this.pointedAt ?? this.chosen;
    if (marked === undefined) return point;
    if (id === marked) return { ...point, zIndex: 2 };
    if (this.graph.areNeighbors(id, marked)) return { ...point, zIndex: 1 };
    return point.shape === undefined ? { ...point, color: this.colours.page.line, zIndex: 0 } : point;
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
    const points: SignedPoint[] = [];
    const rest: SignedPoint[] = [];
    for (const id of this.order) {
      const shown = this.sigma.getNodeDisplayData(id);
      if (!shown) continue;
      const { x, y } = this.sigma.framedGraphToViewport(shown);
      const radius = this.sigma.scaleSize(shown.size);
      if (x < -radius || y < -radius || x > width + radius || y > height + radius) continue;
      const { label: name, shape, colour, sign, signColour } = this.graph.getNodeAttributes(id);
      const isMarked = id === marked || (marked === undefined && id === this.picture.centre);
      const isNear = marked === undefined || id === marked || this.graph.areNeighbors(id, marked);
      const point = { x, y, radius, name, shape, sign, signColour, isMarked };
      if (isNear) points.push({ ...point, colour });
      else rest.push({ ...point, colour: this.colours.page.line, sign: "" });
    }
    for (const point of rest) drawSign(context, point, this.colours.font, ink);
    drawNames(context, points, { ink, paper, font: this.colours.font }, { width, height });
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
