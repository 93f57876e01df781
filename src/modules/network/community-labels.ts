import type { RequestContext } from "../../core/context.js";
import { type OrganizationKind, organizationKindLabels } from "../organization/index.js";
import type { AnsweredCommunity } from "./network-answers.js";

/** What a community is about: what most of its organizations have in common. */
export interface CommunityLabel {
  readonly label: string;
  readonly themeId: string | null;
  readonly territoryId: string | null;
  readonly kind: OrganizationKind | null;
}

interface Dominant {
  readonly number: number;
  readonly what: "theme" | "territory" | "kind";
  readonly value: string;
  readonly name: string | null;
  readonly count: number;
}

/** From this part of its organizations on, something says what a community is about. */
const DOMINANT = 1 / 3;

const TEXT = `with asked(number, id) as (select * from unnest($1::int4[], $2::uuid[])),
  tags as (
    select a.number, 'theme' as what, t.theme_id::text as value from asked a join organization_theme t on t.organization_id = a.id
    union all
    select a.number, 'territory', t.territory_id::text from asked a join organization_territory t on t.organization_id = a.id
    union all
    select a.number, 'kind', o.kind from asked a join organization o on o.id = a.id),
  counted as (select number, what, value, count(*)::int4 as count from tags group by number, what, value),
  dominant as (select distinct on (number, what) * from counted order by number, what, count desc, value collate "C")
  select d.*, coalesce(case when $3 = 'en' then th.label_en else th.label end, te.name) as name from dominant d
    left join theme th on d.what = 'theme' and th.id::text = d.value
    left join territory te on d.what = 'territory' and te.id::text = d.value`;

/** Names communities, as the viewer sees their organizations, in one statement. */
export async function labelsOf(
  { reader, language }: RequestContext,
  communities: readonly AnsweredCommunity[],
): Promise<ReadonlyMap<number, CommunityLabel>> {
  const asked = communities.flatMap(({ number, organizations }) => organizations.map((id) => ({ number, id })));
  const rows = await reader.run<Dominant>({
    name: "network_communities",
    text: TEXT,
    values: [asked.map(({ number }) => number), asked.map(({ id }) => id), language],
  });
  return new Map(
    communities.map(({ number, organizations }) => {
      const found = (what: Dominant["what"]): Dominant | undefined =>
        rows.find((row) => row.number === number && row.what === what && row.count >= organizations.length * DOMINANT);
      const [theme, territory, kind] = [found("theme"), found("territory"), found("kind")];
      const kindLabel = kind && organizationKindLabels[kind.value as OrganizationKind][language];
      const unnamed = language === "fr" ? `Communauté ${number}` : `Community ${number}`;
      const label = [theme?.name ?? kindLabel, territory?.name].filter((name) => name != null).join(" · ") || unnamed;
      return [
        number,
        {
          label,
          themeId: theme?.value ?? null,
          territoryId: territory?.value ?? null,
          kind: (kind?.value as OrganizationKind | undefined) ?? null,
        },
      ];
    }),
  );
}
