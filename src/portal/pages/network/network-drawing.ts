import { UndirectedGraph } from "graphology";
import { Sigma } from "sigma";
import type { CameraState } from "sigma/types";
import { animateNodes } from "sigma/utils";
import { type Camera, cameraText, readCamera } from "./camera.js";
import { drawNames, drawSign, type SignedPoint } from "./drawn-names.js";
import type { DrawnPair } from "./drawn-pairs.js";
import { type DrawnPoint, drawnPoints, thinness } from "./drawn-points.js";
import { Marked } from "./marked.js";
import { nearestLine, type ShownLine } from "./nearest-line.js";
import type { Picture } from "./network-image.js";
import type { DrawnNode } from "./network-view.js";
import { PageColours } from "./page-colours.js";
import { leaveThePageItsGestures } from "./page-gestures.js";
import type { Point } from "./spread-points.js";

export interface Drawn {
  readonly nodes: readonly DrawnNode[];
  readonly pairs: readonly DrawnPair[];
  readonly centre: string | undefined;
  readonly byCommunity: boolean;
}

/** What the reader does with the drawing. */
export interface Reactions {
  /** An actor, or the two that a line ties. */
  readonly onChoose: (one: string, other?: string) => void;
  /** Where one looks, once one rests there; undefined where all is seen. */
  readonly onLook: (camera: Camera | undefined) => void;
}

interface LineAttributes {
  readonly size: number;
  readonly color: string;
}

interface Line extends ShownLine {
  readonly edge: string;
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
/** How near and how far one may look, so that nobody is lost: of the whole map. */
const NEAREST = 0.02;
const FARTHEST = 2;
/** While one moves, so many lines and no more are drawn. */
const MOST_LINES_MOVED = 6_000;
const MOVE_MS = 450;
/** At rest for so long, a view is worth an address. */
const REST_MS = 400;
/** How much is seen of a line, of 1: of few, and of those of the largest maps. */
const CLEAREST = 0.5;
const FAINTEST = 0.16;
/** How far from a line one may point, in pixels; a finger is broader. */
const NEAR = { mouse: 6, finger: 14 };

/** Draws a map by WebGL, at rest, and says whom one points at. */
export class NetworkDrawing {
  private readonly graph = new UndirectedGraph<DrawnPoint, LineAttributes>();
  private readonly colours = new PageColours();
  private readonly sigma: Sigma<DrawnPoint, LineAttributes>;
  private readonly isCalm = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  private readonly text: HTMLCanvasElement;
  /** Actors, those with the largest points first. */
  private order: readonly string[] = [];
  private readonly marked = new Marked(this.graph);
  private resting: number | undefined;
  private stopMoving: () => void = () => undefined;
  private shown: Picture | undefined;

  constructor(
    private readonly place: HTMLElement,
    private readonly drawn: Drawn,
    private readonly reactions: Reactions,
    start: { readonly before: DrawnBefore | undefined; readonly camera: Camera | undefined },
  ) {
    this.addPoints();
    this.addLines();
    this.sigma = new Sigma(this.graph, place, {
      allowInvalidContainer: true,
      stagePadding: Math.min(40, place.clientWidth / 14),
      renderLabels: false,
      zIndex: true,
      minCameraRatio: NEAREST,
      maxCameraRatio: FARTHEST,
      hideEdgesOnMove: this.graph.size > MOST_LINES_MOVED,
      inertiaDuration: this.isCalm ? 0 : 200,
      zoomDuration: this.isCalm ? 0 : 250,
      doubleClickZoomingDuration: this.isCalm ? 0 : 200,
      defaultDrawNodeHover: () => undefined,
      nodeReducer: (id, point) => this.pointNow(id, point),
      edgeReducer: (edge, line) => this.lineNow(edge, line),
    });
    this.text = this.sigma.createCanvas(TEXT, { afterLayer: "hoverNodes", style: { pointerEvents: "none" } });
    this.sigma.resize(true);
    leaveThePageItsGestures(place, this.sigma.getCanvases().mouse);
    this.listen();
    if (start.before?.camera) this.sigma.getCamera().setState(start.before.camera);
    else this.look(start.camera);
    if (start.before) this.moveFrom(start.before.places);
    this.sigma.refresh();
  }

  /** For the drawing that takes this one's place. */
  now(): DrawnBefore {
    const places = new Map(this.graph.mapNodes((id, { x, y }) => [id, { x, y }]));
    return { places, camera: this.sigma.getCamera().getState() };
  }

  /** What stands on the screen, to be made an image of. */
  picture(): Picture | undefined {
    this.sigma.refresh();
    return this.shown;
  }

  /** Marks whose ties are looked at: an actor's, or those of two with each other. */
  choose(one: string | undefined, other: string | undefined): void {
    this.marked.choose([one, other]);
    this.sigma.refresh();
  }

  /** Goes where an address says that one looked. */
  look(camera: Camera | undefined): void {
    const now = this.sigma.getCamera();
    if (cameraText(readCamera(now.getState())) !== cameraText(camera)) now.setState(camera ?? { x: 0.5, y: 0.5, ratio: 1 });
  }

  zoom(how: "in" | "out" | "whole"): void {
    const camera = this.sigma.getCamera();
    const duration = this.isCalm ? 1 : 200;
    if (how === "in") void camera.animatedZoom({ duration });
    else if (how === "out") void camera.animatedUnzoom({ duration });
    else void camera.animatedReset({ duration });
  }

  end(): void {
    this.stopMoving();
    window.clearTimeout(this.resting);
    this.sigma.kill();
    this.place.replaceChildren();
  }

  private addPoints(): void {
    const { nodes, byCommunity } = this.drawn;
    const points = drawnPoints(nodes, byCommunity, this.colours, { width: this.place.clientWidth, height: this.place.clientHeight });
    for (const [index, { actor }] of nodes.entries()) this.graph.mergeNode(actor.id, points[index]);
    this.order = this.graph
      .nodes()
      .sort((one, other) => this.graph.getNodeAttribute(other, "size") - this.graph.getNodeAttribute(one, "size"));
  }

  private addLines(): void {
    const thin = thinness(this.drawn.nodes.length);
    // Thousands on top of each other would be one stain.
    const color = this.colours.faded("--edge", this.clearness());
    for (const { one, other, strength } of this.drawn.pairs) {
      this.graph.mergeEdge(one, other, { size: (0.4 + 4 * strength) * Math.max(0.25, thin), color });
    }
  }

  private clearness(): number {
    return Math.max(FAINTEST, CLEAREST * thinness(this.drawn.nodes.length));
  }

  private listen(): void {
    const { sigma } = this;
    const { onChoose, onLook } = this.reactions;
    sigma.on("clickNode", ({ node }) => onChoose(node));
    sigma.on("enterNode", ({ node }) => this.pointAt(node, undefined));
    sigma.on("leaveNode", () => this.pointAt(undefined, undefined));
    sigma.on("clickStage", ({ event }) => {
      const isFinger = (event.original as PointerEvent).pointerType === "touch";
      const line = nearestLine(event, this.lines(), isFinger ? NEAR.finger : NEAR.mouse);
      if (line) onChoose(...this.graph.extremities(line.edge));
    });
    sigma.on("moveBody", ({ event }) => {
      if (this.marked.pointedAt !== undefined || this.graph.size > MOST_LINES_MOVED) return;
      this.pointAt(undefined, nearestLine(event, this.lines(), NEAR.mouse)?.edge);
    });
    sigma.on("afterRender", () => this.write());
    sigma.getCamera().on("updated", () => {
      window.clearTimeout(this.resting);
      this.resting = window.setTimeout(() => onLook(readCamera(sigma.getCamera().getState())), REST_MS);
    });
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
    const zIndex = this.marked.has(id) ? 2 : this.marked.isNear(id) ? 1 : 0;
    return zIndex === 0 && point.shape === undefined ? { ...point, color: this.colours.page.line, zIndex } : { ...point, zIndex };
  }

  private lineNow(edge: string, line: LineAttributes) {
    const how = this.marked.lineIs(edge);
    if (how === "plain") return line;
    return how === "hidden" ? { ...line, hidden: true } : { ...line, size: line.size + 0.6, color: this.colours.page.accent, zIndex: 1 };
  }

  private pointAt(id: string | undefined, edge: string | undefined): void {
    if (!this.marked.pointAt(id, edge)) return;
    this.place.style.cursor = id === undefined && edge === undefined ? "" : "pointer";
    this.sigma.refresh({ skipIndexation: true });
  }

  /** The lines as they stand on the screen, but for those that are hidden. */
  private *lines(): Generator<Line> {
    const places = new Map(this.order.map((id) => [id, this.onScreen(id)]));
    for (const edge of this.graph.edges()) {
      const [one, other] = this.graph.extremities(edge);
      const [from, to] = [places.get(one), places.get(other)];
      if (from && to && this.marked.lineIs(edge) !== "hidden") yield { edge, from, to };
    }
  }

  private onScreen(id: string): Point | undefined {
    const shown = this.sigma.getNodeDisplayData(id);
    return shown && this.sigma.framedGraphToViewport(shown);
  }

  /** Above everything: points with a shape, letters in points, and names. */
  private write(): void {
    const size = this.sigma.getDimensions();
    const { ink, paper, line: faint, accent } = this.colours.page;
    const ratio = window.devicePixelRatio;
    // Setting the size also wipes it.
    [this.text.width, this.text.height] = [size.width * ratio, size.height * ratio];
    const context = this.text.getContext("2d");
    if (!context) return;
    context.scale(ratio, ratio);
    const [near, rest] = this.points(size, faint);
    for (const point of rest) drawSign(context, point, this.colours.font, ink);
    const names = drawNames(context, near, { ink, paper, font: this.colours.font }, size);
    this.shown = {
      size,
      points: [...rest, ...near.toReversed()],
      names,
      lines: () =>
        [...this.lines()].map(({ edge, from, to }) => {
          const isMarked = this.marked.lineIs(edge) === "marked";
          const width = this.sigma.scaleSize(this.graph.getEdgeAttribute(edge, "size"));
          return {
            from,
            to,
            width,
            ...(isMarked ? { colour: accent, opacity: 1 } : { colour: this.colours.of("--edge"), opacity: this.clearness() }),
          };
        }),
      colours: { ink, paper },
      font: this.colours.font,
      colourOf: (token) => this.colours.of(token),
      signColour: (isOnDark) => this.colours.sign(isOnDark),
    };
  }

  /** Points on the screen, the most important first: those that are looked at, and the rest, without colour. */
  private points({ width, height }: { readonly width: number; readonly height: number }, faint: string): [SignedPoint[], SignedPoint[]] {
    const near: SignedPoint[] = [];
    const rest: SignedPoint[] = [];
    for (const id of this.order) {
      const place = this.onScreen(id);
      if (!place) continue;
      const { label: name, size, shape, colour, sign, signColour } = this.graph.getNodeAttributes(id);
      const radius = this.sigma.scaleSize(size);
      if (place.x < -radius || place.y < -radius || place.x > width + radius || place.y > height + radius) continue;
      const isMarked = this.marked.isAny ? this.marked.has(id) : id === this.drawn.centre;
      const point = { ...place, radius, name, shape, sign, signColour, isMarked };
      if (this.marked.isNear(id)) near.push({ ...point, colour });
      else rest.push({ ...point, colour: faint, sign: "" });
    }
    return [near, rest];
  }
}
