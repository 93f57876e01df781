import type { ImportedContactPoint, ImportedIdentifier, ImportedOrganization } from "../../imported-record.js";
import { ContactPointList } from "../contact-point-list.js";
import { checkedIdentifier } from "../identifier-check.js";
import type { MappedRow } from "../mapping/mapped-row.js";
import { mendText } from "../mend-text.js";
import { partialDate } from "../partial-date.js";
import { missing, noDate } from "../value-faults.js";
import { dilaKind } from "./dila-kinds.js";
import type { DilaRecord } from "./dila-record.js";
import { openingHours } from "./opening-hours.js";

/** @returns undefined for a record without name or id, which is rejected */
export function dilaOrganization(record: DilaRecord, row: MappedRow, parent: string | undefined): ImportedOrganization | undefined {
  const [externalId, name] = [record.text("id"), record.text("nom")];
  if (externalId === undefined) row.reject(missing("id"), { column: "id" });
  if (name === undefined) row.reject(missing("nom"), { column: "nom" });
  if (externalId === undefined || name === undefined) return undefined;
  const acronym = record.text("sigle");
  const otherNames = record.list("ancien_nom").flatMap((item) => item.text("valeur") ?? []);
  const description = [record.text("mission"), openingHours(record)].filter((part) => part !== undefined).join("\n");
  const verifiedOn = modified(record, row);
  return {
    type: "Organization",
    origin: row.origin,
    externalId,
    identifiers: identifiers(record, row),
    kind: dilaKind(record),
    name: mendText(name),
    ...(acronym === undefined ? {} : { acronym }),
    ...(otherNames.length > 0 ? { otherNames } : {}),
    ...(description === "" ? {} : { description }),
    ...place(record),
    contactPoints: contactPoints(record, row, name),
    ...(parent === undefined ? {} : { parent: { externalId: parent } }),
    ...(verifiedOn === undefined ? {} : { verifiedOn }),
  };
}

function modified(record: DilaRecord, row: MappedRow): string | undefined {
  const value = record.text("date_modification");
  const date = value === undefined ? undefined : partialDate(value);
  if (value !== undefined && date === undefined) row.warn(noDate, { column: "date_modification", value });
  return date ?? undefined;
}

function identifiers(record: DilaRecord, row: MappedRow): ImportedIdentifier[] {
  return (["SIRET", "SIREN"] as const).flatMap((scheme) => {
    const value = record.text(scheme.toLowerCase());
    if (value === undefined) return [];
    const checked = checkedIdentifier(scheme, value);
    if (typeof checked === "string") return [{ scheme, value: checked }];
    row.warn(checked, { column: scheme.toLowerCase(), value });
    return [];
  });
}

/** Of the first address that has a point; the commune, where the record names one. */
function place(record: DilaRecord): Pick<ImportedOrganization, "location" | "postalCode" | "commune" | "territories"> {
  const addresses = record.list("adresse");
  const postalCode = addresses[0]?.text("code_postal");
  const commune = record.text("code_insee_commune") ?? record.list("pivot").flatMap((pivot) => pivot.texts("code_insee_commune"))[0];
  const point = addresses
    .map((address) => ({ latitude: Number(address.text("latitude")), longitude: Number(address.text("longitude")) }))
    .find(({ latitude, longitude }) => Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 && (latitude !== 0 || longitude !== 0));
  return {
    ...(point ? { location: point } : {}),
    ...(postalCode === undefined ? {} : { postalCode }),
    ...(commune === undefined ? {} : { commune, territories: [commune] }),
  };
}

function contactPoints(record: DilaRecord, row: MappedRow, name: string): readonly ImportedContactPoint[] {
  const points = new ContactPointList(row, name);
  for (const address of record.list("adresse")) {
    const town = [address.text("code_postal"), address.text("nom_commune")].filter((part) => part).join(" ");
    const parts = ["complement1", "complement2", "numero_voie", "service_distribution"].map((key) => address.text(key));
    const value = [...parts, town, abroad(address.text("pays"))].filter((part) => part).join(", ");
    if (value !== "") points.add({ kind: "POSTAL", label: address.text("type_adresse") }, value, "adresse");
  }
  for (const phone of record.list("telephone")) addTo(points, "PHONE", phone.text("description"), phone.text("valeur"), "telephone");
  for (const email of record.list("adresse_courriel"))
    addTo(points, "EMAIL", email.text("libelle"), email.text("valeur"), "adresse_courriel");
  for (const site of record.list("site_internet")) addTo(points, "WEB", site.text("libelle"), site.text("valeur"), "site_internet");
  for (const form of record.list("formulaire_contact"))
    addTo(points, "WEB", "Formulaire de contact", form.text("valeur"), "formulaire_contact");
  for (const network of record.list("reseau_social"))
    addTo(
      points,
      "WEB",
      network.text("custom_dico2") ?? network.text("libelle") ?? "Réseau social",
      network.text("valeur"),
      "reseau_social",
    );
  return points.all;
}

function addTo(
  points: ContactPointList,
  kind: "PHONE" | "EMAIL" | "WEB",
  label: string | undefined,
  value: string | undefined,
  column: string,
) {
  if (value !== undefined) points.add({ kind, label }, value, column);
}

function abroad(country: string | undefined): string | undefined {
  return country === "France" ? undefined : country;
}
