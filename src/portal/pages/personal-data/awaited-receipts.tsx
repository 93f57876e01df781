import type { ReactElement } from "react";
import type { PersonalDataPageQuery } from "../../graphql/operations/PersonalDataPage.js";
import { useFormat } from "../../i18n/format.js";
import { parisDay } from "../../i18n/paris-day.js";
import { useWords } from "../../i18n/use-words.js";
import { DataTable } from "../../parts/table/data-table.js";
import { personalDataWords } from "./personal-data.words.js";

/** Whose copies held somebody who was erased, and since when their word is awaited. */
export function AwaitedReceipts({ awaited }: { readonly awaited: PersonalDataPageQuery["awaited"] }): ReactElement {
  const t = useWords(personalDataWords);
  const format = useFormat();
  return (
    <section aria-labelledby="awaited">
      <h2 id="awaited">{t("awaited")}</h2>
      <p>{awaited.totalCount === 0 ? t("noneAwaited") : t("awaitedText")}</p>
      {awaited.totalCount > 0 && (
        <DataTable
          caption={t("awaitedCaption", { count: awaited.totalCount })}
          rows={awaited.edges.map(({ node }) => node)}
          keyOf={({ person, consumerName }) => `${person} ${consumerName}`}
          columns={[
            { name: t("awaitedColumn.who"), cell: ({ consumerName }) => consumerName },
            { name: t("awaitedColumn.since"), cell: ({ erasedAt }) => format.date(parisDay(erasedAt)) },
            { name: t("awaitedColumn.by"), cell: ({ received }) => received.map((way) => t(`received.${way}`)).join(", ") },
            {
              name: t("awaitedColumn.how"),
              cell: ({ canConfirm, remindedAt }) =>
                [
                  t(canConfirm ? "canConfirm" : "cannotConfirm"),
                  remindedAt !== null && t("reminded", { day: format.date(parisDay(remindedAt)) }),
                ]
                  .filter(Boolean)
                  .join(" "),
            },
            { name: t("awaitedColumn.person"), cell: ({ person }) => <code className="small">{person}</code> },
          ]}
        />
      )}
    </section>
  );
}
