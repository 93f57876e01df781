import { Link } from "@tanstack/react-router";
import { type ReactElement, useMemo } from "react";
import { useFormat } from "../../i18n/format.js";
import { useWords } from "../../i18n/use-words.js";
import { ActorMark } from "../../parts/actor/actor-mark.js";
import { DataTable } from "../../parts/table/data-table.js";
import { familyOf } from "./actor-family.js";
import { type DrawnPair, type PairEnd, pairsByActor } from "./drawn-pairs.js";
import { networkWords } from "./network.words.js";
import { type NetworkSearch, ROWS } from "./network-search.js";
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
  const ends = useMemo(() => pairsByActor(pairs), [pairs]);
  const names = useMemo(() => new Map(nodes.map(({ actor }) => [actor.id, actor.name])), [nodes]);
  const from = Math.min((search.page ?? 1) - 1, Math.ceil(nodes.length / ROWS) - 1) * ROWS;
  const rows = nodes.slice(from, from + ROWS);
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
        rows={rows}
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
      {nodes.length > ROWS && <Rows search={search} from={from} shown={rows.length} all={nodes.length} />}
    </section>
  );
}

interface RowsProps {
  readonly search: NetworkSearch;
  readonly from: number;
  readonly shown: number;
  readonly all: number;
}

/** The table a hundred rows at a time, each page with an address. */
function Rows({ search, from, shown, all }: RowsProps): ReactElement {
  const t = useWords(networkWords);
  const format = useFormat();
  const page = from / ROWS + 1;
  return (
    <nav className="network-rows" aria-label={t("rows")}>
      <p className="soft small">
        {t("rowsShown", { from: format.number(from + 1), to: format.number(from + shown), all: format.number(all) })}
      </p>
      {from > 0 && (
        <Link
          className="button"
          data-quiet
          to="/reseau"
          search={{ ...search, page: page === 2 ? undefined : page - 1 }}
          hash="tableau"
          resetScroll={false}
        >
          {t("rowsBefore")}
        </Link>
      )}
      {from + shown < all && (
        <Link className="button" data-quiet to="/reseau" search={{ ...search, page: page + 1 }} hash="tableau" resetScroll={false}>
          {t("rowsAfter")}
        </Link>
      )}
    </nav>
  );
}
