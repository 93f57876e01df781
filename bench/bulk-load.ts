import type pg from "pg";

/**
 * Runs `load` with what slows a bulk load put aside: indexes are built afterwards, and triggers on rows and foreign keys do not
 * run, which only a superuser may ask. Triggers on whole statements do.
 */
export async function loadInBulk(client: pg.Client, load: () => Promise<void>, onIndexes: () => void): Promise<void> {
  const { rows: settings } = await client.query<{ superuser: string }>(`select current_setting('is_superuser') as superuser`);
  if (settings[0]?.superuser !== "on") return load();
  const { rows: indexes } = await client.query<{ name: string; definition: string }>(`
    select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition
    from pg_index i join pg_class c on c.oid = i.indexrelid
    where c.relnamespace = 'directory'::regnamespace and not i.indisunique
      and not exists (select from pg_constraint k where k.conindid = i.indexrelid)`);
  const { rows: triggers } = await client.query<{ table: string; name: string }>(`
    select t.tgrelid::regclass::text as table, quote_ident(t.tgname) as name
    from pg_trigger t join pg_class c on c.oid = t.tgrelid
    where c.relnamespace = 'directory'::regnamespace and not t.tgisinternal and t.tgtype & 1 = 0`);
  if (indexes.length > 0) await client.query(`drop index ${indexes.map(({ name }) => name).join(", ")}`);
  for (const { table, name } of triggers) await client.query(`alter table ${table} enable always trigger ${name}`);
  await client.query("set session_replication_role = replica; set maintenance_work_mem = '512MB'; set synchronous_commit = off");
  await load();
  await client.query("set session_replication_role = origin");
  for (const { table, name } of triggers) await client.query(`alter table ${table} enable trigger ${name}`);
  onIndexes();
  for (const { definition } of indexes) await client.query(definition);
}
