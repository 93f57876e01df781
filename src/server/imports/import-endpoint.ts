import { createReadStream } from "node:fs";
import { open, readFile, rm, stat } from "node:fs/promises";
import type { Viewer } from "../../core/context.js";
import { ExpectedError } from "../../core/errors.js";
import type { Translated } from "../../core/language.js";
import { OperatorError } from "../../core/operator-error.js";
import type { Services } from "../../core/services.js";
import { makeTemporaryFolder } from "../../core/temporary-folder.js";
import {
  archiveFault,
  fileFault,
  ImportDesk,
  type ImportFile,
  importProfiles,
  isArchive,
  type UploadForm,
} from "../../modules/import/index.js";
import { encodeNodeId, uuidOf } from "../../planner/node-id.js";
import { WriteRefusal } from "../../writer/write-refusal.js";
import { answerExpectedError } from "../exports/expected-error.js";
import type { HttpExchange } from "../http-exchange.js";
import { HttpRefusal, methodNotAllowed } from "../http-refusal.js";
import { knownViewer } from "../known-viewer.js";
import { type AllowedOrigins, assertOriginAllowed, declareOrigin } from "../origin-rule.js";
import { PointSpending, type PointSpendingOptions } from "../point-spending.js";
import { sendJson } from "../send.js";
import { readParts, tooLarge, type UploadedParts, unreadableFile, unreadableWorkbook } from "./uploaded-parts.js";

export interface ImportEndpointOptions extends PointSpendingOptions {
  readonly identify: (exchange: HttpExchange) => Promise<Viewer>;
  readonly services: Services;
  readonly allowedOrigins: AllowedOrigins;
  /** Of the files of one upload together, in bytes. */
  readonly maximumUpload: number;
}

/** What archives may unpack to, and the texts of a workbook, in sizes of the largest upload. */
const UNPACKED = { all: 10, texts: 2 } as const;

/**
 * `POST /imports`: takes the staff's files, and answers the id of the import that reads them. With the field `read=columns` it answers how
 * they begin, and what such columns were last said to be, and keeps nothing.
 */
export class ImportEndpoint {
  private readonly points: PointSpending;

  constructor(private readonly options: ImportEndpointOptions) {
    this.points = new PointSpending(options);
  }

  async handle(exchange: HttpExchange): Promise<void> {
    exchange.operation = { kind: "import", name: undefined };
    const { request, response, language } = exchange;
    const { allowedOrigins, identify, services } = this.options;
    try {
      declareOrigin(request, response, allowedOrigins);
      assertOriginAllowed(request, allowedOrigins);
      if (request.method !== "POST") throw methodNotAllowed("POST");
      const viewer = await knownViewer(exchange, this.points, () => identify(exchange));
      services.get(ImportDesk).assertMayImport(viewer);
      await this.received(exchange, async (parts) => {
        const desk = services.get(ImportDesk);
        if (parts.fields.get("read") === "columns") return await sendJson(exchange, 200, await desk.columns(viewer, await filesAt(parts)));
        const id = await desk.receive(viewer, formOf(parts), filesOf(parts));
        return await sendJson(exchange, 202, { id: encodeNodeId({ type: "Import", uuid: id }), state: "RECEIVED" });
      });
    } catch (error) {
      if (error instanceof ExpectedError) await answerExpectedError(exchange, error);
      else if (error instanceof HttpRefusal)
        await sendJson(exchange, error.status, { error: error.code, message: error.text[language] }, error.headers);
      else if (error instanceof WriteRefusal)
        await answerText(exchange, error.code === "FORBIDDEN" ? 403 : 400, error.code, error.text, error.details.remedy);
      else if (error instanceof OperatorError) await answerText(exchange, 400, "INVALID_INPUT", error.text, error.remedy);
      else throw error;
    }
  }

  private async received({ request }: HttpExchange, use: (parts: UploadedParts) => Promise<void>): Promise<void> {
    const folder = makeTemporaryFolder("upload");
    try {
      const parts = await readParts(request, folder, this.options.maximumUpload);
      for (const file of parts.files) await this.assertReadable(file);
      await use(parts);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  private async assertReadable({ name, path }: UploadedParts["files"][number]): Promise<void> {
    const beginning = await beginningOf(path);
    const no = fileFault(beginning);
    if (no) throw unreadableFile(name, no);
    if (!isArchive(beginning)) return;
    const { maximumUpload } = this.options;
    const limits = { all: maximumUpload * UNPACKED.all, texts: maximumUpload * UNPACKED.texts };
    const fault = await archiveFault(await readFile(path), limits);
    if (fault === "TOO_LARGE") throw tooLarge(maximumUpload);
    if (fault === "UNREADABLE") throw unreadableWorkbook();
  }
}

const BEGINNING = 4_096;

async function beginningOf(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(BEGINNING), 0, BEGINNING, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

function formOf({ fields }: UploadedParts): UploadForm {
  const previousId = uuidOf("Import")(fields.get("again"), "again") ?? undefined;
  if (previousId !== undefined) return { profile: "", mapping: null, isComplete: false, isPart: fields.get("part") === "true", previousId };
  const profile = fields.get("profile") ?? "";
  if (!importProfiles.has(profile)) {
    const names = [...importProfiles.keys()].join(", ");
    throw new OperatorError(
      { fr: "Le champ « profile » ne nomme pas de profil connu.", en: 'The field "profile" names no profile.' },
      { fr: `Choisissez parmi : ${names}.`, en: `Choose one of: ${names}.` },
    );
  }
  return {
    profile,
    mapping: fields.get("mapping") ?? null,
    isComplete: fields.get("complete") === "true",
    isRemembered: fields.get("remember") === "true",
  };
}

async function* filesOf({ files }: UploadedParts): AsyncGenerator<{ name: string; bytes: AsyncIterable<Buffer> }> {
  for (const { name, path } of files) yield { name, bytes: createReadStream(path) as AsyncIterable<Buffer> };
}

async function filesAt({ files }: UploadedParts): Promise<ImportFile[]> {
  return await Promise.all(
    files.map(async ({ name, path }) => ({ name, size: (await stat(path)).size, open: () => createReadStream(path) })),
  );
}

async function answerText(exchange: HttpExchange, status: number, code: string, text: Translated, remedy?: Translated): Promise<void> {
  const { language } = exchange;
  await sendJson(exchange, status, { error: code, message: text[language], remedy: remedy?.[language] });
}
