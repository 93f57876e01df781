import type { LabelledRecord } from "../table-columns.js";
import type { CardFormat } from "./card-format.js";
import { ORGANIZATION_CARD, PERSON_CARD } from "./card-types.js";
import { basicInstant, contentLine, escapedText, escapedValue } from "./content-line.js";
import { urnOf } from "./urn-of.js";

/** vCard 4 (RFC 6350). A person's posts are groups, so that each number stays with the post that it belongs to. */
export const vcard: CardFormat = {
  extension: "vcf",
  contentType: "text/vcard; charset=utf-8",
  cards: { people: PERSON_CARD, organizations: ORGANIZATION_CARD },
  begin: "",
  separator: "",
  end: "",
  print(record) {
    const own = record.type === "Person" ? personLines(record) : organizationLines(record);
    const updated = basicInstant(String(record.updatedAt));
    return [
      contentLine("BEGIN", "VCARD"),
      contentLine("VERSION", "4.0"),
      contentLine("UID", urnOf(record.id)),
      ...own,
      contentLine("REV", updated),
      contentLine("END", "VCARD"),
    ].join("");
  },
};

function personLines(person: LabelledRecord): string[] {
  const { name, givenName, familyName } = person;
  const positions = person.positions as readonly LabelledRecord[];
  return [
    contentLine("KIND", "individual"),
    text("FN", name),
    contentLine("N", `${escapedText(String(familyName))};${escapedText(String(givenName ?? ""))};;;`),
    ...positions.flatMap((position, index) => positionLines(position, `p${index + 1}.`)),
  ];
}

function positionLines(position: LabelledRecord, group: string): string[] {
  return [
    contentLine(`${group}ORG`, escapedText(String(position.organizationLabel))),
    text(`${group}TITLE`, position.role),
    ...contactLines(position, group),
  ];
}

function organizationLines(organization: LabelledRecord): string[] {
  const { name, acronym, otherNames, description, latitude, longitude, themesLabel } = organization;
  const others = [...(acronym === null ? [] : [acronym as string]), ...(otherNames as readonly string[])];
  return [
    contentLine("KIND", "org"),
    text("FN", name),
    contentLine("ORG", escapedText(String(name))),
    ...list("NICKNAME", others),
    ...list("CATEGORIES", themesLabel as readonly string[]),
    ...(description === null ? [] : [text("NOTE", description)]),
    ...(latitude === null ? [] : [contentLine("GEO", `geo:${String(latitude)},${String(longitude)}`)]),
    ...contactLines(organization, ""),
  ];
}

/** A value that is withheld has no line. */
function contactLines({ contactPoints }: LabelledRecord, group: string): string[] {
  return (contactPoints as readonly LabelledRecord[]).flatMap(({ kind, value }) => {
    if (typeof value !== "string") return [];
    switch (kind) {
      case "PHONE":
        return [text(`${group}TEL;TYPE=work`, value)];
      case "EMAIL":
        return [text(`${group}EMAIL;TYPE=work`, value)];
      case "POSTAL":
        return [contentLine(`${group}ADR;TYPE=work`, `;;${escapedText(value)};;;;`)];
      default:
        return URL.canParse(value) ? [contentLine(`${group}URL;TYPE=work`, new URL(value).href)] : [];
    }
  });
}

function text(name: string, value: unknown): string {
  return contentLine(name, escapedValue(String(value)));
}

function list(name: string, values: readonly string[]): string[] {
  return values.length === 0 ? [] : [contentLine(name, values.map(escapedValue).join(","))];
}
