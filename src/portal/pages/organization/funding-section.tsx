import { Link } from "@tanstack/react-router";
import { lazy, type ReactElement, Suspense } from "react";
import { useFormat } from "../../i18n/format.js";
import { useWords } from "../../i18n/use-words.js";
import { DataTable } from "../../parts/table/data-table.js";
import { fundingActors } from "./funding-actors.js";
import { fundingYears } from "./funding-years.js";
import { organizationWords } from "./organization.words.js";
import type { Organization } from "./organization-sheet.js";
import { SinceNote } from "./since-choice.js";

const FundingChart = lazy(async () => ({ default: (await import("./funding-chart.js")).FundingChart }));

/** Of those who pay it or are paid, how many are read at a glance. */
const LARGEST = 8;

/** Who funds it and whom it funds: by year as a chart with its table, by who pays whom, then every payment. */
export function FundingSection({ organization }: { readonly organization: Organization }): ReactElement {
  const t = useWords(organizationWords);
  const format = useFormat();
  const { id, funding } = organization;
  const payments = funding.edges.map(({ node }) => node);
  if (payments.length === 0) {
    return (
      <>
        <SinceNote />
        <p>{t("noFunding")}</p>
      </>
    );
  }
  const years = fundingYears(payments, id);
  const actors = fundingActors(payments, id);
  const euros = (value: number) => (value === 0 ? "–" : format.money({ value: String(value), currency: "EUR" }));
  const total = euros(years.reduce((sum, { received, given }) => sum + received + given, 0));
  const sources = format.list([...new Set(payments.flatMap((payment) => payment.sources.map(({ name }) => name)))]);
  const caption =
    payments.length < funding.totalCount
      ? t("fundingPart", { shown: payments.length, count: format.number(funding.totalCount), total })
      : t("fundingCaption", { count: payments.length, total });
  return (
    <>
      <SinceNote />
      {years.length > 1 && (
        <Suspense fallback={null}>
          <FundingChart years={years} />
        </Suspense>
      )}
      <DataTable
        caption={sources === "" ? caption : `${caption} ${t("fundingSources", { sources })}`}
        isNarrow
        rows={years}
        keyOf={({ year }) => year}
        columns={[
          { name: t("year"), cell: ({ year }) => year },
          { name: t("received"), cell: ({ received }) => euros(received), isNumber: true },
          { name: t("given"), cell: ({ given }) => euros(given), isNumber: true },
        ]}
      />
      <DataTable
        caption={t("byActor")}
        rows={actors.slice(0, LARGEST)}
        keyOf={(actor) => actor.way + actor.id}
        columns={[
          { name: t("actor"), cell: (actor) => <Actor actor={actor} self={id} /> },
          { name: t("way"), cell: ({ way }) => t(`ways.${way}`) },
          { name: t("payments"), cell: (actor) => format.number(actor.payments), isNumber: true },
          { name: t("amount"), cell: ({ amount }) => (amount === 0 ? t("unknownAmount") : euros(amount)), isNumber: true },
        ]}
      />
      {actors.length > LARGEST && <p className="soft">{t("more", { count: format.number(actors.length - LARGEST) })}</p>}
      <details>
        <summary>{t("allPayments")}</summary>
        <DataTable
          caption={t("allPayments")}
          rows={payments}
          keyOf={(payment) => payment.id}
          columns={[
            { name: t("year"), cell: ({ startDate }) => startDate?.slice(0, 4) },
            { name: t("by"), cell: ({ from }) => <Actor actor={from} self={id} /> },
            { name: t("to"), cell: ({ to }) => <Actor actor={to} self={id} /> },
            { name: t("what"), cell: ({ label }) => label },
            { name: t("amount"), cell: ({ amount }) => (amount === null ? t("unknownAmount") : format.money(amount)), isNumber: true },
          ]}
        />
      </details>
    </>
  );
}

function Actor({ actor, self }: { readonly actor: { readonly id: string; readonly name: string }; readonly self: string }): ReactElement {
  if (actor.id === self) return <>{actor.name}</>;
  return (
    <Link to="/organismes/$id" params={{ id: actor.id }}>
      {actor.name}
    </Link>
  );
}
