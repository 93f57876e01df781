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
import { type PopoloItem, textOf } from "./popolo-item.js";
import { personEmail, personName } from "./popolo-person.js";
import type { PopoloRow, PopoloStore } from "./popolo-store.js";

/** A membership with what it names. */
interface Membership {
  readonly item: PopoloItem;
  readonly kind: MembershipKind;
  readonly origin: RowOrigin;
  readonly person: PopoloItem;
  readonly organization: PopoloItem;
  /** What the organization is in. */
  readonly parent: PopoloItem | undefined;
  readonly post: PopoloItem | undefined;
  readonly onBehalfOf: PopoloItem | undefined;
}

/** A position of somebody, with what is wrong with it. */
interface HeldPosition {
  readonly position: ImportedPosition;
  readonly problems: readonly RowProblem[];
}

/** Makes people and mandates of a file. */
export class PopoloReader {
  constructor(private readonly store: PopoloStore) {}

  /** Each person, with the positions held in what does not sit. */
  async *people(): AsyncGenerator<ImportedPerson | RowProblem> {
    const isAnyHeld = await this.keepPositions();
    for await (const rows of this.store.rows("persons"))
      for (const { origin, item: person } of rows) {
        if (person.id === undefined) continue;
        const [name, email, externalId] = [personName(person), personEmail(person), String(person.id)];
        if (name === undefined) {
          yield rejection(origin, missing("name"), { column: "persons.name" });
          continue;
        }
        const held = isAnyHeld ? await this.store.under<HeldPosition>(externalId) : [];
        for (const { problems } of held) yield* problems;
        yield {
          type: "Person",
          origin,
          externalId,
          ...name,
          ...(email ? { email } : {}),
          positions: held.map(({ position }) => position),
        };
      }
  }

  async *mandates(): AsyncGenerator<ImportedMandate | RowProblem> {
    for await (const memberships of this.memberships())
      for (const membership of memberships) {
        if ("severity" in membership) yield membership;
        else if (membership.kind === "MANDATE") yield* this.mandate(membership);
      }
  }

  private async keepPositions(): Promise<boolean> {
    let isAny = false;
    for await (const memberships of this.memberships()) {
      const held = memberships.filter(isPosition);
      await this.store.keepUnder(
        held.map((membership) => ({ id: String(membership.person.id), row: membership.origin.row, value: position(membership) })),
      );
      isAny ||= held.length > 0;
    }
    return isAny;
  }

  /** All memberships with what they name, some at a time. */
  private async *memberships(): AsyncGenerator<readonly (Membership | RowProblem)[]> {
    for await (const rows of this.store.rows("memberships")) yield await this.named(rows);
  }

  private async named(rows: readonly PopoloRow[]): Promise<(Membership | RowProblem)[]> {
    const ids = (key: string): (string | undefined)[] => rows.map(({ item }) => textOf(item, key));
    const [posts, persons, behalf] = await Promise.all([
      this.store.items("posts", ids("post_id")),
      this.store.items("persons", ids("person_id")),
      this.store.items("organizations", ids("on_behalf_of_id")),
    ]);
    const organizationIds = rows.map(({ item }, at) => textOf(item, "organization_id") ?? textOf(posts[at], "organization_id") ?? "");
    const organizations = await this.store.items("organizations", organizationIds);
    const parents = await this.store.items(
      "organizations",
      organizations.map((organization) => textOf(organization, "parent_id")),
    );
    return rows.map(({ item, origin }, at) => {
      const [person, organization] = [persons[at], organizations[at]];
      if (!person) return rejection(origin, absent, { column: "memberships.person_id", value: textOf(item, "person_id") ?? "" });
      if (!organization) return rejection(origin, absent, { column: "memberships.organization_id", value: organizationIds[at] as string });
      const named = { person, organization, parent: parents[at], post: posts[at], onBehalfOf: behalf[at] };
      return { item, origin, kind: membershipKind(organization), ...named };
    });
  }

  private *mandate({ item, origin, person, organization, parent, post, onBehalfOf }: Membership): Generator<ImportedMandate | RowProblem> {
    const name = personName(person);
    if (name === undefined) return; // said of the person
    const problems: RowProblem[] = [];
    const externalId = String(person.id);
    const role = textOf(item, "role") ?? textOf(post, "role") ?? "Membre";
    const whole = [name.givenName, name.familyName].filter((part) => part !== null).join(" ");
    const { committee, college } = sittingOf(organization, role, parent);
    const behalf = represented(onBehalfOf);
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
}

/** Null for an independent, undefined where it is unknown. */
function represented(organization: PopoloItem | undefined): OrganizationReference | null | undefined {
  const name = textOf(organization, "name");
  if (name === undefined || /^(?:unknown|inconnu)/.test(folded(name))) return undefined;
  if (/^(?:independent|independant|non inscrit|sans etiquette)/.test(folded(name))) return null;
  return { externalId: textOf(organization, "id") ?? name, name };
}

function isPosition(membership: Membership | RowProblem): membership is Membership {
  return "kind" in membership && membership.kind === "POSITION";
}

function position({ item, origin, organization }: Membership): HeldPosition {
  const externalId = textOf(item, "id");
  const problems: RowProblem[] = [];
  const held: ImportedPosition = {
    ...(externalId === undefined ? {} : { externalId }),
    organization: { externalId: String(organization.id), name: textOf(organization, "name") ?? String(organization.id) },
    role: textOf(item, "role") ?? textOf(item, "label") ?? "Membre",
    ...period(item, origin, problems),
  };
  return { position: held, problems };
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
