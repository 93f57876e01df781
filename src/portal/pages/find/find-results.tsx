import { Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import type { FindQuery } from "../../graphql/operations/Find.js";
import { useFormat } from "../../i18n/format.js";
import { period, periodWords } from "../../i18n/period.js";
import { useWords } from "../../i18n/use-words.js";
import { FAMILY } from "../../parts/actor/actor-kinds.js";
import { Pager } from "../../parts/pager/pager.js";
import { RecordItem, RecordList } from "../../parts/record-list/record-list.js";
import { State } from "../../parts/state/state.js";
import { findWords } from "./find.words.js";
import type { FindSearch } from "./find-search.js";
import { Highlight, plainText } from "./highlight.js";
import { placesInShort } from "./places-in-short.js";

type Found = NonNullable<FindQuery["search"]>["edges"][number];
type FoundNode = Found["node"];
type FoundOrganization = NonNullable<FindQuery["organizations"]>["edges"][number]["node"];

/** A link is to the current page when it says the same of every filter. */
const EXACTLY = { exact: true } as const;

interface ResultsProps {
  readonly search: FindSearch;
  readonly data: FindQuery;
}

export function FindResults({ search, data }: ResultsProps): ReactElement {
  const t = useWords(findWords);
  const format = useFormat();
  const list = data.search ?? data.organizations;
  const count = list?.totalCount ?? 0;
  const key = data.search ? "found" : "organizations";
  return (
    <>
      <p role="status" className="find-count">
        {t(key, { count, shown: format.number(count) })}
      </p>
      {data.search && <Types search={search} data={data} />}
      {count === 0 ? (
        <State title={t("none.title")} text={t("none.text")}>
          <Link className="button" data-quiet to="/" search={{ q: search.q }}>
            {t("clear")}
          </Link>
        </State>
      ) : (
        <RecordList label={t("results")}>
          {data.search
            ? data.search.edges.map((edge) => <FoundItem key={edge.node.id} edge={edge} search={search} />)
            : data.organizations?.edges.map(({ node }) => <OrganizationItem key={node.id} node={node} search={search} highlight={null} />)}
        </RecordList>
      )}
      {list && <Pager pageInfo={list.pageInfo} after={search.apres} />}
    </>
  );
}

/** How the results divide, as links: each sort has an address. */
function Types({ search, data }: ResultsProps): ReactElement {
  const t = useWords(findWords);
  const format = useFormat();
  const types = data.search?.facets.types ?? [];
  const all = types.reduce((sum, { count }) => sum + count, 0);
  return (
    <nav className="find-types" aria-label={t("types")}>
      <ul className="plain-list">
        <li>
          <Link to="/" search={{ ...search, type: undefined, apres: undefined, fiche: undefined }} activeOptions={EXACTLY}>
            {t("allTypes", { count: format.number(all) })}
          </Link>
        </li>
        {types.map(({ code, label, count }) => (
          <li key={code}>
            <Link
              to="/"
              search={{ ...search, type: code as FindSearch["type"], apres: undefined, fiche: undefined }}
              activeOptions={EXACTLY}
            >
              {t("option", { name: label, count: format.number(count) })}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function FoundItem({ edge: { node, highlight }, search }: { readonly edge: Found; readonly search: FindSearch }): ReactElement {
  if (node.__typename === "Organization") return <OrganizationItem node={node} search={search} highlight={highlight} />;
  return <OtherItem node={node} highlight={highlight} />;
}

interface OrganizationItemProps {
  readonly node: FoundOrganization;
  readonly search: FindSearch;
  readonly highlight: string | null;
}

function OrganizationItem({ node, search, highlight }: OrganizationItemProps): ReactElement {
  const where = placesInShort(node.territories);
  const about = [node.kindLabel, where, node.themes.map(({ label }) => label).join(", ")].filter((part) => part !== "").join(" · ");
  const name = node.acronym === null ? node.name : `${node.name} (${node.acronym})`;
  return (
    <RecordItem
      family={FAMILY[node.kind]}
      name={
        <Link className="record-name" to="/" search={{ ...search, fiche: node.id }} resetScroll={false} activeOptions={EXACTLY}>
          {name}
        </Link>
      }
    >
      {about}
      <Extract highlight={highlight} name={node.name} />
    </RecordItem>
  );
}

/** Where the words stand; an extract that is but the name again says nothing new. */
function Extract({ highlight, name }: { readonly highlight: string | null; readonly name: string }): ReactElement | null {
  if (highlight === null || plainText(highlight).toLowerCase() === name.toLowerCase()) return null;
  return (
    <div>
      <Highlight html={highlight} />
    </div>
  );
}

function OtherItem({
  node,
  highlight,
}: {
  readonly node: Exclude<FoundNode, { readonly __typename: "Organization" }>;
  readonly highlight: string | null;
}): ReactElement {
  const t = useWords(findWords);
  const dates = useWords(periodWords);
  const format = useFormat();
  const [name, about] = ((): readonly [ReactElement, readonly string[]] => {
    switch (node.__typename) {
      case "Person":
        return [
          <Link key="" className="record-name" to="/personnes/$id" params={{ id: node.id }}>
            {node.name}
          </Link>,
          [
            t("signs.PERSON"),
            ...node.positions.edges.map(({ node: { role, organization } }) => t("at", { role, organization: organization.name })),
          ],
        ];
      case "Project":
        return [
          <Link key="" className="record-name" to="/projets/$id" params={{ id: node.id }}>
            {node.name}
          </Link>,
          [t("signs.PROJECT"), period(node, dates, format), node.territories.map((territory) => territory.name).join(", ")],
        ];
      case "Event":
        return [
          <Link key="" className="record-name" to="/rencontres/$id" params={{ id: node.id }}>
            {node.title}
          </Link>,
          [t("signs.EVENT"), format.day(node.startsAt), node.place ?? ""],
        ];
      case "Publication":
        return [
          <Link key="" className="record-name" to="/publications/$id" params={{ id: node.id }}>
            {node.title}
          </Link>,
          [t("signs.PUBLICATION"), node.collection ?? "", node.publishedOn === null ? "" : format.date(node.publishedOn)],
        ];
    }
  })();
  const title = "name" in node ? node.name : node.title;
  return (
    <RecordItem {...(node.__typename === "Person" && { family: "person" as const })} name={name}>
      {about.filter((part) => part !== "").join(" · ")}
      <Extract highlight={highlight} name={title} />
    </RecordItem>
  );
}
