import { Link } from "@tanstack/react-router";
import { type ReactElement, useState } from "react";
import { ObjectContactPoint } from "../../graphql/operations/ObjectContactPoint.js";
import { useFormat } from "../../i18n/format.js";
import { useWords } from "../../i18n/use-words.js";
import { DataTable } from "../../parts/table/data-table.js";
import { Failure } from "../../parts/write/failure.js";
import { useWrite } from "../../parts/write/use-write.js";
import { personalDataWords } from "./personal-data.words.js";
import type { ContactKept, PersonKept } from "./personal-data-view.js";

/** What the directory holds of somebody, with why, and what they object to of it. */
export function KeptOfPerson({ person }: { readonly person: PersonKept }): ReactElement {
  const t = useWords(personalDataWords);
  const { id, positions, mandates, participations, contributions } = person;
  const { failure, write, isBusy } = useWrite();
  const [said, say] = useState("");
  const object = async (contact: ContactKept) => {
    const isLifted = contact.withheld === "OBJECTION";
    if (await write(ObjectContactPoint, { input: { id: contact.id, isLifted } })) say(t(isLifted ? "lifted" : "objected"));
  };
  const others = (["mandates", "participations", "contributions"] as const).filter(
    (what) => ({ mandates, participations, contributions })[what].totalCount > 0,
  );
  return (
    <section aria-labelledby="kept">
      <h2 id="kept">{t("kept")}</h2>
      <p className="personal-data-name">
        {person.name}{" "}
        <Link to="/personnes/$id" params={{ id }}>
          {t("sheet")}
        </Link>
      </p>
      {positions.edges.length === 0 && <p className="soft">{t("noPosition")}</p>}
      {positions.edges.map(({ node: { id: position, role, organization, contactPoints } }) => (
        <div key={position} className="personal-data-position">
          <h3>{t("at", { role, organization: organization.name })}</h3>
          {contactPoints.length > 0 && (
            <DataTable
              caption={t("positions")}
              rows={contactPoints}
              keyOf={(contact) => contact.id}
              columns={[
                { name: t("column.contact"), cell: (contact) => <Contact contact={contact} /> },
                { name: t("column.why"), cell: (contact) => <Why contact={contact} /> },
                {
                  name: t("column.actions"),
                  cell: (contact) => (
                    <button
                      type="button"
                      className="button"
                      data-quiet
                      disabled={isBusy}
                      aria-label={`${t(contact.withheld === "OBJECTION" ? "liftContact" : "objectContact")} : ${contact.value ?? t(`kind.${contact.kind}`)}`}
                      onClick={() => void object(contact)}
                    >
                      {t(contact.withheld === "OBJECTION" ? "liftContact" : "objectContact")}
                    </button>
                  ),
                },
              ]}
            />
          )}
        </div>
      ))}
      {positions.totalCount > positions.edges.length && <p className="soft">{t("more")}</p>}
      {others.length > 0 && (
        <p>
          {t("others")} : {others.map((what) => t(what, { count: person[what].totalCount })).join(", ")}
        </p>
      )}
      <p role="status">{said}</p>
      <Failure failure={failure} />
    </section>
  );
}

function Contact({ contact: { kind, label, value, withheld } }: { readonly contact: ContactKept }): ReactElement {
  const t = useWords(personalDataWords);
  return (
    <>
      {t(`kind.${kind}`)}
      {label !== null && ` (${label})`} : {value === null ? <em>{t(`withheld.${withheld ?? "AUDIENCE"}`)}</em> : value}
    </>
  );
}

function Why({ contact: { privacy } }: { readonly contact: ContactKept }): string {
  const t = useWords(personalDataWords);
  const format = useFormat();
  const { legalBasis = null, noticeDate = null, retentionDate = null } = privacy ?? {};
  return [
    legalBasis === null ? t("noBasis") : t("basis", { basis: legalBasis }),
    noticeDate === null ? t("noNotice") : t("notice", { day: format.date(noticeDate) }),
    retentionDate !== null && t("retention", { day: format.date(retentionDate) }),
  ]
    .filter(Boolean)
    .join(" · ");
}
