const CREDENTIALS = /\b(mlg_)[0-9A-Za-z]{12}_\w+|\b(eyJ)[\w-]{8,}\.[\w-]+\.[\w-]*/g;

/** The text with keys and tokens cut to how they begin, wherever in it a client put them. For all that is logged. */
export function withoutCredentials(text: string): string {
  return text.replace(CREDENTIALS, (_, key: string | undefined, token: string | undefined) => `${key ?? token ?? ""}…`);
}
