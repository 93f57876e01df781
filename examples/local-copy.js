/*
 * Keeps a copy of the directory in a folder, a JSON file a record. Run it as often as you like: it takes what changed since.
 *
 *   MAILLAGE_KEY=mlg_… node examples/local-copy.js https://annuaire.example/graphql ./copy
 *
 * Without a key it copies what is public. Nothing but Node 20 is needed; exit code 0 says that the copy is in step.
 */
import { access, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

const [url, folder] = process.argv.slice(2);
const key = process.env.MAILLAGE_KEY;

// What you keep of a record. Ask for what you need, and no more.
const CHANGES = `query ($after: String) { changes(after: $after, first: 500) { cursor hasMore changes { kind id reason node { __typename
  ... on Organization { name kind identifiers { scheme value } parent { id } contactPoints { kind label value withheld } }
  ... on Person { name }
  ... on Position { role startDate endDate person { id } organization { id } contactPoints { kind label value withheld } }
  ... on Project { name startDate endDate }
  ... on Event { title startsAt endsAt place }
  ... on Mandate { mandate: role startDate endDate person { id } seat { title } } } } } }`;
const CONFIRM = "mutation ($cursor: String!) { acknowledgeChanges(input: { cursor: $cursor }) { __typename } }";

async function ask(query, variables) {
  const headers = { "content-type": "application/json", ...(key && { authorization: `Bearer ${key}` }) };
  const response = await fetch(url, { method: "POST", headers, body: JSON.stringify({ query, variables }) });
  const { data, errors } = await response.json();
  if (errors) throw Object.assign(new Error(errors[0].message), { code: errors[0].extensions.code });
  return data;
}

/** Takes every page from the folder's cursor on. Doing a page twice does no harm, so a crash at any point is made good by the next run. */
async function follow(copy) {
  let after = await readFile(join(copy, "cursor"), "utf8").catch(() => null);
  for (let more = true; more; ) {
    const { changes: page } = await ask(CHANGES, { after });
    for (const { kind, id, node } of page.changes) {
      const file = join(copy, `${id}.json`);
      if (kind === "UPSERT") await writeFile(file, JSON.stringify({ id, ...node }, undefined, 2));
      else await rm(file, { force: true });
    }
    await writeFile(join(copy, "cursor.new"), page.cursor);
    await rename(join(copy, "cursor.new"), join(copy, "cursor")); // Only now is the page done.
    [after, more] = [page.cursor, page.hasMore];
  }
  if (key) await ask(CONFIRM, { cursor: after }); // Says that what was erased is gone from here too.
}

/** A first copy is made beside, and takes the old one's place once it is whole: what the directory no longer has goes with the old one. */
async function copyAnew() {
  const fresh = `${folder}.new`;
  await mkdir(fresh, { recursive: true });
  await follow(fresh);
  await rm(folder, { recursive: true, force: true });
  await rename(fresh, folder);
}

try {
  await access(join(folder, "cursor")).then(() => follow(folder), copyAnew);
} catch (error) {
  if (error.code !== "RESYNC_REQUIRED") throw error;
  await rm(`${folder}.new`, { recursive: true, force: true }); // Its cursor may be the one that is too old.
  await copyAnew();
}
