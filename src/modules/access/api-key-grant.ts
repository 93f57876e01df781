import type { Scope } from "../../core/context.js";
import { invalidInput } from "../../writer/write-refusal.js";
import { isScope, KEY_AUDIENCES, type KeyAudience, scopesOf } from "./scope-rules.js";

/** What a key is asked for. */
export interface Grant {
  readonly name: string;
  readonly audience: string;
  readonly organizationId: string | null;
  /** Absent, all that the audience may have. `read` comes with any other but `feed`, which is given alone. */
  readonly scopes?: readonly string[] | undefined;
}

const LONGEST_NAME = 100;

/** The scopes of a grant that can be given. @throws WriteRefusal that names the field at fault */
export function checkGrant({ name, audience, organizationId, scopes }: Grant): readonly Scope[] {
  if (name.trim() === "" || name.length > LONGEST_NAME) {
    throw invalidInput(["input", "name"], {
      fr: `Donnez un nom d'au plus ${LONGEST_NAME} caractères.`,
      en: `Give a name of at most ${LONGEST_NAME} characters.`,
    });
  }
  if (!isKeyAudience(audience)) {
    throw invalidInput(["input", "audience"], {
      fr: `Une clé se donne à l'un de ces publics : ${KEY_AUDIENCES.join(", ")}.`,
      en: `A key is given to one of these audiences: ${KEY_AUDIENCES.join(", ")}.`,
    });
  }
  return checkScopes(scopes, audience, organizationId !== null);
}

function checkScopes(asked: readonly string[] | undefined, audience: KeyAudience, isForOrganization: boolean): readonly Scope[] {
  const allowed = scopesOf(audience, isForOrganization);
  if (asked === undefined) return allowed;
  if (asked.length === 1 && asked[0] === "feed") return ["feed"];
  const granted = allowed.filter((scope) => scope === "read" || asked.includes(scope));
  if (asked.length > 0 && asked.every((scope) => isScope(scope) && granted.includes(scope))) return granted;
  const text = {
    fr: `Droits possibles pour cette clé : ${allowed.join(", ")} ; ou feed, seul.`,
    en: `Scopes that this key may have: ${allowed.join(", ")}; or feed, alone.`,
  };
  const needsOrganization = asked.includes("write:own") && audience === "MEMBER" && !isForOrganization;
  throw needsOrganization
    ? invalidInput(["input", "scopes"], text, {
        fr: "Pour « write:own », indiquez l'organisation.",
        en: 'For "write:own", say which organization.',
      })
    : invalidInput(["input", "scopes"], text);
}

function isKeyAudience(audience: string): audience is KeyAudience {
  return (KEY_AUDIENCES as readonly string[]).includes(audience);
}
