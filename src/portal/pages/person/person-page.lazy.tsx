import { createLazyRoute, Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { useViewer } from "../../app/viewer.js";
import type { PersonPageQuery } from "../../graphql/operations/PersonPage.js";
import { useFormat } from "../../i18n/format.js";
import { parisDay } from "../../i18n/paris-day.js";
import { period, periodWords } from "../../i18n/period.js";
import { useWords } from "../../i18n/use-words.js";
import { ActorMark } from "../../parts/actor/actor-mark.js";
import { ContactList } from "../../parts/contact/contact-list.js";
import { Facts } from "../../parts/facts/facts.js";
import { Sheet } from "../../parts/sheet/sheet.js";
import { EditLink } from "../edit/edit-link.js";
import { personWords } from "./person.words.js";

export const personLazy = createLazyRoute("/personnes/$id")({ component: PersonPage });

type Person = NonNullable<PersonPageQuery["person"]>;

function PersonPage(): ReactElement {
  const t = useWords(personWords);
  const format = useFormat();
  const person: Person = personLazy.useLoaderData();
  const { id, name, orcid, idref, updatedAt, positions, mandates, contributions, participations } = person;
  return (
    <Sheet
      title={name}
      kind={
        <>
          <ActorMark family="person" />
          {t("person")}
        </>
      }
      actions={<EditLink to="/personnes/$id/modifier" id={person.id} />}
      sections={[
        { name: t("positions"), content: positions.edges.length > 0 && <Positions person={person} /> },
        { name: t("mandates"), content: mandates.edges.length > 0 && <Mandates person={person} /> },
        { name: t("contributions"), content: contributions.edges.length > 0 && <Contributions person={person} /> },
        { name: t("events"), content: participations.edges.length > 0 && <Participations person={person} /> },
        { name: t("network"), content: <NetworkLinks id={id} /> },
        {
          name: t("identity"),
          content: (
            <Facts
              facts={[
                ["ORCID", orcid && <a href={`https://orcid.org/${orcid}`}>{orcid}</a>],
                ["IdRef", idref && <a href={`https://www.idref.fr/${idref}`}>{idref}</a>],
                [t("updated"), format.date(parisDay(updatedAt))],
              ]}
            />
          ),
        },
      ]}
    />
  );
}

/** To the map around them, and to whoever can introduce one to them. */
function NetworkLinks({ id }: { readonly id: string }): ReactElement {
  const t = useWords(personWords);
  const own = useViewer().organization?.id;
  return (
    <ul className="plain-list sheet-ties">
      <li>
        <Link to="/reseau" search={{ autour: id }}>
          {t("seeNetwork")}
        </Link>
      </li>
      <li>
        <Link to="/reseau" search={{ autour: own, vers: id }}>
          {t("introduction")}
        </Link>
      </li>
    </ul>
  );
}

function Positions({ person }: { readonly person: Person }): ReactElement {
  const t = useWords(personWords);
  const dates = useWords(periodWords);
  const format = useFormat();
  return (
    <ul className="plain-list sheet-people">
      {person.positions.edges.map(({ node }) => (
        <li key={node.id}>
          <div>
            {node.role}
            {", "}
            <Link to="/organismes/$id" params={{ id: node.organization.id }}>
              {node.organization.name}
            </Link>{" "}
            <span className="soft">
              {[period(node, dates, format), node.isMainContact ? t("main") : ""].filter((part) => part !== "").join(" · ")}
            </span>
          </div>
          {node.contactPoints.length > 0 && <ContactList contacts={node.contactPoints} />}
        </li>
      ))}
    </ul>
  );
}

function Mandates({ person }: { readonly person: Person }): ReactElement {
  const t = useWords(personWords);
  const dates = useWords(periodWords);
  const format = useFormat();
  return (
    <ul className="plain-list sheet-ties">
      {person.mandates.edges.map(({ node }) => (
        <li key={node.id}>
          {node.seat.title}{" "}
          <span className="soft">
            {[node.onBehalfOf && t("behalf", { name: node.onBehalfOf.name }), period(node, dates, format)].filter(Boolean).join(" · ")}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Contributions({ person }: { readonly person: Person }): ReactElement {
  return (
    <ul className="plain-list sheet-ties">
      {person.contributions.edges.map(({ node: { id, title, role, publication } }) => (
        <li key={id}>
          {title !== null && `${title}. `}
          <Link to="/publications/$id" params={{ id: publication.id }}>
            {publication.title}
          </Link>{" "}
          <span className="soft">{role}</span>
        </li>
      ))}
    </ul>
  );
}

function Participations({ person }: { readonly person: Person }): ReactElement {
  const t = useWords(personWords);
  const format = useFormat();
  return (
    <ul className="plain-list sheet-ties">
      {person.participations.edges.map(({ node: { id, role, event } }) => (
        <li key={id}>
          <Link to="/rencontres/$id" params={{ id: event.id }}>
            {event.title}
          </Link>{" "}
          <span className="soft">
            {format.day(event.startsAt)} · {t(`part.${role}`)}
          </span>
        </li>
      ))}
    </ul>
  );
}
