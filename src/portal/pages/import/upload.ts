import { currentLanguage } from "../../i18n/language.js";
import type { TableBeginning } from "./column-mapping.js";

/** Why files were not taken; `code` is the server's. */
export interface UploadRefusal {
  readonly code: string;
  readonly message: string;
  readonly remedy?: string;
}

/** How tables begin, and what such columns were last said to be. */
export interface ReadColumns {
  readonly tables: readonly TableBeginning[];
  readonly remembered: { readonly mapping: string; readonly usedAt: string; readonly usedBy: string } | null;
}

/** Sends files to be read. @returns the import's id, or why there is none */
export async function upload(form: FormData, onProgress: (part: number) => void): Promise<{ readonly id: string } | UploadRefusal> {
  return await sent<{ readonly id: string }>(form, onProgress);
}

/** Has the server tell how tables begin; it keeps nothing of them. */
export async function readColumns(files: readonly File[], onProgress: (part: number) => void): Promise<ReadColumns | UploadRefusal> {
  const form = new FormData();
  form.set("read", "columns");
  for (const file of files) form.append("file", file);
  return await sent<ReadColumns>(form, onProgress);
}

/**
 * Sends a form, and says how much of it has left. XMLHttpRequest, since `fetch` does not say so.
 * @returns a refusal without message when nothing answers
 */
function sent<Answer extends object>(form: FormData, onProgress: (part: number) => void): Promise<Answer | UploadRefusal> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open("POST", "/imports");
    request.setRequestHeader("Accept-Language", currentLanguage());
    request.responseType = "json";
    request.upload.addEventListener("progress", ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0));
    request.addEventListener("error", () => resolve({ code: "OFFLINE", message: "" }));
    request.addEventListener("load", () => {
      if (request.status < 300 && request.response !== null) return resolve(request.response as Answer);
      const refusal = request.response as { readonly error?: string; readonly message?: string; readonly remedy?: string } | null;
      resolve({
        code: refusal?.error ?? String(request.status),
        message: refusal?.message ?? "",
        ...(refusal?.remedy !== undefined && { remedy: refusal.remedy }),
      });
    });
    request.send(form);
  });
}
