import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import type { ContactPointRecord } from "../../src/modules/exchange/sample/sample-records.js";
import { annuaireKinds } from "./annuaire-kinds.js";
import { type Mention, mention } from "./mention.js";
import { isPersonalEmail } from "./personal-email.js";
import type { Report } from "./report.js";
import { arrondissement, PARIS } from "./territories.js";
import { mendText } from "./text.js";

const SOURCE = "annuaire-2019";

interface Notes {
  readonly street: string;
  readonly postcode: string;
  readonly city: string;
  readonly phone: string;
}

/** `notes` packs "Adresse : street,postcode,city | Tél : … | Fax : …"; streets hold commas too, and postcodes may lack their leading zero. */
export function readNotes(notes: string): Notes {
  const [address = "", phone = ""] = mendText(notes).split(/ ?\| ?(?:Tél|Fax) ?:/);
  const parts = address
    .replace(/^Adresse ?: ?/, "")
    .split(",")
    .map((part) => part.trim());
  const city = parts.pop() ?? "";
  const postcode = (parts.pop() ?? "").padStart(5, "0");
  return { street: parts.filter((part) => part !== "").join(", "), postcode, city, phone: (phone.split(/[/(]/)[0] ?? "").trim() };
}

/** The arrondissement of an address: its postcode (75001–75020, 75116), else the number of its CEDEX, else Paris as a whole. */
export function parisTerritory(postcode: string, city: string): string | null {
  if (!postcode.startsWith("75")) return null;
  const direct = /^750(0[1-9]|1\d|20)$/.exec(postcode)?.[1] ?? (postcode === "75116" ? "16" : undefined);
  const number = Number(direct ?? /cedex 0?(\d{1,2})$/i.exec(city)?.[1] ?? 0);
  return number >= 1 && number <= 20 ? arrondissement(number) : PARIS;
}

function contactPoints(row: Record<string, string>, notes: Notes, report: Report): ContactPointRecord[] {
  const email = (row.request_email ?? "").trim().toLowerCase();
  const points: ContactPointRecord[] = [];
  if (notes.street !== "" || notes.city !== "") {
    const lines = [notes.street, `${notes.postcode} ${notes.city}`].filter((line) => line !== "");
    points.push({ kind: "POSTAL", label: null, value: lines.join(", ") });
  }
  if (notes.phone !== "") points.push({ kind: "PHONE", label: "Standard", value: notes.phone });
  if (isPersonalEmail(email)) report.count("annuaire-2019: personal e-mail addresses dropped");
  else if (email !== "") points.push({ kind: "EMAIL", label: null, value: email });
  const page = (row.home_page ?? "").trim();
  if (/^https?:\/\/[^\s/]+\.[a-z]{2,}(\/\S*)?$/i.test(page)) points.push({ kind: "WEB", label: null, value: page });
  else if (page !== "") report.count("annuaire-2019: malformed web addresses dropped");
  return points;
}

/** Public bodies of Paris: those whose directory number (`type-INSEE-rank`) names Paris or one of its arrondissements. */
export function readAnnuaire(folder: string, report: Report): Mention[] {
  const directory = join(folder, "annuaire-administration-2019");
  const seen = new Set<string>();
  const mentions: Mention[] = [];
  for (const file of readdirSync(directory)
    .filter((name) => name.endsWith(".csv"))
    .sort()) {
    const rows = parse(readFileSync(join(directory, file)), { bom: true, columns: true }) as Record<string, string>[];
    for (const row of rows) {
      const number = row["#id"] ?? "";
      if (!/-75(056|1[012]\d)-\d+$/.test(number)) continue;
      report.count("annuaire-2019: rows of Paris");
      if (seen.has(number)) {
        report.count("annuaire-2019: repeated numbers dropped");
        continue;
      }
      seen.add(number);
      const notes = readNotes(row.notes ?? "");
      const territory = parisTerritory(notes.postcode, notes.city);
      mentions.push(
        mention({
          source: SOURCE,
          name: mendText(row.name ?? "")
            .replace(/ ?\b75\d{3}-\d+$/, "")
            .replace(/dela vie/, "de la vie"),
          kind: annuaireKinds[row.tag_string ?? ""] ?? "PUBLIC_BODY",
          ownKey: `annuaire:${number}`,
          identifiers: [{ scheme: "EXTERNAL", value: number, source: SOURCE }],
          territories: territory === null ? [] : [territory],
          contactPoints: contactPoints(row, notes, report),
        }),
      );
    }
  }
  return mentions;
}
