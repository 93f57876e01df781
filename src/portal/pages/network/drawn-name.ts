interface NamedPoint {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly label: string | null;
}

const LONGEST = 34;

/** A name below its point, on a ground of paper so that lines do not cross it; cut when long, unless one points at it. */
export function drawName(context: CanvasRenderingContext2D, point: NamedPoint, ink: string, paper: string, isWhole = false): void {
  const { x, y, size, label } = point;
  if (!label) return;
  const text = isWhole || label.length <= LONGEST ? label : `${label.slice(0, LONGEST - 1).trimEnd()}…`;
  context.textAlign = "center";
  context.lineJoin = "round";
  context.lineWidth = isWhole ? 6 : 4;
  context.strokeStyle = paper;
  context.fillStyle = ink;
  context.strokeText(text, x, y + size + 15);
  context.fillText(text, x, y + size + 15);
  if (isWhole) {
    context.beginPath();
    context.arc(x, y, size + 2, 0, 2 * Math.PI);
    context.lineWidth = 3;
    context.strokeStyle = ink;
    context.stroke();
  }
  context.textAlign = "start";
}
