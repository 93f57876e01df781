/** Structured logging (pino's shape). Never pass personal data, keys, tokens, variables or SQL parameters. */
export interface Logger {
  debug(fields: object, message: string): void;
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}
