import type { Viewer } from "../../core/context.js";
import type { Translated } from "../../core/language.js";
import { invalidInput, WriteRefusal } from "../../writer/write-refusal.js";
import type { SettleErasureReceiptsInput } from "./erasure-receipts.inputs.js";

const LONGEST_NOTE = 500;

/** A consumer that was asked by other means, by whom, and what it answered. */
export interface SettledConsumer {
  readonly name: string;
  readonly by: string;
  readonly note: string;
}

/** @throws WriteRefusal FORBIDDEN for all but STAFF with the scope `admin`; INVALID_INPUT without a note, or for too long a one */
export function settledConsumer(
  { audience, scopes, credential }: Viewer,
  { consumerName, note: given }: SettleErasureReceiptsInput,
): SettledConsumer {
  if (audience !== "STAFF" || !scopes.includes("admin")) throw new WriteRefusal("FORBIDDEN", NO_RIGHT);
  const note = given.trim();
  if (note === "" || note.length > LONGEST_NOTE) throw invalidInput(["input", "note"], BAD_NOTE);
  return { name: consumerName, by: credential?.name ?? "STAFF", note };
}

export function nothingToSettle(): WriteRefusal {
  return invalidInput(
    ["input", "consumerName"],
    {
      fr: "Aucun destinataire de ce nom n'a perdu sa clé : il n'y en a pas, ou il peut encore confirmer lui-même.",
      en: "No consumer of this name has lost its key: there is none, or it can still confirm by itself.",
    },
    {
      fr: "Cherchez-le dans « erasureReceipts(filter: { canConfirm: false }) », ou retirez d'abord sa clé.",
      en: "Look for it in `erasureReceipts(filter: { canConfirm: false })`, or revoke its key first.",
    },
  );
}

const NO_RIGHT: Translated = {
  fr: "Les accusés d'effacement sont l'affaire du centre de ressources : il faut une clé STAFF avec le droit « admin ».",
  en: 'Erasure receipts are the resource centre\'s matter: a STAFF key with the scope "admin" is needed.',
};

const BAD_NOTE: Translated = {
  fr: `La note doit avoir de 1 à ${LONGEST_NOTE} caractères.`,
  en: `The note must have from 1 to ${LONGEST_NOTE} characters.`,
};
