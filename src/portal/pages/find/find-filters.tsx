import { Link, useNavigate } from "@tanstack/react-router";
import { type ReactElement, type ReactNode, useId } from "react";
import type { FindQuery } from "../../graphql/operations/Find.js";
import { useFormat } from "../../i18n/format.js";
import { useWords } from "../../i18n/use-words.js";
import { ORGANIZATION_KINDS } from "../../parts/actor/actor-kinds.js";
import { kindWords } from "../../parts/actor/kind.words.js";
import { findWords } from "./find.words.js";
import { type FindSearch, readFindSearch } from "./find-search.js";
import { CENTRE, territoriesOf } from "./find-territories.js";

const CENTRE_CODES = CENTRE.join(",");

interface FiltersProps {
  readonly search: FindSearch;
  readonly data: FindQuery | undefined;
}

interface Choice {
  readonly code: string;
  readonly name: string;
}

/** Kinds, themes and places to stay within: with how many are left where words were searched, all of them otherwise. */
export function FindFilters({ search, data }: FiltersProps): ReactElement {
  const t = useWords(findWords);
  const kind = useWords(kindWords);
  const format = useFormat();
  const facets = data?.search?.facets;
  const counted = (list: readonly { readonly code: string; readonly label: string; readonly count: number }[]): Choice[] =>
    list.map(({ code, label, count }) => ({ code, name: t("option", { name: label, count: format.number(count) }) }));
  const { districts, generations } = data ? territoriesOf(data) : { districts: [], generations: [] };
  const counts = new Map(facets?.territories.map(({ code, count }) => [code, count]));
  const placesOf = (places: readonly Choice[]): Choice[] =>
    places
      .filter(({ code }) => !facets || counts.has(code))
      .map(({ code, name }) => ({ code, name: facets ? t("option", { name, count: format.number(counts.get(code) ?? 0) }) : name }));
  const places = [...districts, ...generations.flatMap(([, neighbourhoods]) => neighbourhoods)];
  const kinds = facets ? counted(facets.kinds) : ORGANIZATION_KINDS.map((code) => ({ code, name: kind(code) }));
  const themes = facets ? counted(facets.themes) : (data?.themes.map(({ code, label }) => ({ code, name: label })) ?? []);
  return (
    <div className="find-filters" data-screen-only>
      <Filter name="genre" label={t("kind")} search={search} all={t("all")}>
        <Options choices={kinds} chosen={search.genre} name={search.genre && kind(search.genre)} />
      </Filter>
      <Filter name="theme" label={t("theme")} search={search} all={t("allThemes")}>
        <Options choices={themes} chosen={search.theme} name={data?.themes.find(({ code }) => code === search.theme)?.label} />
      </Filter>
      <Filter name="lieu" label={t("place")} search={search} all={t("allPlaces")}>
        {generations.map(([year, neighbourhoods]) => (
          <optgroup key={year} label={t("neighbourhoods", { year: String(year) })}>
            <Options choices={placesOf(neighbourhoods)} chosen={undefined} name={undefined} />
          </optgroup>
        ))}
        <optgroup label={t("districts")}>
          {CENTRE.every((centre) => districts.some(({ code }) => code === centre)) && <option value={CENTRE_CODES}>{t("centre")}</option>}
          <Options choices={placesOf(districts)} chosen={undefined} name={undefined} />
        </optgroup>
        {search.lieu !== undefined && search.lieu !== CENTRE_CODES && !counts.has(search.lieu) && facets && (
          <option value={search.lieu}>{places.find(({ code }) => code === search.lieu)?.name ?? search.lieu}</option>
        )}
      </Filter>
      {(search.genre ?? search.theme ?? search.lieu ?? search.type) !== undefined && (
        <Link to="/" search={{ q: search.q }}>
          {t("clear")}
        </Link>
      )}
    </div>
  );
}

interface FilterProps {
  readonly name: "genre" | "theme" | "lieu";
  readonly label: string;
  readonly all: string;
  readonly search: FindSearch;
  readonly children: ReactNode;
}

function Filter({ name, label, all, search, children }: FilterProps): ReactElement {
  const navigate = useNavigate({ from: "/" });
  const id = useId();
  const choose = (value: string) =>
    void navigate({
      search: (now) => readFindSearch({ ...now, [name]: value === "" ? undefined : value, apres: undefined, fiche: undefined }),
      resetScroll: false,
    });
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={search[name] ?? ""} onChange={(event) => choose(event.target.value)}>
        <option value="">{all}</option>
        {children}
      </select>
    </div>
  );
}

/** What is chosen stays among the choices, even where nothing is left of it. */
function Options({
  choices,
  chosen,
  name,
}: {
  readonly choices: readonly Choice[];
  readonly chosen: string | undefined;
  readonly name: string | undefined;
}): ReactElement {
  const isListed = chosen === undefined || choices.some(({ code }) => code === chosen);
  return (
    <>
      {!isListed && <option value={chosen}>{name ?? chosen}</option>}
      {choices.map(({ code, name: text }) => (
        <option key={code} value={code}>
          {text}
        </option>
      ))}
    </>
  );
}
