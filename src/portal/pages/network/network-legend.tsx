import type { ReactElement } from "react";
import { useFormat } from "../../i18n/format.js";
import { useWords } from "../../i18n/use-words.js";
import type { ActorFamily } from "../../parts/actor/actor-kinds.js";
import { ActorMark } from "../../parts/actor/actor-mark.js";
import { kindWords } from "../../parts/actor/kind.words.js";
import { familyOf } from "./actor-family.js";
import { communitiesOf } from "./drawn-communities.js";
import { networkWords } from "./network.words.js";
import type { DrawnNode } from "./network-view.js";

interface NetworkLegendProps {
  readonly nodes: readonly DrawnNode[];
  readonly colour: "communaute" | undefined;
}

/** What colours and letters stand for, of what is on the map. */
export function NetworkLegend({ nodes, colour }: NetworkLegendProps): ReactElement {
  const t = useWords(networkWords);
  return (
    <ul className="plain-list network-legend small" aria-label={t("legend")}>
      {colour === "communaute" ? <Communities nodes={nodes} /> : <Kinds nodes={nodes} />}
    </ul>
  );
}

function Kinds({ nodes }: Pick<NetworkLegendProps, "nodes">): ReactElement {
  const t = useWords(networkWords);
  const kind = useWords(kindWords);
  const format = useFormat();
  const names = new Map<ActorFamily, Set<string>>();
  for (const { actor } of nodes) {
    const family = familyOf(actor);
    const name = actor.__typename === "Organization" ? kind(actor.kind) : t("people");
    names.set(family, (names.get(family) ?? new Set()).add(name));
  }
  return (
    <>
      {[...names].map(([family, of]) => (
        <li key={family}>
          <ActorMark family={family} />
          {format.list([...of])}
        </li>
      ))}
    </>
  );
}

function Communities({ nodes }: Pick<NetworkLegendProps, "nodes">): ReactElement {
  const t = useWords(networkWords);
  const format = useFormat();
  return (
    <>
      {communitiesOf(nodes).map(({ number, place, names }) => (
        <li key={number}>
          <span className="network-community" data-place={place}>
            {place}
          </span>
          {t("community", { number: place, names: format.list(names) })}
        </li>
      ))}
    </>
  );
}
