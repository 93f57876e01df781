import type { MandateRole } from "../../../committee/index.js";
import { folded } from "../folded.js";
import { type PopoloItem, textOf } from "./popolo-item.js";

/** Organizations that sit, as files in English and French class them. */
const SITS = /legislature|chamber|committee|council|commission|comite|conseil|assembl|board|bureau/;

/** Groups on whose behalf one sits. Being a member of one is nobody's mandate, and is not kept. */
const GROUP = /^(?:party|faction|political group|parti|groupe politique)$/;

export type MembershipKind = "MANDATE" | "GROUP" | "POSITION";

export interface Sitting {
  readonly committee: { readonly slug: string; readonly name: string };
  readonly college: string;
}

/** What being a member of an organization means. */
export function membershipKind(organization: PopoloItem): MembershipKind {
  const classification = folded(textOf(organization, "classification") ?? "");
  if (GROUP.test(classification)) return "GROUP";
  return classification === "college" || SITS.test(classification) ? "MANDATE" : "POSITION";
}

/** The committee of an organization that sits, and the college in it: a college has its committee for parent; elsewhere it is one's role. */
export function sittingOf(organization: PopoloItem, role: string, parent: PopoloItem | undefined): Sitting {
  const isCollege = textOf(organization, "classification") === "college" && parent !== undefined;
  const sits = isCollege ? parent : organization;
  const college = isCollege ? nameOf(organization) : role;
  return { committee: { slug: slugOf(sits), name: nameOf(sits) }, college };
}

/** As what a membership's role says that one sits. */
export function mandateRole(role: string): MandateRole {
  const words = folded(role.replaceAll("_", " "));
  if (/^(?:vice chair|vice president|deputy (?:chair|speaker))/.test(words)) return "VICE_CHAIR";
  if (/^(?:chair|president|speaker)/.test(words)) return "CHAIR";
  if (/^(?:substitute|suppleant|alternate)/.test(words)) return "SUBSTITUTE";
  return /^(?:observer|observateur|observatrice)/.test(words) ? "OBSERVER" : "MEMBER";
}

/** What the directory's own export says of a seat; nothing of posts that others describe. */
export function votingRight(post: PopoloItem | undefined): boolean | undefined {
  const role = textOf(post, "role");
  if (role === "voting member") return true;
  return role === "non-voting member" ? false : undefined;
}

function nameOf(organization: PopoloItem): string {
  return textOf(organization, "name") ?? textOf(organization, "id") ?? "";
}

function slugOf(organization: PopoloItem): string {
  const identifiers = Array.isArray(organization.identifiers) ? (organization.identifiers as PopoloItem[]) : [];
  const slug = identifiers.find((one) => textOf(one, "scheme") === "slug");
  return textOf(slug, "identifier") ?? folded(nameOf(organization)).replaceAll(" ", "-");
}
