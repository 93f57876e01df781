import { Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { useViewer } from "../../app/viewer.js";
import { useWords } from "../../i18n/use-words.js";
import { ContactList } from "../../parts/contact/contact-list.js";
import { organizationWords } from "./organization.words.js";
import type { Organization } from "./organization-sheet.js";

/** Whom to call: the main contact before the others, and of what is withheld, why. */
export function ContactSection({ organization }: { readonly organization: Organization }): ReactElement {
  const t = useWords(organizationWords);
  const viewer = useViewer();
  const { contactPoints, positions } = organization;
  const people = positions.edges.map(({ node }) => node).sort((one, other) => Number(other.isMainContact) - Number(one.isMainContact));
  return (
    <>
      {contactPoints.length > 0 ? <ContactList contacts={contactPoints} /> : people.length === 0 && <p>{t("noContact")}</p>}
      {people.length > 0 && (
        <ul className="plain-list sheet-people">
          {people.map(({ id, person, role, isMainContact, contactPoints: contacts }) => (
            <li key={id}>
              <div>
                <Link to="/personnes/$id" params={{ id: person.id }}>
                  {person.name}
                </Link>
                <span className="sheet-role">
                  , {role}
                  {isMainContact && ` (${t("main")})`}
                </span>
              </div>
              {contacts.length > 0 && <ContactList contacts={contacts} />}
            </li>
          ))}
        </ul>
      )}
      {positions.totalCount > people.length && <p className="soft">{t("more", { count: positions.totalCount - people.length })}</p>}
      {viewer.audience === "PUBLIC" && (
        <p className="soft">
          <Link to="/connexion">{t("signIn")}</Link>
        </p>
      )}
    </>
  );
}
