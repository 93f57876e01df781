import { registerEnumType } from "type-graphql";

/** Registers an enum whose every value is described, or it does not compile. */
export function describeEnum<T extends Record<string, string>>(
  values: T,
  name: string,
  description: string,
  descriptions: Readonly<Record<keyof T, string>>,
): void {
  const valuesConfig = Object.fromEntries(Object.entries(descriptions).map(([value, text]) => [value, { description: text as string }]));
  registerEnumType(values, { name, description, valuesConfig: valuesConfig as never });
}
