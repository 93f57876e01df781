/** A person, an organization, a post or a membership, as Popolo writes it. */
export type PopoloItem = Readonly<Record<string, unknown>>;

/** A filled text of an item. */
export function textOf(item: PopoloItem | undefined, key: string): string | undefined {
  const value = item?.[key];
  return typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;
}
