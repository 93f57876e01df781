import { folded } from "../folded.js";

type Item = Readonly<Record<string, unknown>>;

/**
 * An object of the State's directory, whichever way it was published: lists in the dump, JSON texts in the API and its exports; empty is "",
 * [] or null.
 */
export class DilaRecord {
  constructor(private readonly fields: Item) {}

  /** @param cells an object of the dump or of the API, or the cells of an export by folded name */
  static of(cells: Item): DilaRecord {
    return new DilaRecord(asItem(cells.fields) ?? cells);
  }

  text(key: string): string | undefined {
    return textOf(this.value(key));
  }

  texts(key: string): readonly string[] {
    return listOf(this.value(key)).flatMap((value) => textOf(value) ?? []);
  }

  /** The objects of a list; a text is one with a `valeur`. */
  list(key: string): readonly DilaRecord[] {
    return listOf(this.value(key)).map((item) => new DilaRecord(asItem(item) ?? { valeur: item }));
  }

  /** Empty when it is not there. */
  object(key: string): DilaRecord {
    return new DilaRecord(asItem(this.value(key)) ?? {});
  }

  private value(key: string): unknown {
    return this.fields[key] ?? this.fields[folded(key)];
  }
}

function asItem(value: unknown): Item | undefined {
  return value !== null && typeof value === "object" && !Array.isArray(value) ? (value as Item) : undefined;
}

function textOf(value: unknown): string | undefined {
  if (typeof value === "number") return String(value);
  if (typeof value !== "string") return undefined;
  return value.trim() === "" ? undefined : value.trim();
}

function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  const text = textOf(value);
  if (text === undefined) return [];
  if (!/^[[{]/.test(text)) return [text];
  try {
    return [JSON.parse(text) as unknown].flat();
  } catch {
    return [text];
  }
}
