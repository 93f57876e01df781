import { Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { useViewer } from "../../app/viewer.js";
import type { OrganizationPageQuery } from "../../graphql/operations/OrganizationPage.js";
import { useFormat } from "../../i18n/format.js";
import { parisDay } from "../../i18n/paris-day.js";
import { useWords } from "../../i18n/use-words.js";
import { FAMILY } from "../../parts/actor/actor-kinds.js";
import { ActorMark } from "../../parts/actor/actor-mark.js";
import { Facts } from "../../parts/facts/facts.js";
import { Sheet } from "../../parts/sheet/sheet.js";
import { EditLink } from "../edit/edit-link.js";
import { AroundFigure } from "./around-figure.js";
import { ContactSection } from "./contact-section.js";
import { FundingSection } from "./funding-section.js";
import { HistorySection } from "./history-section.js";
import { organizationWords } from "./organization.words.js";
import { shownIdentifier } from "./shown-identifier.js";
import { SinceChoice } from "./since-choice.js";
import { TiesSection } from "./ties-section.js";

export type Organization = NonNullable<OrganizationPageQuery["organization"]>;

interface OrganizationSheetProps {
  readonly organization: Organization;
  /** Of the title: 1 where the sheet is the page, 2 where it stands beside a list. */
  readonly level: 1 | 2;
}

export function OrganizationSheet({ organization, level }: OrganizationSheetProps): ReactElement {
  const t = useWords(organizationWords);
  const { name, acronym, kind, kindLabel, description, mandates, participations } = organization;
  return (
    <Sheet
      level={level}
      title={acronym === null ? name : `${name} (${acronym})`}
      kind={
        <>
          <ActorMark family={FAMILY[kind]} />
          {kindLabel}
        </>
      }
      description={description}
      actions={<EditLink to="/organismes/$id/modifier" id={organization.id} ownerId={organization.id} />}
      sections={[
        { name: t("contact"), content: <ContactSection organization={organization} /> },
        { name: t("identity"), content: <Identity organization={organization} /> },
        {
          name: t("ties"),
          content: (
            <>
              <SinceChoice />
              <AroundFigure organization={organization} />
              <TiesSection organization={organization} />
              <NetworkLinks organization={organization} />
            </>
          ),
        },
        { name: t("funding"), content: <FundingSection organization={organization} /> },
        { name: t("activities"), content: participations.edges.length > 0 && <Activities organization={organization} /> },
        { name: t("mandates"), content: mandates.edges.length > 0 && <Mandates organization={organization} /> },
        { name: t("history"), content: <HistorySection organization={organization} /> },
        { name: t("sources"), content: organization.sources.length > 0 && <Sources organization={organization} /> },
      ]}
    />
  );
}

/** To the map around it, and to whoever can introduce one to it. */
function NetworkLinks({ organization: { id } }: { readonly organization: Organization }): ReactElement {
  const t = useWords(organizationWords);
  const own = useViewer().organization?.id;
  return (
    <ul className="plain-list sheet-ties">
      <li>
        <Link to="/reseau" search={{ autour: id }}>
          {t("network")}
        </Link>
      </li>
      {own !== id && (
        <li>
          <Link to="/reseau" search={{ autour: own, vers: id }}>
            {t("introduction")}
          </Link>
        </li>
      )}
    </ul>
  );
}

function Identity({ organization }: { readonly organization: Organization }): ReactElement {
  const t = useWords(organizationWords);
  const format = useFormat();
  const { identifiers, parent, children, successors, foundedOn, dissolvedOn, otherNames, themes, territories, verifiedOn, updatedAt } =
    organization;
  return (
    <Facts
      facts={[
        [t("identifiers"), identifiers.length > 0 && <Identifiers identifiers={identifiers} />],
        [t("otherNames"), otherNames.join(" ; ")],
        [t("founded"), foundedOn && format.date(foundedOn)],
        [t("dissolved"), dissolvedOn && format.date(dissolvedOn)],
        [t("parent"), parent && <Actors actors={[parent]} />],
        [t("children"), children.edges.length > 0 && <Actors actors={children.edges.map(({ node }) => node)} />],
        [t("successors"), successors.length > 0 && <Actors actors={successors} />],
        [t("themes"), themes.map(({ label }) => label).join(", ")],
        [t("territories"), territories.map(({ name }) => name).join(", ")],
        [t("verified"), verifiedOn && format.date(verifiedOn)],
        [t("updated"), format.date(parisDay(updatedAt))],
      ]}
    />
  );
}

function Identifiers({ identifiers }: Pick<Organization, "identifiers">): ReactElement {
  return (
    <ul className="plain-list">
      {identifiers.map(({ scheme, value, source }) => (
        <li key={`${scheme}${value}`}>
          <span className="soft">{source ?? scheme}</span> {shownIdentifier(scheme, value)}
        </li>
      ))}
    </ul>
  );
}

function Actors({ actors }: { readonly actors: readonly { readonly id: string; readonly name: string }[] }): ReactElement {
  return (
    <ul className="plain-list">
      {actors.map(({ id, name }) => (
        <li key={id}>
          <Link to="/organismes/$id" params={{ id }}>
            {name}
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** How many are read at a glance. */
const AT_FIRST = 8;

function Activities({ organization }: { readonly organization: Organization }): ReactElement {
  const t = useWords(organizationWords);
  const format = useFormat();
  const { edges, totalCount } = organization.participations;
  const parts = edges.map(({ node }) => node).sort((one, other) => other.event.startsAt.localeCompare(one.event.startsAt));
  return (
    <>
      <ActivityList parts={parts.slice(0, AT_FIRST)} />
      {parts.length > AT_FIRST && (
        <details>
          <summary>{t("earlier", { count: format.number(parts.length - AT_FIRST) })}</summary>
          <ActivityList parts={parts.slice(AT_FIRST)} />
        </details>
      )}
      {totalCount > parts.length && <p className="soft">{t("more", { count: format.number(totalCount - parts.length) })}</p>}
    </>
  );
}

type Part = Organization["participations"]["edges"][number]["node"];

function ActivityList({ parts }: { readonly parts: readonly Part[] }): ReactElement {
  const t = useWords(organizationWords);
  const format = useFormat();
  return (
    <ul className="plain-list sheet-ties">
      {parts.map(({ id, role, event }) => (
        <li key={id}>
          <Link to="/rencontres/$id" params={{ id: event.id }}>
            {event.title}
          </Link>{" "}
          <span className="soft">
            {format.day(event.startsAt)} · {t(`part.${role}`)}
          </span>
          {event.publications.edges.map(({ node: publication }) => (
            <div key={publication.id}>
              {t("published")}
              <Link to="/publications/$id" params={{ id: publication.id }}>
                {publication.title}
              </Link>
            </div>
          ))}
        </li>
      ))}
    </ul>
  );
}

function Mandates({ organization }: { readonly organization: Organization }): ReactElement {
  return (
    <ul className="plain-list sheet-ties">
      {organization.mandates.edges.map(({ node: { id, person, seat } }) => (
        <li key={id}>
          <Link to="/personnes/$id" params={{ id: person.id }}>
            {person.name}
          </Link>{" "}
          <span className="soft">{seat.title}</span>
        </li>
      ))}
    </ul>
  );
}

function Sources({ organization }: { readonly organization: Organization }): ReactElement {
  const t = useWords(organizationWords);
  return (
    <ul className="plain-list">
      {organization.sources.map(({ id, name, url, licence, isFictitious }) => (
        <li key={id}>
          {url === null ? name : <a href={url}>{name}</a>}{" "}
          <span className="soft">
            {[licence, isFictitious && name.toLowerCase() !== t("fictitious") ? t("fictitious") : ""].filter(Boolean).join(" · ")}
          </span>
        </li>
      ))}
    </ul>
  );
}
