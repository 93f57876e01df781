import { v7 as uuidv7 } from "uuid";
import type { StatementRunner } from "../../core/context.js";
import type { ImportSource } from "./imported-record.js";

/** The uuid of the source of this name, which is made where it is missing. */
export async function sourceNamed(runner: StatementRunner, source: ImportSource): Promise<string> {
  await runner.run({
    text: "insert into source (id, name, url, licence) values ($1, $2, $3, $4) on conflict (name) do nothing",
    values: [uuidv7(), source.name, source.url ?? null, source.licence ?? null],
  });
  const [row] = await runner.run<{ id: string }>({ text: "select id from source where name = $1", values: [source.name] });
  return row?.id ?? "";
}
