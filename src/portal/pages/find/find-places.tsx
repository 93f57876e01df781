import { Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import type { FindQuery } from "../../graphql/operations/Find.js";
import { useFormat } from "../../i18n/format.js";
import { useWords } from "../../i18n/use-words.js";
import { PlacesMap } from "../../parts/map/places-map.js";
import { findWords } from "./find.words.js";
import type { FindSearch } from "./find-search.js";

interface PlacesProps {
  readonly search: FindSearch;
  readonly data: FindQuery | undefined;
}

/** Where what is found works: arrondissements and priority neighbourhoods as a map, the latter as a list too, each a way to stay within it. */
export function FindPlaces({ search, data }: PlacesProps): ReactElement {
  const t = useWords(findWords);
  const format = useFormat();
  const facets = data?.search?.facets.territories;
  const counts = new Map(facets?.map(({ code, count }) => [code, count]));
  const places = data?.territories.edges.map(({ node }) => node) ?? [];
  const sum = (codes: readonly string[]): number => codes.reduce((total, code) => total + (counts.get(code) ?? 0), 0);
  const named = (name: string, codes: readonly string[]): string =>
    facets ? t("option", { name, count: format.number(sum(codes)) }) : name;
  const nameOf = (codes: readonly string[]): string | undefined =>
    codes.length > 1 ? t("centre") : places.find(({ code }) => code === codes[0])?.name;
  const neighbourhoods = places.filter(({ kind, code }) => kind === "QPV" && (!facets || counts.has(code)));
  const located = places.flatMap(({ kind, code, location }) =>
    kind === "QPV" && location ? [{ code, at: [location.longitude, location.latitude] as const }] : [],
  );
  const to = (codes: readonly string[]): FindSearch => ({ ...search, lieu: codes.join(","), apres: undefined, fiche: undefined });
  return (
    <div className="find-places">
      <PlacesMap
        caption={facets ? t("mapCaption") : t("mapChoose")}
        countOf={sum}
        link={({ codes, short }, drawing) => (
          <Link
            key={short}
            to="/"
            search={to(codes)}
            resetScroll={false}
            aria-label={t("district", { short, name: named(nameOf(codes) ?? short, codes) })}
            activeOptions={{ exact: true }}
          >
            {drawing}
          </Link>
        )}
        points={located}
        pointLink={({ code }, drawing) => (
          <Link
            key={code}
            to="/"
            search={to([code])}
            resetScroll={false}
            aria-label={t("neighbourhood", { name: named(nameOf([code]) ?? code, [code]) })}
            activeOptions={{ exact: true }}
          >
            <title>{nameOf([code])}</title>
            {drawing}
          </Link>
        )}
      />
      {neighbourhoods.length > 0 && (
        <div>
          <h3>{t("neighbourhoods")}</h3>
          <ul className="plain-list find-neighbourhoods">
            {neighbourhoods.map(({ code, name }) => (
              <li key={code}>
                <Link to="/" search={to([code])} resetScroll={false} activeOptions={{ exact: true }}>
                  {named(name, [code])}
                </Link>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
