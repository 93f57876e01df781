import { readFileSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { dirname, join, relative, resolve } from "node:path";
import { parse } from "@swc/core";

const portal = resolve("src/portal");

/** Attributes that people read or hear. */
const SAID = new Set([
  "alt",
  "aria-label",
  "aria-description",
  "aria-roledescription",
  "aria-valuetext",
  "label",
  "placeholder",
  "text",
  "title",
]);

const LETTERS = /\p{L}{2}/u;
/** The same in every language. */
const NAMES = new Set(["Maillage"]);

interface Found {
  /** What a reader would see that is not in a file of words. */
  readonly strings: readonly string[];
  readonly imports: readonly string[];
}

type TreeNode = Readonly<Record<string, unknown>>;

function isNode(value: unknown): value is TreeNode {
  return typeof value === "object" && value !== null;
}

function nodesOf(tree: unknown): TreeNode[] {
  if (!isNode(tree)) return [];
  return [tree, ...Object.values(tree).flatMap((child) => [child].flat().flatMap(nodesOf))];
}

function textOf(node: unknown): string | undefined {
  if (!isNode(node)) return undefined;
  if (node.type === "StringLiteral" || node.type === "JSXText") return String(node.value).trim();
  if (node.type === "JSXExpressionContainer") return textOf(node.expression);
  return undefined;
}

async function look(source: string): Promise<Found> {
  const nodes = nodesOf(await parse(source, { syntax: "typescript", tsx: true }));
  const attributes = nodes.filter(({ type, name }) => type === "JSXAttribute" && isNode(name) && SAID.has(String(name.value)));
  const children = nodes.flatMap(({ type, children }) => (type === "JSXElement" || type === "JSXFragment" ? (children as TreeNode[]) : []));
  const texts = [...attributes.map(({ value }) => textOf(value)), ...children.map(textOf)];
  const strings = texts.filter((text): text is string => text !== undefined && LETTERS.test(text) && !NAMES.has(text));
  const imports = nodes.filter(({ type }) => type === "ImportDeclaration").map(({ source: from }) => textOf(from) ?? "");
  return { strings, imports };
}

async function components(): Promise<string[]> {
  const files = await readdir(portal, { recursive: true });
  return files.filter((file) => file.endsWith(".tsx")).map((file) => join(portal, file));
}

describe("the portal's components", () => {
  it("say nothing of their own: sentences stand in x.words.ts, in both languages", async () => {
    const said: string[] = [];
    for (const file of await components()) {
      for (const text of (await look(readFileSync(file, "utf8"))).strings) said.push(`${relative(portal, file)}: ${text}`);
    }
    expect(said).toEqual([]);
  });

  it("know the server by its API alone", async () => {
    const outside: string[] = [];
    for (const file of await components()) {
      const { imports } = await look(readFileSync(file, "utf8"));
      const targets = imports.filter((name) => name.startsWith(".")).map((name) => resolve(dirname(file), name));
      outside.push(...targets.filter((target) => !target.startsWith(`${portal}/`)).map((target) => `${relative(portal, file)}: ${target}`));
    }
    expect(outside).toEqual([]);
  });

  it("would be caught saying something", async () => {
    const source = 'const a = <p title="Deux mots">Bonjour {"le monde"} <b>{t("key")}</b> · <img alt={"Image"} className="photo" /></p>;';
    expect([...(await look(source)).strings].sort()).toEqual(["Bonjour", "Deux mots", "Image", "le monde"]);
  });
});
