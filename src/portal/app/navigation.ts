import type { LinkProps } from "@tanstack/react-router";
import type { WordKey } from "../i18n/words.js";
import type { frameWords } from "./frame.words.js";
import type { Viewer } from "./viewer.js";

interface Section {
  readonly to: LinkProps["to"];
  readonly name: WordKey<(typeof frameWords)["fr"]>;
  /** Absent, everyone's. */
  readonly isFor?: (viewer: Viewer) => boolean;
}

/** The header's entries, in order. */
export const SECTIONS: readonly Section[] = [
  { to: "/", name: "nav.find" },
  { to: "/reseau", name: "nav.network" },
  { to: "/agenda", name: "nav.agenda" },
  { to: "/collection", name: "nav.collection" },
  { to: "/instances", name: "nav.committees" },
  { to: "/observatoire", name: "nav.observatory" },
  { to: "/equipe", name: "nav.team", isFor: ({ audience }) => audience === "STAFF" },
];
