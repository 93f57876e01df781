import { pino } from "pino";
import type { Config } from "../config.js";
import { withoutCredentials } from "../core/credential-text.js";
import type { Translated } from "../core/language.js";
import type { Logger } from "../core/logger.js";
import { OperatorError } from "../core/operator-error.js";

/** Logs go to standard error, so that what a command prints can be piped. */
export function createLog(level: Config["logLevel"]): Logger {
  return pino({ level, base: undefined, hooks: { streamWrite: withoutCredentials } }, pino.destination({ dest: 2, sync: true }));
}

export function say(message: Translated): void {
  console.log(message.fr);
}

/** Beside what a command prints, which may be piped. */
export function note(message: Translated): void {
  console.error(message.fr);
}

/** Both languages, for whoever runs the server; a failure that nobody foresaw keeps its stack. */
export function explain(error: unknown): void {
  if (!(error instanceof OperatorError)) {
    console.error(error);
    return;
  }
  console.error(`\n✗ ${error.text.fr}\n  → ${error.remedy.fr}\n\n  ${error.text.en}\n  → ${error.remedy.en}\n`);
}
