import type { ReactElement } from "react";
import { useViewer } from "../../app/viewer.js";
import { useWords } from "../../i18n/use-words.js";
import { DataTable } from "../../parts/table/data-table.js";
import { committeeWords } from "./committee.words.js";
import type { Meeting } from "./committee-view.js";

/** Whether enough were there, and for each seat whether it counts and why. */
export function MeetingQuorum({ quorum }: { readonly quorum: NonNullable<Meeting["quorum"]> }): ReactElement {
  const t = useWords(committeeWords);
  const { audience } = useViewer();
  const { basis, percent, seats, required, counted, isReached, entries } = quorum;
  return (
    <>
      <p>
        <strong>{t(isReached ? "reached" : "missed")}</strong>{" "}
        {t("quorumRule", { counted, required, percent, seats, basis: t(`basis.${basis}`) })}
      </p>
      <details>
        <summary>{t("whoCounts")}</summary>
        <DataTable
          caption={t("whoCounts")}
          rows={entries}
          keyOf={({ seat, mandate }) => `${seat.id} ${mandate?.person.name ?? ""}`}
          columns={[
            { name: t("seat"), cell: ({ seat }) => seat.title },
            { name: t("who"), cell: ({ mandate }) => mandate?.person.name ?? "–" },
            { name: t("counts"), cell: (entry) => t(entry.counts ? "yes" : "no") },
            { name: t("why"), cell: ({ reason }) => t(`reason.${reason}`, { context: audience }) },
          ]}
        />
      </details>
    </>
  );
}
