import { createWriteStream } from "node:fs";
import { readFile } from "node:fs/promises";
import type { IncomingMessage } from "node:http";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import busboy from "busboy";
import type { Translated } from "../../core/language.js";
import { HttpRefusal } from "../http-refusal.js";
import { ClientGone } from "../request-body.js";

/** What a form with files holds. */
export interface UploadedParts {
  readonly fields: ReadonlyMap<string, string>;
  readonly files: readonly { readonly name: string; readonly path: string }[];
}

const MOST_FILES = 50;
const MOST_FIELDS = 10;
/** In bytes. A mapping may be sent as a field or as a file: either way it is a text of some pages, read in one go. */
const FIELD_SIZE = 200_000;

/**
 * Reads a form of type multipart/form-data; its files go into `folder` under names of ours. A file that is called `mapping` is taken for a field.
 * @param most of all files together, in bytes
 * @throws HttpRefusal
 */
export async function readParts(request: IncomingMessage, folder: string, most: number): Promise<UploadedParts> {
  if (Number(request.headers["content-length"] ?? 0) > most + FIELD_SIZE) throw tooLarge(most);
  const form = formOf(request, most);
  const fields = new Map<string, string>();
  const files: { name: string; path: string }[] = [];
  const written: Promise<void>[] = [];
  let size = 0;
  await new Promise<void>((resolve, reject) => {
    const refuse = (error: Error): void => {
      request.unpipe(form);
      request.resume();
      reject(error);
    };
    const keep = async (field: string, stream: Readable & { truncated?: boolean }, filename: string): Promise<void> => {
      const path = join(folder, String(written.length));
      const isMapping = field === "mapping";
      let own = 0;
      stream.on("data", (part: Buffer) => {
        size += part.length;
        own += part.length;
        if (size > most) refuse(tooLarge(most));
        else if (isMapping && own > FIELD_SIZE) refuse(longField());
      });
      await pipeline(stream, createWriteStream(path, { mode: 0o600 }));
      if (stream.truncated === true) throw tooLarge(most);
      if (isMapping) fields.set("mapping", await readFile(path, "utf8"));
      else files.push({ name: filename.replace(/^.*[/\\]/, ""), path });
    };
    form.on("field", (name, value, { valueTruncated }) => {
      if (valueTruncated) refuse(longField());
      fields.set(name, value);
    });
    form.on("file", (field, stream, { filename }) => {
      const done = keep(field, stream, filename ?? "");
      done.catch(refuse);
      written.push(done);
    });
    for (const limit of ["filesLimit", "fieldsLimit", "partsLimit"] as const) form.on(limit, () => refuse(tooManyParts()));
    form.on("error", () => refuse(unreadable()));
    form.on("close", resolve);
    request.once("aborted", () => reject(new ClientGone()));
    request.pipe(form);
  });
  await Promise.all(written);
  return { fields, files };
}

function formOf(request: IncomingMessage, most: number): busboy.Busboy {
  try {
    return busboy({
      headers: request.headers,
      defParamCharset: "utf8",
      limits: { files: MOST_FILES, fields: MOST_FIELDS, fieldSize: FIELD_SIZE, fileSize: most },
    });
  } catch {
    throw new HttpRefusal(415, "UNSUPPORTED_MEDIA_TYPE", {
      fr: "Envoyez un formulaire multipart/form-data.",
      en: "Send a form as multipart/form-data.",
    });
  }
}

export function tooLarge(most: number): HttpRefusal {
  const limit = Math.round(most / 1_000_000);
  return new HttpRefusal(
    413,
    "PAYLOAD_TOO_LARGE",
    {
      fr: `Les fichiers dépassent ${limit} Mo, ou ce qu'ils deviennent une fois décompressés. Utilisez « maillage import » sur le serveur.`,
      en: `The files are larger than ${limit} MB, or than what they may unpack to. Use "maillage import" on the server.`,
    },
    { Connection: "close" },
  );
}

function longField(): HttpRefusal {
  const limit = FIELD_SIZE / 1_000;
  return new HttpRefusal(
    413,
    "PAYLOAD_TOO_LARGE",
    { fr: `Une correspondance a ${limit} ko au plus.`, en: `A mapping has ${limit} kB at most.` },
    { Connection: "close" },
  );
}

function tooManyParts(): HttpRefusal {
  return new HttpRefusal(
    413,
    "PAYLOAD_TOO_LARGE",
    {
      fr: `Un envoi a ${MOST_FILES} fichiers et ${MOST_FIELDS} champs au plus.`,
      en: `An upload has ${MOST_FILES} files and ${MOST_FIELDS} fields at most.`,
    },
    { Connection: "close" },
  );
}

export function unreadableWorkbook(): HttpRefusal {
  return new HttpRefusal(400, "BAD_REQUEST", {
    fr: "Un classeur ne peut pas être ouvert : il est incomplet, ou n'en est pas un. Enregistrez-le à nouveau, en .xlsx ou en CSV.",
    en: "A workbook cannot be opened: it is cut short, or is none. Save it again, as .xlsx or CSV.",
  });
}

/** @param reason what it is, and `remedy` what to do about it */
export function unreadableFile(
  name: string,
  { reason, remedy }: { readonly reason: Translated; readonly remedy: Translated },
): HttpRefusal {
  return new HttpRefusal(400, "BAD_REQUEST", {
    fr: `« ${name} » : ${reason.fr} ${remedy.fr}`,
    en: `"${name}": ${reason.en} ${remedy.en}`,
  });
}

function unreadable(): HttpRefusal {
  return new HttpRefusal(400, "BAD_REQUEST", { fr: "Le formulaire ne peut pas être lu.", en: "The form cannot be read." });
}
