/** A file or page, as the API's inputs have it. */
export interface ListedFile {
  readonly url: string;
  readonly label?: string | null;
  readonly mediaType?: string | null;
  readonly licence?: string | null;
}

/** A line a file, its parts by tabs. */
export function textOfFiles(files: readonly ListedFile[]): string {
  return files.map(({ url, label, mediaType, licence }) => [url, label ?? "", mediaType ?? "", licence ?? ""].join("\t")).join("\n");
}

/** Lines without an address are none. */
export function filesIn(text: string): readonly ListedFile[] {
  return text.split("\n").flatMap((line) => {
    const [url = "", label = "", mediaType = "", licence = ""] = line.split("\t").map((part) => part.trim());
    return url === "" ? [] : [{ url, label: label || null, mediaType: mediaType || null, licence: licence || null }];
  });
}
