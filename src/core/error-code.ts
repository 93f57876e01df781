/** The `code` of a system's or a database's error (ENOENT, 57014…). Asks the value, not its class, which differs between realms. */
export function errorCode(error: unknown): string | undefined {
  return typeof error === "object" && error !== null && "code" in error && typeof error.code === "string" ? error.code : undefined;
}
