import { Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import type { FindQuery } from "../../graphql/operations/Find.js";
import { useFormat } from "../../i18n/format.js";
import { useWords } from "../../i18n/use-words.js";
import { PlacesMap } from "../../parts/map/places-map.js";
import { findWords } from "./find.words.js";
import type { FindSearch } from "./find-search.js";
import { territoriesOf } from "./find-territories.js";

interface PlacesProps {
  readonly search: FindSearch;
  readonly data: FindQuery | undefined;
}

/** Where what is found works: districts and the latest neighbourhoods as a map, the latter as a list too, each a way to stay within it. */
export function FindPlaces({ search, data }: PlacesProps): ReactElement {
  const t = useWords(findWords);
  const format = useFormat();
  const facets = data?.search?.facets.territories;
  const counts = new Map(facets?.map(({ code, count }) => [code, count]));
  const { districts, generations } = data ? territoriesOf(data) : { districts: [], generations: [] };
  const [year, latest = []] = generations[0] ?? [];
  const names = new Map([...districts, ...latest].map(({ code, name }) => [code, name]));
  const sum = (codes: readonly string[]): number => codes.reduce((total, code) => total + (counts.get(code) ?? 0), 0);
  const counted = (name: string, codes: readonly string[]): string =>
    facets ? t("option", { name, count: format.number(sum(codes)) }) : name;
  const nameOf = (codes: readonly string[]): string => (codes.length > 1 ? t("centre") : (names.get(codes[0] ?? "") ?? codes.join(", ")));
  const to = (codes: readonly string[]): FindSearch => ({ ...search, lieu: codes.join(","), apres: undefined, fiche: undefined });
  const listed = latest.filter(({ code }) => !facets || counts.has(code));
  return (
    <div className="find-places">
      <PlacesMap
        caption={facets ? t("mapCaption") : t("mapChoose")}
        places={data && [...districts.map(asDistrict), ...latest.map(asNeighbourhood)]}
        nameOf={nameOf}
        countOf={sum}
        link={(codes, short, drawing) => (
          <Link
            key={codes.join()}
            to="/"
            search={to(codes)}
            resetScroll={false}
            aria-label={short === nameOf(codes) ? counted(short, codes) : t("district", { short, name: counted(nameOf(codes), codes) })}
            activeOptions={{ exact: true }}
          >
            <title>{counted(nameOf(codes), codes)}</title>
            {drawing}
          </Link>
        )}
        neighbourhoodLink={(code, drawing) => (
          <Link
            key={code}
            to="/"
            search={to([code])}
            resetScroll={false}
            aria-label={counted(nameOf([code]), [code])}
            activeOptions={{ exact: true }}
          >
            <title>{counted(nameOf([code]), [code])}</title>
            {drawing}
          </Link>
        )}
      />
      {listed.length > 0 && (
        <div>
          <h3>{t("neighbourhoods", { year: String(year) })}</h3>
          <ul className="plain-list find-neighbourhoods">
            {listed.map(({ code, name }) => (
              <li key={code}>
                <Link to="/" search={to([code])} resetScroll={false} activeOptions={{ exact: true }}>
                  {counted(name, [code])}
                </Link>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

function asDistrict({ code }: { readonly code: string }) {
  return { code, isNeighbourhood: false, at: undefined } as const;
}

function asNeighbourhood({ code, location }: FindQuery["neighbourhoods"]["edges"][number]["node"]) {
  return { code, isNeighbourhood: true, at: location ? ([location.longitude, location.latitude] as const) : undefined } as const;
}
