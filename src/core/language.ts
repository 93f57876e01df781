/** Languages of messages, labels and pages. French unless the client asks for English (`Accept-Language`). */
export const LANGUAGES = ["fr", "en"] as const;

export type Language = (typeof LANGUAGES)[number];

/** A sentence in each language. */
export type Translated = Readonly<Record<Language, string>>;
