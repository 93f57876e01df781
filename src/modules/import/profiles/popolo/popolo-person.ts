import { type PopoloItem, textOf } from "./popolo-item.js";

interface PersonName {
  readonly givenName: string | null;
  readonly familyName: string;
}

/** A person's name: its parts where the file has them, else the first word and the rest, "Barry" and "Le Fevre". */
export function personName(person: PopoloItem): PersonName | undefined {
  const familyName = textOf(person, "family_name");
  if (familyName !== undefined) return { givenName: textOf(person, "given_name") ?? null, familyName };
  const [first, ...rest] = (textOf(person, "name") ?? "").split(/\s+/);
  if (!first) return undefined;
  return rest.length === 0 ? { givenName: null, familyName: first } : { givenName: first, familyName: rest.join(" ") };
}

export function personEmail(person: PopoloItem): string | undefined {
  const listed = Array.isArray(person.contact_details) ? (person.contact_details as PopoloItem[]) : [];
  return (
    textOf(person, "email") ??
    textOf(
      listed.find((detail) => textOf(detail, "type") === "email"),
      "value",
    )
  );
}
