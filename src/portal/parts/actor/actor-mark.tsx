import "./actor-mark.css";
import type { ReactElement } from "react";
import { type ActorFamily, SHAPES, STYLES } from "./actor-kinds.js";

/** The sign of a kind of actor: colour, shape and letter. Its name always stands beside it in words. */
export function ActorMark({ family }: { readonly family: ActorFamily }): ReactElement {
  const { shape, letter, colour, isDark } = STYLES[family];
  return (
    <svg className="actor-mark" viewBox="0 0 24 24" data-family={family} data-dark={isDark || undefined} aria-hidden="true">
      <path d={SHAPES[shape]} fill={`var(${colour})`} />
      <text x="12" y={shape === "triangle" ? 19 : 16.5}>
        {letter}
      </text>
    </svg>
  );
}
