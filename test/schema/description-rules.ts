import type { GraphQLSchema } from "graphql";
import { type SchemaElement, schemaElements } from "./schema-elements.js";

type Rule = (element: SchemaElement) => string | false;

const SMALL_WORDS = new Set(
  "a an and as at by for from has have in is it its of on or that the their this to type which whose with".split(" "),
);

/** Words in lower case, without plural: "The names of AUTOUR_DE" and "autourDe name" have the same. */
function wordsOf(text: string): string[] {
  const words =
    text
      .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
      .toLowerCase()
      .match(/[\p{L}\d]+/gu) ?? [];
  return words.map((word) => word.replace(/(?<=..)s$/, "")).filter((word) => !SMALL_WORDS.has(word));
}

const echoesItsName: Rule = ({ coordinate, description }) => {
  const own = new Set(wordsOf(coordinate));
  return wordsOf(description ?? "").every((word) => own.has(word)) && "only repeats the name";
};

const isNoSentence: Rule = ({ description }) => {
  const sentence = description ?? "";
  if (!/^[\p{Lu}\d`«]/u.test(sentence)) return "does not start with a capital";
  if (!/\.$/.test(sentence)) return "does not end with a full stop";
  return sentence.length < 20 && "is too short to say something";
};

const keepsSilentAboutNull: Rule = ({ kind, type, description }) =>
  kind === "output field" &&
  !type.endsWith("!") &&
  !/\bnull (when|until|unless|if|for)\b/i.test(description ?? "") &&
  "does not say when it is null";

const keepsSilentAboutPages: Rule = ({ kind, name, type, description }) => {
  if (kind !== "argument" || type !== "Int" || !["first", "last"].includes(name)) return false;
  if (!/\b(1 to|at most|up to) \d+/i.test(description ?? "")) return "does not say the largest page";
  return name === "first" && !/\b\d+ by default\b/i.test(description ?? "") && "does not say the page by default";
};

const isListWithHoles: Rule = ({ kind, type }) => {
  if (!type.startsWith("[")) return false;
  const complete = kind === "output field" ? /^\[.+!\]!$/ : /^\[.+!\]!?$/;
  return !complete.test(type) && `is ${type}, a list that may hold null or be null`;
};

const isDeprecatedWithoutDate: Rule = ({ deprecationReason }) =>
  typeof deprecationReason === "string" && !/^\d{4}-\d{2}-\d{2}: /.test(deprecationReason) && "is deprecated without saying since when";

const RULES: readonly Rule[] = [
  echoesItsName,
  isNoSentence,
  keepsSilentAboutNull,
  keepsSilentAboutPages,
  isListWithHoles,
  isDeprecatedWithoutDate,
];

/** What a partner could not learn from the schema alone, one line a fault: `Organization.name only repeats the name`. */
export function descriptionFaults(schema: GraphQLSchema): string[] {
  return schemaElements(schema)
    .filter(({ kind }) => kind !== "member")
    .flatMap((element) => {
      if (!element.description) return [`${element.coordinate} has no description`];
      return RULES.flatMap((rule) => {
        const fault = rule(element);
        return fault ? [`${element.coordinate} ${fault}`] : [];
      });
    });
}
