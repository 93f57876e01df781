/** The same server, database and options, reached as another role. Query parameters win over the address's own user, and work without a host too. */
export function asRole(url: string, role: string, password: string): string {
  const other = new URL(url);
  other.searchParams.set("user", role);
  other.searchParams.set("password", password);
  return other.href;
}

/** The same server and role, in another database. */
export function inDatabase(url: string, database: string): string {
  const other = new URL(url);
  other.pathname = `/${encodeURIComponent(database)}`;
  return other.href;
}
