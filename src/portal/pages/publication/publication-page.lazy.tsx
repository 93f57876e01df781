import { createLazyRoute, Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { askOnce } from "../../graphql/answers.js";
import { ContributionCitation } from "../../graphql/operations/ContributionCitation.js";
import type { PublicationPageQuery } from "../../graphql/operations/PublicationPage.js";
import { useFormat } from "../../i18n/format.js";
import { useWords } from "../../i18n/use-words.js";
import { CopyButton } from "../../parts/copy/copy-button.js";
import { Facts } from "../../parts/facts/facts.js";
import { Sheet } from "../../parts/sheet/sheet.js";
import { EditLink } from "../edit/edit-link.js";
import { Citations } from "./citations.js";
import { publicationWords } from "./publication.words.js";

export const publicationLazy = createLazyRoute("/publications/$id")({ component: PublicationPage });

type Publication = NonNullable<PublicationPageQuery["publication"]>;

function PublicationPage(): ReactElement {
  const t = useWords(publicationWords);
  const format = useFormat();
  const publication: Publication = publicationLazy.useLoaderData();
  const { title, collection, publishedOn, isbn, url, licence, event, themes, contributions } = publication;
  return (
    <Sheet
      title={title}
      kind={[t(`kind.${publication.kind}`), publishedOn && format.date(publishedOn)].filter(Boolean).join(" · ")}
      actions={<EditLink to="/publications/$id/modifier" id={publication.id} />}
      sections={[
        { name: t("contents"), content: contributions.edges.length > 0 && <Contributions publication={publication} /> },
        { name: t("cite"), content: <Citations citations={publication} /> },
        {
          name: t("facts"),
          content: (
            <Facts
              facts={[
                [t("collection"), collection],
                [t("published"), publishedOn && format.date(publishedOn)],
                ["ISBN", isbn],
                [
                  t("event"),
                  event && (
                    <Link to="/rencontres/$id" params={{ id: event.id }}>
                      {event.title}
                    </Link>
                  ),
                ],
                [t("read"), url && <a href={url}>{url}</a>],
                [t("files"), publication.files.length > 0 && <Files publication={publication} />],
                [t("licence"), licence],
                [t("themes"), themes.map(({ label }) => label).join(", ")],
              ]}
            />
          ),
        },
      ]}
    />
  );
}

function Files({ publication: { files, licence } }: { readonly publication: Publication }): ReactElement {
  return (
    <ul className="plain-list">
      {files.map((file) => (
        <li key={file.url}>
          <a href={file.url}>{file.label ?? file.url}</a>{" "}
          <span className="soft">{[file.mediaType, file.licence === licence ? null : file.licence].filter(Boolean).join(" · ")}</span>
        </li>
      ))}
    </ul>
  );
}

function Contributions({ publication }: { readonly publication: Publication }): ReactElement {
  const t = useWords(publicationWords);
  return (
    <ol className="plain-list sheet-people">
      {publication.contributions.edges.map(({ node: { id, title, role, pages, person, affiliation } }) => (
        <li key={id}>
          <div>
            <Link to="/personnes/$id" params={{ id: person.id }}>
              {person.name}
            </Link>
            {title !== null && (
              <>
                {", "}
                <i>{title}</i>
              </>
            )}
          </div>
          <div className="soft">{[role, affiliation?.name, pages && t("pages", { pages })].filter(Boolean).join(" · ")}</div>
          {title !== null && (
            <div>
              <CopyButton name={t("citeOne")} of={t("of", { title })} text={() => citationOf(id)} />
            </div>
          )}
        </li>
      ))}
    </ol>
  );
}

/** As libraries cite (ISO 690). */
async function citationOf(id: string): Promise<string> {
  const { node } = await askOnce(ContributionCitation, { id });
  return node?.__typename === "Contribution" ? node.citation : "";
}
