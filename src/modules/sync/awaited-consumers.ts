import type { StatementRunner } from "../../core/context.js";

/** The names of the consumers that have not confirmed a person's erasure, as the staff sees them. */
export async function awaitedConsumers(reader: StatementRunner, person: string): Promise<string[]> {
  const rows = await reader.run<{ name: string }>({
    text: "select consumer_name as name from erasure_receipt where person_id = $1 and confirmed_at is null order by 1",
    values: [person],
  });
  return rows.map(({ name }) => name);
}
