import { spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { buildProgram, PROGRAM } from "../../support/program.js";
import { createTestDatabase, type TestDatabase } from "../../support/test-database.js";
import { siretOf } from "./import-files.js";

const ROWS = 3_000;

const MAPPING = `
name: essai
label: { fr: Essai, en: Trial }
source: { name: Essai de coupure }
records:
  type: Organization
  name: nom
  identifiers: [{ scheme: SIRET, value: siret }]
  contactPoints: [{ kind: EMAIL, value: courriel }]
  parent: { name: { constant: Fédération }, identifiers: [{ scheme: RNA, value: { constant: W751234567 } }] }
`;

let folder: string;
let file: string;
let mapping: string;

beforeAll(async () => {
  await buildProgram();
  folder = await mkdtemp(join(tmpdir(), "import-"));
  file = join(folder, "liste.csv");
  mapping = join(folder, "essai.yaml");
  await writeFile(mapping, MAPPING);
  const lines = Array.from({ length: ROWS }, (_, index) => `${siretOf(1_000 + index)};Organisation n° ${index};contact@o${index}.example`);
  await writeFile(file, `siret;nom;courriel\n${lines.join("\n")}\n`);
}, 240_000);

afterAll(() => rm(folder, { recursive: true }));

function start(db: TestDatabase) {
  const child = spawn(process.execPath, [PROGRAM, "import", "csv", file, "--mapping", mapping, "--yes"], {
    env: { PATH: process.env.PATH ?? "", DATABASE_URL: db.url, MAILLAGE_SECRET: db.secret, LOG_LEVEL: "warn" },
  });
  let told = "";
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", (part: string) => (told += part));
  const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
  return { child, ended, told: () => told };
}

/** All that the directory then holds, without what every run makes anew. */
async function holdings(db: TestDatabase): Promise<unknown> {
  const { rows } = await db.owner.query(`
    select (select md5(string_agg(concat_ws('|', o.name, p.name, o.version), ',' order by o.name)) from organization o left join organization p on p.id = o.parent_id) as organizations,
      (select md5(string_agg(concat_ws('|', scheme, value), ',' order by value)) from identifier) as identifiers,
      (select md5(string_agg(concat_ws('|', value, version, archived_at), ',' order by value)) from contact_point) as contacts,
      (select count(*)::int from organization) as count, (select count(*)::int from assertion) as assertions, (select count(*)::int from record_source) as listed`);
  return rows[0];
}

test("an import that is killed while it writes ends, when it is run again, as if nothing had been", async () => {
  const [whole, cut] = await Promise.all([createTestDatabase(), createTestDatabase()]);
  try {
    expect(await start(whole).ended).toBe(0);
    const first = start(cut);
    for (let written = 0; written < 1_000; await delay(50)) {
      written = (await cut.owner.query<{ count: number }>("select count(*)::int as count from organization")).rows[0]?.count ?? 0;
    }
    first.child.kill("SIGKILL");
    await first.ended;
    const { count } = (await holdings(cut)) as { count: number };
    expect(count).toBeLessThan(ROWS + 1);
    const second = start(cut);
    expect({ code: await second.ended, told: second.told() }).toMatchObject({
      code: 0,
      told: expect.stringContaining(`Créé : ${ROWS + 1}`),
    });
    expect(await holdings(cut)).toEqual(await holdings(whole));
    const third = start(cut);
    expect({ code: await third.ended, told: third.told() }).toMatchObject({ code: 0, told: expect.stringContaining(`Inchangé : ${ROWS}`) });
    expect(await holdings(cut)).toEqual(await holdings(whole));
  } finally {
    await Promise.all([whole.drop(), cut.drop()]);
  }
}, 400_000);

test("of two imports of one file at once one waits for the other, and then changes nothing", async () => {
  const db = await createTestDatabase();
  try {
    const both = [start(db), start(db)];
    expect(await Promise.all(both.map(({ ended }) => ended))).toEqual([0, 0]);
    const told = both.map((one) => /(Créé|Inchangé) : \d+/.exec(one.told())?.[0]);
    expect(told.sort()).toEqual([`Créé : ${ROWS + 1}`, `Inchangé : ${ROWS}`]);
    expect(await holdings(db)).toMatchObject({ count: ROWS + 1 });
  } finally {
    await db.drop();
  }
}, 400_000);
