import "./chart.css";
import { type ReactElement, useEffect, useRef, useState } from "react";

interface ChartProps {
  /** What it shows; its figures stand in a table beside it, for everyone. */
  readonly label: string;
  /** Draws with Observable Plot, with `className: "chart"`, in this width. */
  readonly draw: (width: number) => Element;
}

/** A chart as wide as its place. */
export function Chart({ label, draw }: ChartProps): ReactElement {
  const place = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => setWidth(Math.min(720, Math.floor(entry?.contentRect.width ?? 0))));
    if (place.current) observer.observe(place.current);
    return () => observer.disconnect();
  }, []);
  useEffect(() => {
    if (width === 0) return;
    const drawing = draw(width);
    // The same rules are in chart.css.
    for (const style of drawing.querySelectorAll("style")) style.remove();
    drawing.setAttribute("aria-hidden", "true");
    place.current?.replaceChildren(drawing);
  });
  return (
    <figure className="chart-frame">
      <div ref={place} role="img" aria-label={label} />
    </figure>
  );
}
