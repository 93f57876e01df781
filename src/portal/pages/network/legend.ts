import { useFormat } from "../../i18n/format.js";
import { useWords } from "../../i18n/use-words.js";
import { type ActorFamily, SHAPES, STYLES } from "../../parts/actor/actor-kinds.js";
import { kindWords } from "../../parts/actor/kind.words.js";
import { familyOf } from "./actor-family.js";
import { COMMUNITY_FAMILIES, communitiesOf } from "./drawn-communities.js";
import { networkWords } from "./network.words.js";
import type { DrawnNode } from "./network-view.js";

/** A sign of the map, and what it stands for. */
export interface LegendEntry {
  readonly key: string;
  /** The kind of actor whose mark it is; absent of a community. */
  readonly family: ActorFamily | undefined;
  /** In a square of 24. */
  readonly shape: string;
  /** Name of the colour in styles/tokens.css. */
  readonly colour: string;
  readonly sign: string;
  /** Whether the colour is a dark one, in the light theme. */
  readonly isDark: boolean;
  readonly name: string;
}

/** What colours, shapes and letters stand for, of what is on the map. */
export function useLegend(nodes: readonly DrawnNode[], byCommunity: boolean): readonly LegendEntry[] {
  const t = useWords(networkWords);
  const kind = useWords(kindWords);
  const format = useFormat();
  if (byCommunity) {
    const communities = communitiesOf(nodes);
    const named = communities.map(({ number, place, around, size }) => ({
      ...signOf(COMMUNITY_FAMILIES[place - 1] ?? "other"),
      key: String(number),
      family: undefined,
      shape: SHAPES.circle,
      sign: String(place),
      name: t("community", { name: around, count: size, actors: format.number(size) }),
    }));
    const rest = nodes.length - communities.reduce((sum, { size }) => sum + size, 0);
    if (rest === 0) return named;
    const others = { ...signOf("other"), key: "others", family: undefined, shape: SHAPES.circle, sign: "·" };
    return [...named, { ...others, name: t("otherCommunities", { count: rest, actors: format.number(rest) }) }];
  }
  const names = new Map<ActorFamily, Set<string>>();
  for (const { actor } of nodes) {
    const family = familyOf(actor);
    names.set(family, (names.get(family) ?? new Set()).add(actor.__typename === "Organization" ? kind(actor.kind) : t("people")));
  }
  return [...names].map(([family, of]) => ({ ...signOf(family), key: family, family, name: format.list([...of]) }));
}

function signOf(family: ActorFamily): Pick<LegendEntry, "shape" | "colour" | "sign" | "isDark"> {
  const { shape, letter, colour, isDark } = STYLES[family];
  return { shape: SHAPES[shape], colour: family === "person" ? "--edge" : colour, sign: letter, isDark };
}
