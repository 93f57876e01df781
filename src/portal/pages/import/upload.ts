import { currentLanguage } from "../../i18n/language.js";

/** Why files were not taken; `code` is the server's. */
export interface UploadRefusal {
  readonly code: string;
  readonly message: string;
  readonly remedy?: string;
}

export type Uploaded = { readonly id: string } | UploadRefusal;

/**
 * Sends files to be read, and says how much of them has left. XMLHttpRequest, since `fetch` does not say so.
 * @returns a refusal without message when nothing answers
 */
export function upload(form: FormData, onProgress: (part: number) => void): Promise<Uploaded> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    const failed = () => resolve({ code: "OFFLINE", message: "" });
    request.open("POST", "/imports");
    request.setRequestHeader("Accept-Language", currentLanguage());
    request.responseType = "json";
    request.upload.addEventListener("progress", ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0));
    request.addEventListener("error", failed);
    request.addEventListener("load", () => {
      const answer = request.response as {
        readonly id?: string;
        readonly error?: string;
        readonly message?: string;
        readonly remedy?: string;
      } | null;
      if (answer?.id !== undefined) resolve({ id: answer.id });
      else
        resolve({
          code: answer?.error ?? String(request.status),
          message: answer?.message ?? "",
          ...(answer?.remedy !== undefined && { remedy: answer.remedy }),
        });
    });
    request.send(form);
  });
}
