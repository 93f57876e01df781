import type { ReactElement } from "react";
import type { Plane } from "./mercator.js";

/** The operator's background, under the shapes. */
export function MapTiles({ address, plane }: { readonly address: string; readonly plane: Plane }): ReactElement {
  const { tile } = plane;
  const [left, top] = [Math.floor(plane.x / tile), Math.floor(plane.y / tile)];
  const columns = Math.ceil((plane.x + plane.width) / tile) - left;
  const lines = Math.ceil((plane.y + plane.height) / tile) - top;
  const places = Array.from(
    { length: columns * lines },
    (_, place) => [left + (place % columns), top + Math.floor(place / columns)] as const,
  );
  return (
    <g>
      {places.map(([x, y]) => (
        <image
          key={`${x} ${y}`}
          href={address.replace("{z}", String(plane.zoom)).replace("{x}", String(x)).replace("{y}", String(y))}
          x={x * tile - plane.x}
          y={y * tile - plane.y}
          width={tile}
          height={tile}
        />
      ))}
    </g>
  );
}
