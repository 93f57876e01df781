import type { Organization } from "./organization-sheet.js";

interface Named {
  readonly to: "organization" | "project";
  readonly id: string;
  readonly name: string;
}

/** Something that is known to have happened to an organization. */
export interface LifeEvent {
  readonly key: string;
  readonly what: "founded" | "dissolved" | "began" | "ended";
  /** As precisely as known. */
  readonly date: string;
  /** Of what began or ended: in what way, and with whom. */
  readonly label?: string;
  readonly other?: Named;
}

export type Lived = Pick<Organization, "id" | "foundedOn" | "dissolvedOn" | "ties" | "partnerships">;

/** From its founding to what is still to end: the latest first. What has no date is left out. */
export function lifeOf({ id, foundedOn, dissolvedOn, ties, partnerships }: Lived, labelOf: (role: Role) => string): LifeEvent[] {
  const own: LifeEvent[] = [
    ...(foundedOn === null ? [] : [{ key: "founded", what: "founded" as const, date: foundedOn }]),
    ...(dissolvedOn === null ? [] : [{ key: "dissolved", what: "dissolved" as const, date: dissolvedOn }]),
  ];
  const shared = [
    ...ties.edges.flatMap(({ node }) => {
      const other = node.from.id === id ? node.to : node.from;
      return spanOf(node, node.label, { to: "organization", id: other.id, name: other.name });
    }),
    ...partnerships.edges.flatMap(({ node }) =>
      spanOf(node, labelOf(node.role), { to: "project", id: node.project.id, name: node.project.name }),
    ),
  ];
  return [...own, ...shared].sort((one, other) => other.date.localeCompare(one.date) || one.key.localeCompare(other.key));
}

type Role = Organization["partnerships"]["edges"][number]["node"]["role"];

interface Span {
  readonly id: string;
  readonly startDate: string | null;
  readonly endDate: string | null;
}

function spanOf({ id, startDate, endDate }: Span, label: string, other: Named): LifeEvent[] {
  return [
    ...(startDate === null ? [] : [{ key: `${id} began`, what: "began" as const, date: startDate, label, other }]),
    ...(endDate === null ? [] : [{ key: `${id} ended`, what: "ended" as const, date: endDate, label, other }]),
  ];
}
