import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import type { ContactPointRecord } from "../../src/modules/exchange/sample/sample-records.js";
import { type Mention, mention } from "./mention.js";
import { isPersonalEmail } from "./personal-email.js";
import type { Report } from "./report.js";
import { mendText } from "./text.js";

const SOURCE = "france-services";
const days = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi"];

export interface FranceServicesHouse {
  readonly mention: Mention;
  readonly email: string;
  /** Date of the label (YYYY-MM-DD), null when the file does not say. */
  readonly labelledOn: string | null;
}

function openingHours(row: Record<string, string>): string | null {
  const hours = days.flatMap((day) => (row[`h_${day}`] ? [`${day} ${row[`h_${day}`]}`] : []));
  return hours.length === 0 ? null : `Horaires : ${hours.join(" ; ")}.`;
}

function contactPoints(row: Record<string, string>, email: string): ContactPointRecord[] {
  const address = mendText(`${row.adresse}, ${row.code_postal} Paris`);
  const phone = (row.telephone ?? "").trim();
  return [
    { kind: "POSTAL", label: null, value: address },
    ...(phone === "" ? [] : [{ kind: "PHONE", label: "Accueil", value: phone }]),
    ...(email === "" ? [] : [{ kind: "EMAIL", label: null, value: email }]),
  ];
}

/** The France services houses of Paris, with their opening hours and place. */
export function readFranceServices(folder: string, report: Report): FranceServicesHouse[] {
  const rows = parse(readFileSync(join(folder, "france-services", "liste-fs-20240801.csv")), { bom: true, columns: true }) as Record<
    string,
    string
  >[];
  return rows
    .filter((row) => row.insee_dep === "75")
    .map((row) => {
      report.count("france-services: rows of Paris");
      const number = row.id_fs ?? "";
      const given = (row.mail ?? "").trim().toLowerCase();
      const email = isPersonalEmail(given) ? "" : given;
      const [, day, month, year] = /(\d\d)\/(\d\d)\/(\d{4})/.exec(row.labellisation_fs ?? "") ?? [];
      const [latitude, longitude] = [Number(row.latitude), Number(row.longitude)];
      return {
        email: given,
        labelledOn: year === undefined ? null : `${year}-${month}-${day}`,
        mention: mention({
          source: SOURCE,
          name: mendText(row.lib_fs ?? ""),
          kind: "PUBLIC_BODY",
          description: openingHours(row),
          ownKey: `france-services:${number}`,
          identifiers: [{ scheme: "EXTERNAL", value: number, source: SOURCE }],
          location: latitude !== 0 && longitude !== 0 ? [latitude, longitude] : null,
          territories: [`ARRONDISSEMENT:${row.insee_com}`],
          contactPoints: contactPoints(row, email),
        }),
      };
    });
}
