import { Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { useFormat } from "../../i18n/format.js";
import { useWords } from "../../i18n/use-words.js";
import { ActorMark } from "../../parts/actor/actor-mark.js";
import { DataTable } from "../../parts/table/data-table.js";
import { familyOf } from "./actor-family.js";
import { type DrawnPair, type PairEnd, pairsByActor } from "./drawn-pairs.js";
import { networkWords } from "./network.words.js";
import type { NetworkSearch } from "./network-search.js";
import type { DrawnNode } from "./network-view.js";

interface NetworkTableProps {
  readonly nodes: readonly DrawnNode[];
  readonly pairs: readonly DrawnPair[];
  readonly search: NetworkSearch;
}

/** How many of an actor's ties are named. */
const NAMED = 3;

/** What the map shows, for who reads by ear or by keyboard, and for whoever likes tables better. */
export function NetworkTable({ nodes, pairs, search }: NetworkTableProps): ReactElement {
  const t = useWords(networkWords);
  const format = useFormat();
  const ends = pairsByActor(pairs);
  const names = new Map(nodes.map(({ actor }) => [actor.id, actor.name]));
  const percent = (part: number) => t("percent", { percent: format.number(Math.round(part * 1000) / 10) });
  const toCentre = (id: string) => ends.get(id)?.find((end) => end.id === search.autour)?.strength;
  const tied = (own: readonly PairEnd[]) =>
    own
      .slice(0, NAMED)
      .map(({ id, kinds }) => t("tiedBy", { name: names.get(id) ?? "", kinds: kinds.map((kind) => t(`kind.${kind}`)).join(", ") }));
  return (
    <section aria-labelledby="tableau" className="network-table">
      <h2 id="tableau">{t("table")}</h2>
      <DataTable
        caption={t(search.autour === undefined ? "tableStart" : "tableAround")}
        rows={nodes}
        keyOf={({ actor }) => actor.id}
        columns={[
          {
            name: t("who"),
            cell: ({ actor }) => (
              <Link to="/reseau" search={{ ...search, choisi: actor.id }} resetScroll={false}>
                {actor.name}
              </Link>
            ),
          },
          {
            name: t("what"),
            cell: ({ actor }) => (
              <span className="network-kind">
                <ActorMark family={familyOf(actor)} />
                {actor.__typename === "Organization" ? actor.kindLabel : t("person")}
              </span>
            ),
          },
          {
            name: t("with"),
            cell: ({ actor }) => {
              const own = ends.get(actor.id) ?? [];
              const more = own.length > NAMED ? [t("moreTies", { count: own.length - NAMED })] : [];
              return [...tied(own), ...more].join(" ; ") || "–";
            },
          },
          { name: t("degree"), cell: ({ degree }) => format.number(degree), isNumber: true },
          search.autour === undefined
            ? { name: t("importance"), cell: ({ centrality }) => percent(centrality), isNumber: true }
            : {
                name: t("strength"),
                cell: ({ actor }) => {
                  if (actor.id === search.autour) return t("centre");
                  const strength = toCentre(actor.id);
                  return strength === undefined ? t("indirect") : percent(strength);
                },
                isNumber: true,
              },
        ]}
      />
    </section>
  );
}
