import { jsonArray, jsonObject, orNull } from "./json-text.js";
import { Parameter, rawSql, renderSql, sql } from "./sql.js";

test("an object is its pieces in a row, with neighbouring constants made one", () => {
  const object = jsonObject([
    ["a", rawSql("t1.a")],
    ["b", jsonObject([["c", rawSql("'null'")]])],
    ["it's", sql`${new Parameter("text", () => 1)}`],
  ]);

  expect(renderSql(object).text).toBe(`('{"a":'||t1.a||',"b":'||('{"c":null}')||',"it''s":'||$1::text||'}')`);
});

test("an empty object, an absent value and an empty list are JSON too", () => {
  expect(renderSql(jsonObject([])).text).toBe("'{}'");
  expect(renderSql(orNull(rawSql("x"))).text).toBe("coalesce(x,'null')");
  expect(renderSql(jsonArray(rawSql("x"), rawSql("t"))).text).toBe("(select '['||coalesce(string_agg(x,','),'')||']' from t)");
});
