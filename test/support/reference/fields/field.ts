import { AUDIENCES } from "../../../../src/core/audience.js";
import type { Translated } from "../../../../src/core/language.js";
import { type ListArguments, type Listing, pageOf } from "../lists.js";
import { Seen, type Sight, tableOf } from "../seen.js";

export type Arguments = ListArguments & Readonly<Record<string, unknown>>;

/** A naive resolver of a field of a record. */
export type Field = (record: Seen, args: Arguments, sight: Sight) => unknown;

/** A naive resolver of a field of Query. */
export type RootField = (args: Arguments, sight: Sight) => unknown;

export type Fields = Readonly<Record<string, Readonly<Record<string, Field>>>>;

/** A record of the table, on the date that the field was asked for. */
export function rootRecords(type: string, args: Arguments, sight: Sight): Seen[] {
  return sight.rows.all(tableOf(type)).map((row) => new Seen(type, row, (args.asOf as string | null) ?? sight.today, sight));
}

export function rootPage(listing: Listing): RootField {
  return (args, sight) => pageOf(listing, rootRecords(listing.type, args, sight), args, sight);
}

/** A page of the records that `linked` finds from the owner. */
export function page(listing: Listing, linked: (owner: Seen) => readonly Seen[]): Field {
  return (owner, args, sight) => pageOf(listing, linked(owner), args, sight);
}

export function labelIn(sight: Sight, labels: Readonly<Record<string, Translated>>, code: string | null): string | undefined {
  return labels[code ?? ""]?.[sight.language];
}

/** The audience that was declared, whatever keeps the record from more. */
export const audience: Field = (record) => AUDIENCES[record.row.declaredAudience as number];

/** Each record once. */
export function distinct(records: readonly Seen[]): Seen[] {
  return [...new Map(records.map((record) => [record.row.id, record])).values()];
}
