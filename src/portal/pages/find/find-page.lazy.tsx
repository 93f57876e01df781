import "./find.css";
import { createLazyRoute, Link } from "@tanstack/react-router";
import { type ReactElement, useEffect, useRef } from "react";
import { useAnswer } from "../../graphql/answers.js";
import { Find, type FindQuery } from "../../graphql/operations/Find.js";
import { OrganizationPage } from "../../graphql/operations/OrganizationPage.js";
import { useWords } from "../../i18n/use-words.js";
import { FAMILY, ORGANIZATION_KINDS } from "../../parts/actor/actor-kinds.js";
import { ActorMark } from "../../parts/actor/actor-mark.js";
import { kindWords } from "../../parts/actor/kind.words.js";
import { PageTitle } from "../../parts/page-title/page-title.js";
import { PageSkeleton } from "../../parts/skeleton/skeleton.js";
import { OrganizationSheet } from "../organization/organization-sheet.js";
import { SheetMissing } from "../organization/sheet-missing.js";
import { sheetVariables } from "../organization/since.js";
import { findWords } from "./find.words.js";
import { FindFilters } from "./find-filters.js";
import { FindPlaces } from "./find-places.js";
import { FindResults } from "./find-results.js";
import { type FindSearch, findVariables, isSearch } from "./find-search.js";
import { SearchBox } from "./search-box.js";

export const findLazy = createLazyRoute("/")({ component: FindPage });

function FindPage(): ReactElement {
  const t = useWords(findWords);
  const search: FindSearch = findLazy.useSearch();
  const { data, isStale } = useAnswer(Find, findVariables(search));
  const isHome = !isSearch(search);
  const title = search.q === undefined ? t("title") : t("titleOf", { query: search.q });
  return (
    <div className="find" data-open={search.fiche !== undefined || undefined}>
      <div className="find-head">
        <PageTitle title={isHome ? t("home") : title} />
        {isHome && <p className="lead">{t("lead")}</p>}
        <SearchBox query={search.q ?? ""} />
      </div>
      <FindFilters search={search} data={data} />
      {isHome ? (
        <Ways search={search} data={data} />
      ) : (
        <div className="find-columns" data-open={search.fiche !== undefined || undefined}>
          <div className="find-list" data-stale={isStale || undefined}>
            {data ? <FindResults search={search} data={data} /> : <PageSkeleton />}
          </div>
          {search.fiche === undefined ? (
            <aside aria-labelledby="aside-places" className="find-aside">
              <h2 id="aside-places">{t("places")}</h2>
              <FindPlaces search={search} data={data} />
            </aside>
          ) : (
            <SheetBeside id={search.fiche} search={search} />
          )}
        </div>
      )}
    </div>
  );
}

/** Where to begin without a word in mind. */
function Ways({ search, data }: { readonly search: FindSearch; readonly data: FindQuery | undefined }): ReactElement {
  const t = useWords(findWords);
  const kind = useWords(kindWords);
  return (
    <>
      <section aria-labelledby="ways-kinds">
        <h2 id="ways-kinds">{t("ways")}</h2>
        <ul className="ways">
          {ORGANIZATION_KINDS.map((code) => (
            <li key={code}>
              <Link to="/" search={{ genre: code }}>
                <ActorMark family={FAMILY[code]} />
                {kind(code)}
              </Link>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="ways-places">
        <h2 id="ways-places">{t("places")}</h2>
        <FindPlaces search={search} data={data} />
      </section>
      <section aria-labelledby="ways-themes">
        <h2 id="ways-themes">{t("waysThemes")}</h2>
        <ul className="ways">
          {data?.themes.map(({ code, label }) => (
            <li key={code}>
              <Link to="/" search={{ theme: code }}>
                {label}
              </Link>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

/** The sheet of what was chosen in the list; alone on narrow screens. Who opens it is brought to its title. */
function SheetBeside({ id, search }: { readonly id: string; readonly search: FindSearch }): ReactElement {
  const t = useWords(findWords);
  const { data, isStale } = useAnswer(OrganizationPage, sheetVariables(id, search.depuis));
  const article = useRef<HTMLElement>(null);
  // Of another year, the sheet that is there stays until the new one is: of another organization, it does not.
  const isReady = data !== undefined && (!isStale || data.organization?.id === id);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another sheet is to be read from its title
  useEffect(() => {
    if (isReady) article.current?.querySelector<HTMLElement>("h2")?.focus({ preventScroll: window.innerWidth >= 1024 });
  }, [isReady, id]);
  return (
    <article className="find-sheet" aria-label={t("sheet")} ref={article}>
      <div className="find-sheet-tools" data-screen-only>
        <Link to="/" search={{ ...search, fiche: undefined, depuis: undefined }} resetScroll={false}>
          {t("close")}
        </Link>
        <Link to="/organismes/$id" params={{ id }} search={{ depuis: search.depuis }}>
          {t("alone")}
        </Link>
      </div>
      {!isReady && <PageSkeleton />}
      {isReady && (data.organization ? <OrganizationSheet organization={data.organization} level={2} /> : <SheetMissing />)}
    </article>
  );
}
