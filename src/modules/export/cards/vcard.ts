import type { LabelledRecord } from "../table-columns.js";
import type { CardFormat } from "./card-format.js";
import { ORGANIZATION_CARD, PERSON_CARD } from "./card-types.js";
import { cardText, type JsonProperty, plainText, wholeSecond } from "./jcard.js";
import { urnOf } from "./urn-of.js";

type Parameters = JsonProperty[1];

/** vCard 4 (RFC 6350). A person's posts are groups, so that each number stays with the post that it belongs to. */
export const vcard: CardFormat = {
  extension: "vcf",
  contentType: "text/vcard; charset=utf-8",
  cards: { people: PERSON_CARD, organizations: ORGANIZATION_CARD },
  begin: "",
  separator: "",
  end: "",
  print(record) {
    const own = record.type === "Person" ? personProperties(record) : organizationProperties(record);
    return cardText([
      ["version", {}, "text", "4.0"],
      ["uid", {}, "uri", urnOf(record.id)],
      ...own,
      ["rev", {}, "timestamp", wholeSecond(record.updatedAt)],
    ]);
  },
};

function personProperties(person: LabelledRecord): JsonProperty[] {
  const { name, givenName, familyName } = person;
  const positions = person.positions as readonly LabelledRecord[];
  return [
    ["kind", {}, "text", "individual"],
    ["fn", {}, "text", plainText(name)],
    ["n", {}, "text", [plainText(familyName), plainText(givenName ?? ""), "", "", ""]],
    ...positions.flatMap((position, index) => positionProperties(position, { group: `p${index + 1}` })),
  ];
}

function positionProperties(position: LabelledRecord, group: Parameters): JsonProperty[] {
  return [
    ["org", group, "text", [plainText(position.organizationLabel)]],
    ["title", group, "text", plainText(position.role)],
    ...contactProperties(position, group),
  ];
}

function organizationProperties(organization: LabelledRecord): JsonProperty[] {
  const { name, acronym, otherNames, description, latitude, longitude, themesLabel } = organization;
  const others = [...(acronym === null ? [] : [acronym as string]), ...(otherNames as readonly string[])];
  return [
    ["kind", {}, "text", "org"],
    ["fn", {}, "text", plainText(name)],
    ["org", {}, "text", [plainText(name)]],
    ...list("nickname", others),
    ...list("categories", themesLabel as readonly string[]),
    ...(description === null ? [] : [["note", {}, "text", plainText(description)] as const]),
    ...(latitude === null ? [] : [["geo", {}, "uri", `geo:${String(latitude)},${String(longitude)}`] as const]),
    ...contactProperties(organization, {}),
  ];
}

/** A value that is withheld has no line. */
function contactProperties({ contactPoints }: LabelledRecord, group: Parameters): JsonProperty[] {
  const parameters = { ...group, type: "work" };
  return (contactPoints as readonly LabelledRecord[]).flatMap(({ kind, value }): JsonProperty[] => {
    if (typeof value !== "string") return [];
    switch (kind) {
      case "PHONE":
        return [["tel", parameters, "text", plainText(value)]];
      case "EMAIL":
        return [["email", parameters, "text", plainText(value)]];
      case "POSTAL":
        return [["adr", parameters, "text", ["", "", plainText(value), "", "", "", ""]]];
      default:
        return URL.canParse(value) ? [["url", parameters, "uri", new URL(value).href]] : [];
    }
  });
}

function list(name: string, values: readonly string[]): JsonProperty[] {
  return values.length === 0 ? [] : [[name, {}, "text", ...values.map(plainText)]];
}
