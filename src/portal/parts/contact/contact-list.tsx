import "./contact-list.css";
import type { ReactElement } from "react";
import type { ContactPointKind, WithheldReason } from "../../graphql/operations/OrganizationPage.js";
import { useWords } from "../../i18n/use-words.js";
import { contactWords } from "./contact.words.js";

export interface Contact {
  readonly id: string;
  readonly kind: ContactPointKind;
  readonly label: string | null;
  readonly value: string | null;
  readonly withheld: WithheldReason | null;
}

/** Once each: a sheet that others were merged into may have the same number several times. */
function distinct(contacts: readonly Contact[]): Contact[] {
  const told = ({ kind, label, value }: Contact): string => JSON.stringify([kind, label, value]);
  return contacts.filter((contact, at) => contact.value === null || contacts.findIndex((other) => told(other) === told(contact)) === at);
}

/** Ways to reach somebody; of what is withheld, why. */
export function ContactList({ contacts }: { readonly contacts: readonly Contact[] }): ReactElement {
  const t = useWords(contactWords);
  return (
    <ul className="plain-list contacts">
      {distinct(contacts).map((contact) => (
        <li key={contact.id}>
          <span className="soft">{contact.label ?? t(`kind.${contact.kind}`)}</span>
          {contact.value === null ? (
            <span className="withheld">{contact.withheld !== null && t(`withheld.${contact.withheld}`)}</span>
          ) : (
            <Value kind={contact.kind} value={contact.value} />
          )}
        </li>
      ))}
    </ul>
  );
}

function Value({ kind, value }: { readonly kind: ContactPointKind; readonly value: string }): ReactElement {
  if (kind === "PHONE") return <a href={`tel:${value.replace(/[^+\d]/g, "")}`}>{value}</a>;
  if (kind === "EMAIL") return <a href={`mailto:${value}`}>{value}</a>;
  if (kind === "WEB" && /^https?:\/\//i.test(value)) return <a href={value}>{value.replace(/^https?:\/\/(www\.)?|\/$/g, "")}</a>;
  return <span>{value}</span>;
}
