import "./collection.css";
import { createLazyRoute, Link, useNavigate } from "@tanstack/react-router";
import { type FormEvent, type ReactElement, useId } from "react";
import { askOnce } from "../../graphql/answers.js";
import { PublicationPage } from "../../graphql/operations/PublicationPage.js";
import { useFormat } from "../../i18n/format.js";
import { useWords } from "../../i18n/use-words.js";
import { CopyButton } from "../../parts/copy/copy-button.js";
import { PageTitle } from "../../parts/page-title/page-title.js";
import { Pager } from "../../parts/pager/pager.js";
import { State } from "../../parts/state/state.js";
import { publicationWords } from "../publication/publication.words.js";
import { collectionWords } from "./collection.words.js";
import { type CollectionSearch, KINDS } from "./collection-search.js";

export const collectionLazy = createLazyRoute("/collection")({ component: CollectionPage });

function CollectionPage(): ReactElement {
  const t = useWords(collectionWords);
  const of = useWords(publicationWords);
  const format = useFormat();
  const publications = collectionLazy.useLoaderData();
  const search: CollectionSearch = collectionLazy.useSearch();
  return (
    <div className="collection">
      <PageTitle title={t("title")} />
      <p>{t("what")}</p>
      <CollectionFilters search={search} />
      <p className="soft" role="status">
        {t("count", { count: publications.totalCount })}
      </p>
      {publications.totalCount === 0 && <State text={t("none")} />}
      <ol className="plain-list collection-list">
        {publications.edges.map(({ node: { id, kind, title, collection, publishedOn, contributions } }) => (
          <li key={id}>
            <Cover title={title} year={publishedOn?.slice(0, 4)} kind={kind} name={of(`kind.${kind}`)} />
            <div>
              <h2>
                <Link to="/publications/$id" params={{ id }}>
                  {title}
                </Link>
              </h2>
              <p className="soft">
                {[of(`kind.${kind}`), collection, publishedOn && format.date(publishedOn)].filter(Boolean).join(" · ")}
              </p>
              {contributions.totalCount > 0 && (
                <p>
                  {t("with", {
                    names: contributions.edges.map(({ node }) => node.person.name).join(", "),
                    more: contributions.totalCount > 3 ? t("more", { count: contributions.totalCount - 3 }) : "",
                  })}
                </p>
              )}
              <p className="collection-cite">
                <CopyButton name={t("cite")} of={t("of", { title })} text={() => citationOf(id)} />
              </p>
            </div>
          </li>
        ))}
      </ol>
      <Pager pageInfo={publications.pageInfo} after={search.apres} />
    </div>
  );
}

/** As libraries cite (ISO 690); the publication's page has other styles. */
async function citationOf(id: string): Promise<string> {
  const { publication } = await askOnce(PublicationPage, { id });
  return publication?.iso690 ?? "";
}

function CollectionFilters({ search }: { readonly search: CollectionSearch }): ReactElement {
  const t = useWords(collectionWords);
  const of = useWords(publicationWords);
  const id = useId();
  const navigate = useNavigate({ from: "/collection" });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const [q, genre] = [String(form.get("q")).trim(), KINDS.find((kind) => kind === form.get("genre"))];
    void navigate({ search: { ...(q !== "" && { q }), ...(genre && { genre }) } });
  };
  return (
    <search>
      <form className="collection-filters" onSubmit={submit} key={`${search.q} ${search.genre}`} data-screen-only>
        <div className="field">
          <label htmlFor={`${id}q`}>{t("words")}</label>
          <input id={`${id}q`} name="q" type="search" defaultValue={search.q} />
        </div>
        <div className="field">
          <label htmlFor={`${id}kind`}>{t("kind")}</label>
          <select id={`${id}kind`} name="genre" defaultValue={search.genre ?? ""}>
            <option value="">{t("all")}</option>
            {KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {of(`kind.${kind}`)}
              </option>
            ))}
          </select>
        </div>
        <button type="submit" className="button">
          {t("show")}
        </button>
      </form>
    </search>
  );
}

interface CoverProps {
  readonly title: string;
  readonly year: string | undefined;
  readonly kind: string;
  /** Of the kind, in the reader's language. */
  readonly name: string;
}

/** A cover as plain books have them, since no file has one: its cloth says the kind. All it says stands beside it. */
function Cover({ title, year, kind, name }: CoverProps): ReactElement {
  return (
    <div className="cover" data-kind={kind} aria-hidden="true">
      <span className="cover-kind">{name}</span>
      <span className="cover-title">{title}</span>
      <span>{year}</span>
    </div>
  );
}
