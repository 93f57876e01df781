import { ExpectedError } from "../../core/errors.js";
import type { Translated } from "../../core/language.js";

/** Why a credential is refused; published in `extensions.reason`. */
export type CredentialFault =
  | "MALFORMED"
  | "UNKNOWN_KEY"
  | "REVOKED_KEY"
  | "EXPIRED_KEY"
  | "ARCHIVED_ORGANIZATION"
  | "INVALID_TOKEN"
  | "EXPIRED_TOKEN"
  | "UNMAPPED_TOKEN"
  | "TOKENS_NOT_ACCEPTED"
  | "FEED_KEY"
  | "NOT_A_FEED_KEY"
  | "ENDED_SESSION";

const askForKey: Translated = {
  fr: "Demandez une clé au centre de ressources ; sans en-tête Authorization, la lecture publique reste ouverte.",
  en: "Ask the resource centre for a key; without the Authorization header, public reading stays open.",
};

const signInAgain: Translated = {
  fr: "Obtenez un nouveau jeton auprès du fournisseur d'identité.",
  en: "Get a new token from the identity provider.",
};

const FAULTS: Readonly<Record<CredentialFault, { readonly text: Translated; readonly remedy: Translated }>> = {
  MALFORMED: {
    text: {
      fr: "L'en-tête Authorization ne contient pas de clé ni de jeton lisible.",
      en: "The Authorization header holds no readable key or token.",
    },
    remedy: {
      fr: "Envoyez « Authorization: Bearer mlg_… » avec la clé entière ; il lui manque peut-être des caractères.",
      en: 'Send "Authorization: Bearer mlg_…" with the whole key; some characters may be missing.',
    },
  },
  UNKNOWN_KEY: { text: { fr: "Cette clé n'est pas reconnue.", en: "This key is not known." }, remedy: askForKey },
  REVOKED_KEY: { text: { fr: "Cette clé a été révoquée.", en: "This key was revoked." }, remedy: askForKey },
  ARCHIVED_ORGANIZATION: {
    text: {
      fr: "L'organisation de cette clé n'est plus dans l'annuaire.",
      en: "This key's organization is no longer in the directory.",
    },
    remedy: askForKey,
  },
  EXPIRED_KEY: { text: { fr: "Cette clé a expiré.", en: "This key has expired." }, remedy: askForKey },
  INVALID_TOKEN: { text: { fr: "Ce jeton n'est pas valable ici.", en: "This token is not valid here." }, remedy: signInAgain },
  EXPIRED_TOKEN: { text: { fr: "Ce jeton a expiré.", en: "This token has expired." }, remedy: signInAgain },
  UNMAPPED_TOKEN: {
    text: { fr: "Ce jeton ne donne aucun public ici.", en: "This token gives no audience here." },
    remedy: {
      fr: "Demandez au centre de ressources de vous attribuer un public auprès du fournisseur d'identité.",
      en: "Ask the resource centre to give you an audience at the identity provider.",
    },
  },
  FEED_KEY: {
    text: { fr: "Cette clé n'ouvre que des flux, par leur adresse.", en: "This key opens feeds alone, by their address." },
    remedy: {
      fr: "Demandez au centre de ressources une clé de lecture.",
      en: "Ask the resource centre for a key that may read.",
    },
  },
  NOT_A_FEED_KEY: {
    text: { fr: "Cette clé n'est pas faite pour une adresse.", en: "This key is not made for an address." },
    remedy: {
      fr: "Demandez une clé de flux (droit « feed ») ; et remplacez celle-ci si l'adresse a pu être lue.",
      en: 'Ask for a feed key (scope "feed"); and replace this one if somebody may have read the address.',
    },
  },
  ENDED_SESSION: {
    text: { fr: "Votre session est terminée.", en: "Your session has ended." },
    remedy: {
      fr: "Connectez-vous de nouveau ; sans session, la lecture publique reste ouverte.",
      en: "Sign in again; without a session, public reading stays open.",
    },
  },
  TOKENS_NOT_ACCEPTED: {
    text: { fr: "Ce serveur n'accepte pas de jetons.", en: "This server accepts no tokens." },
    remedy: askForKey,
  },
};

/** A credential that was presented and cannot be honoured: never taken for none. */
export function refusedCredential(reason: CredentialFault): ExpectedError {
  const { text, remedy } = FAULTS[reason];
  return new ExpectedError("UNAUTHENTICATED", text, { reason, remedy });
}
