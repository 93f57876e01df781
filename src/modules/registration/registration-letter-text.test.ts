import { type LetterKind, registrationLetter } from "./registration-letter-text.js";

const letter = {
  name: "Ada Réverbère",
  title: "Autour de l'essai",
  startsAt: new Date("2026-12-03T16:00:00Z"),
  place: "Auditorium",
  waitingRank: 3,
  link: "https://annuaire.example/inscription?jeton=x",
  contact: "rgpd@example.org",
};
const KINDS: readonly LetterKind[] = ["CONFIRMATION_ASKED", "REGISTERED", "WAITING", "PROMOTED", "CANCELLED"];

test.each(KINDS)("%s says in both languages what it is about, when by the clocks of Paris, where, and what one may ask", (kind) => {
  for (const language of ["fr", "en"] as const) {
    const { subject, text } = registrationLetter({ ...letter, kind, language });
    expect(subject).toContain(letter.title);
    for (const part of [letter.name, "17:00", "Auditorium", "rgpd@example.org", "/registre"]) expect(text).toContain(part);
    expect(text.includes(letter.link)).toBe(kind !== "CANCELLED");
    expect(text).not.toContain("{");
  }
});

test("tells the rank to whoever waits", () => {
  expect(registrationLetter({ ...letter, kind: "WAITING", language: "fr" }).text).toContain("au rang 3");
  expect(registrationLetter({ ...letter, kind: "WAITING", language: "en" }).text).toContain("at rank 3");
});
