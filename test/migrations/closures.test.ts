import { containTerritory, makeTerritory, makeTheme } from "../support/factories/references.js";
import { createTestDatabase, type TestDatabase } from "../support/test-database.js";

let db: TestDatabase;

beforeAll(async () => {
  db = await createTestDatabase();
});

afterAll(() => db.drop());

async function descendants(closure: "theme_closure" | "territory_closure", id: string): Promise<string[]> {
  const { rows } = await db.owner.query<{ id: string }>(`select descendant_id as id from ${closure} where ancestor_id = $1`, [id]);
  return rows.map((row) => row.id).sort();
}

test("the seeded themes include their narrower ones", async () => {
  const { rows } = await db.owner.query(
    `select below.code from theme_closure c join theme above on above.id = c.ancestor_id join theme below on below.id = c.descendant_id
     where above.code = 'equal-rights' order by below.code`,
  );
  expect(rows.map(({ code }: { code: string }) => code)).toEqual([
    "access-to-rights",
    "discrimination",
    "equal-rights",
    "gender-equality",
    "racism",
  ]);
});

test("a theme that moves takes its narrower ones along", async () => {
  const [a, b] = [await makeTheme(db.owner, {}), await makeTheme(db.owner, {})];
  const child = await makeTheme(db.owner, { broaderId: a.id });
  const grandchild = await makeTheme(db.owner, { broaderId: child.id });
  expect(await descendants("theme_closure", a.id)).toEqual([a.id, child.id, grandchild.id]);
  await db.owner.query("update theme set broader_id = $1 where id = $2", [b.id, child.id]);
  expect(await descendants("theme_closure", a.id)).toEqual([a.id]);
  expect(await descendants("theme_closure", b.id)).toEqual([b.id, child.id, grandchild.id]);
  await expect(db.owner.query("update theme set broader_id = $1 where id = $2", [grandchild.id, b.id])).rejects.toThrow(
    /narrower than itself/,
  );
  await db.owner.query("delete from theme where id = $1", [grandchild.id]);
  expect(await descendants("theme_closure", b.id)).toEqual([b.id, child.id]);
});

test("a territory contained in two ways stays contained when one goes", async () => {
  const [region, east, west, district] = [
    await makeTerritory(db.owner, {}),
    await makeTerritory(db.owner, {}),
    await makeTerritory(db.owner, {}),
    await makeTerritory(db.owner, {}),
  ];
  await containTerritory(db.owner, east.id, [district.id]);
  await containTerritory(db.owner, west.id, [district.id]);
  await containTerritory(db.owner, region.id, [east.id, west.id]);
  expect(await descendants("territory_closure", region.id)).toEqual([region.id, east.id, west.id, district.id]);
  await expect(containTerritory(db.owner, district.id, [region.id])).rejects.toThrow(/may not contain itself/);
  await db.owner.query("delete from territory where id = $1", [west.id]);
  expect(await descendants("territory_closure", region.id)).toEqual([region.id, east.id, district.id]);
  await db.owner.query("delete from territory_containment where contained_id = $1", [district.id]);
  expect(await descendants("territory_closure", region.id)).toEqual([region.id, east.id]);
});
