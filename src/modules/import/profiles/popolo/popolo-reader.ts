import type {
  ImportedMandate,
  ImportedPerson,
  ImportedPosition,
  OrganizationReference,
  RowOrigin,
  RowProblem,
} from "../../imported-record.js";
import { folded } from "../folded.js";
import { partialDate } from "../partial-date.js";
import { type Fault, rejection, warning } from "../problem.js";
import { missing, noDate } from "../value-faults.js";
import { type MembershipKind, mandateRole, membershipKind, sittingOf, votingRight } from "./popolo-committee.js";
import { type PopoloFile, type PopoloItem, textOf } from "./popolo-file.js";
import { personEmail, personName } from "./popolo-person.js";

interface Membership {
  readonly item: PopoloItem;
  readonly kind: MembershipKind;
  readonly origin: RowOrigin;
  readonly person: PopoloItem;
  readonly organization: PopoloItem;
}

/** Makes people and mandates of a file. */
export class PopoloReader {
  private readonly memberships: readonly (Membership | RowProblem)[];

  constructor(
    private readonly popolo: PopoloFile,
    private readonly file: string,
  ) {
    this.memberships = popolo.memberships.map((item, index) => this.membership(item, { file, row: index + 1 }));
  }

  /** Each person, with the positions held in what does not sit. */
  *people(): Generator<ImportedPerson | RowProblem> {
    const positions = new Map<PopoloItem, Membership[]>();
    for (const membership of this.memberships.filter(isPosition))
      positions.set(membership.person, [...(positions.get(membership.person) ?? []), membership]);
    let row = 0;
    for (const person of this.popolo.persons.values()) {
      row += 1;
      const origin = { file: this.file, row };
      const [name, email, problems] = [personName(person), personEmail(person), [] as RowProblem[]];
      if (name === undefined) {
        yield rejection(origin, missing("name"), { column: "persons.name" });
        continue;
      }
      const held = (positions.get(person) ?? []).map((membership) => position(membership, problems));
      yield* problems;
      yield { type: "Person", origin, externalId: String(person.id), ...name, ...(email ? { email } : {}), positions: held };
    }
  }

  *mandates(): Generator<ImportedMandate | RowProblem> {
    for (const membership of this.memberships) {
      if ("severity" in membership) yield membership;
      else if (membership.kind === "MANDATE") yield* this.mandate(membership);
    }
  }

  private membership(item: PopoloItem, origin: RowOrigin): Membership | RowProblem {
    const post = this.popolo.posts.get(textOf(item, "post_id") ?? "");
    const person = this.popolo.persons.get(textOf(item, "person_id") ?? "");
    const organizationId = textOf(item, "organization_id") ?? textOf(post, "organization_id") ?? "";
    const organization = this.popolo.organizations.get(organizationId);
    if (!person) return rejection(origin, absent, { column: "memberships.person_id", value: textOf(item, "person_id") ?? "" });
    if (!organization) return rejection(origin, absent, { column: "memberships.organization_id", value: organizationId });
    return { item, kind: membershipKind(organization), origin, person, organization };
  }

  private *mandate({ item, origin, person, organization }: Membership): Generator<ImportedMandate | RowProblem> {
    const name = personName(person);
    if (name === undefined) return; // said of the person
    const problems: RowProblem[] = [];
    const externalId = String(person.id);
    const post = this.popolo.posts.get(textOf(item, "post_id") ?? "");
    const role = textOf(item, "role") ?? textOf(post, "role") ?? "Membre";
    const whole = [name.givenName, name.familyName].filter((part) => part !== null).join(" ");
    const { committee, college } = sittingOf(organization, role, this.popolo);
    const behalf = this.onBehalfOf(item);
    const votes = votingRight(post);
    yield {
      type: "Mandate",
      origin,
      externalId: textOf(item, "id") ?? [externalId, String(organization.id), role].join(" / "),
      committee,
      college,
      // A seat without a name is that of whoever holds it: a rank would pass to another when one more is listed.
      seat: textOf(post, "label") ?? `${role} – ${whole}`,
      person: { externalId, ...name },
      role: mandateRole(role),
      ...(votes === undefined ? {} : { hasVotingRight: votes }),
      ...(behalf === undefined ? {} : { onBehalfOf: behalf }),
      ...period(item, origin, problems),
    };
    yield* problems;
  }

  /** Null for an independent, undefined where it is unknown. */
  private onBehalfOf(item: PopoloItem): OrganizationReference | null | undefined {
    const organization = this.popolo.organizations.get(textOf(item, "on_behalf_of_id") ?? "");
    const name = textOf(organization, "name");
    if (name === undefined || /^(?:unknown|inconnu)/.test(folded(name))) return undefined;
    if (/^(?:independent|independant|non inscrit|sans etiquette)/.test(folded(name))) return null;
    return { externalId: textOf(organization, "id") ?? name, name };
  }
}

function isPosition(membership: Membership | RowProblem): membership is Membership {
  return "kind" in membership && membership.kind === "POSITION";
}

function position({ item, origin, organization }: Membership, problems: RowProblem[]): ImportedPosition {
  const externalId = textOf(item, "id");
  return {
    ...(externalId === undefined ? {} : { externalId }),
    organization: { externalId: String(organization.id), name: textOf(organization, "name") ?? String(organization.id) },
    role: textOf(item, "role") ?? textOf(item, "label") ?? "Membre",
    ...period(item, origin, problems),
  };
}

function period(item: PopoloItem, origin: RowOrigin, problems: RowProblem[]): { startDate?: string; endDate?: string } {
  const dates: { startDate?: string; endDate?: string } = {};
  for (const [key, field] of [
    ["start_date", "startDate"],
    ["end_date", "endDate"],
  ] as const) {
    const value = textOf(item, key);
    const date = value === undefined ? undefined : partialDate(value);
    if (date) dates[field] = date;
    if (value !== undefined && date === undefined) problems.push(warning(origin, noDate, { column: `memberships.${key}`, value }));
  }
  return dates;
}

const absent: Fault = {
  reason: { fr: "Le fichier ne décrit pas ce à quoi ce lien renvoie.", en: "The file does not describe what this refers to." },
  remedy: {
    fr: "Ajoutez-le à la liste de sa sorte, ou retirez le lien.",
    en: "Add it to the list of its kind, or take the reference out.",
  },
};
