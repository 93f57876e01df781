import { mkdir, readdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Transporter } from "nodemailer";
import { errorCode } from "../core/error-code.js";

export interface Letter {
  /** The same for a letter that is sent again: mail servers and readers then keep one. */
  readonly id: string;
  /** The uuid of the person to whom it is written. */
  readonly person: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

export interface MailSettings {
  /** The server through which letters leave, as `smtp://user:password@host:port`; absent, they are files of `folder`. */
  readonly smtpUrl: string | undefined;
  readonly folder: string;
  readonly from: string;
}

/** Why a letter could not be sent, without its address or text. */
class MailFailure extends Error {
  override readonly name = "MailFailure";

  constructor(readonly code: string) {
    super(`The mail server refused or could not be reached (${code})`);
  }
}

/** Sends letters by SMTP, or writes each as an `.eml` file that any mail program opens. */
export class Mailer {
  #transport: Promise<Transporter> | undefined;

  constructor(private readonly settings: MailSettings) {}

  /** @throws MailFailure */
  async send({ id, person, to, subject, text }: Letter): Promise<void> {
    const { from, smtpUrl } = this.settings;
    this.#transport ??= openTransport(smtpUrl);
    const sent = await (await this.#transport)
      .sendMail({ from, to, subject, text, messageId: `<${id}@maillage>`, headers: { "Auto-Submitted": "auto-generated" } })
      .catch((error: unknown) => {
        throw new MailFailure(String((error as { responseCode?: unknown }).responseCode ?? errorCode(error) ?? "unknown"));
      });
    if (smtpUrl === undefined) await this.#keep(`${person}.${id}.eml`, (sent as { message: Buffer }).message);
  }

  /** Removes the files of what was written to a person. What left by SMTP has left. */
  async forget(person: string): Promise<void> {
    const { folder } = this.settings;
    const names = await readdir(folder).catch((error: unknown) => {
      if (errorCode(error) === "ENOENT") return [];
      throw error;
    });
    await Promise.all(names.filter((name) => name.startsWith(`${person}.`)).map((name) => rm(join(folder, name), { force: true })));
  }

  async close(): Promise<void> {
    (await this.#transport)?.close();
  }

  /** Whole or not at all; readable by the server's own account alone. */
  async #keep(name: string, message: Buffer): Promise<void> {
    const path = join(this.settings.folder, name);
    await mkdir(this.settings.folder, { recursive: true, mode: 0o700 });
    await writeFile(`${path}.part`, message, { mode: 0o600 });
    await rename(`${path}.part`, path);
  }
}

async function openTransport(smtpUrl: string | undefined): Promise<Transporter> {
  const { createTransport } = await import("nodemailer");
  return smtpUrl === undefined ? createTransport({ streamTransport: true, buffer: true, newline: "windows" }) : createTransport(smtpUrl);
}
