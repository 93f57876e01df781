import { allOf, identifier, joinSql, literal, Parameter, quoteLiteral, rawSql, renderSql, sql } from "./sql.js";

const one = new Parameter("text", () => "one");
const two = new Parameter("integer", () => 2);

test("parameters are numbered as they appear, and the same one keeps its number", () => {
  const { text, parameters } = renderSql(sql`select ${two}, ${one} where ${sql`x = ${two}`}`);

  expect(text).toBe("select $1::integer, $2::text where x = $1::integer");
  expect(parameters).toEqual([two, one]);
});

test("two parameters that read the same value are two", () => {
  expect(renderSql(sql`${new Parameter("text", () => 1)} ${new Parameter("text", () => 1)}`).text).toBe("$1::text $2::text");
});

test("lists are joined, and no condition at all holds", () => {
  expect(renderSql(joinSql([rawSql("a"), sql`${one}`], ", ")).text).toBe("a, $1::text");
  expect(renderSql(allOf([rawSql("a"), rawSql("b")])).text).toBe("a and b");
  expect(renderSql(allOf([])).text).toBe("true");
});

test("quotes and backslashes end neither a constant nor a name", () => {
  expect(quoteLiteral("l'Œuvre")).toBe("'l''Œuvre'");
  expect(quoteLiteral("a\\'b")).toBe(" E'a\\\\''b'");
  expect(renderSql(sql`${identifier('a"b')} = ${literal("c'd")}`).text).toBe(`"a""b" = 'c''d'`);
});
