import { Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { useWords } from "../../i18n/use-words.js";
import { comparedFaults } from "./compared-faults.js";
import { importWords } from "./import.words.js";
import type { FaultOfRow, ImportView } from "./import-view.js";

interface SinceBeforeProps {
  readonly shown: ImportView;
  readonly previous: NonNullable<ImportView["previous"]>;
}

/** Which faults of the files before are mended, and which are new. */
export function SinceBefore({ shown: { firstProblems }, previous }: SinceBeforeProps): ReactElement {
  const t = useWords(importWords);
  const nodes = ({ edges }: Pick<typeof firstProblems, "edges">): FaultOfRow[] => edges.map(({ node }) => node);
  const { gone, fresh } = comparedFaults(nodes(previous.problems), nodes(firstProblems));
  const isMany = [previous.problems, firstProblems].some(({ totalCount, edges }) => totalCount > edges.length);
  const said = [gone.length > 0 && t("since.gone", { count: gone.length }), fresh.length > 0 && t("since.fresh", { count: fresh.length })];
  const same = firstProblems.totalCount === 0 ? t("since.clean") : t("since.same");
  return (
    <section className="import-since" aria-labelledby="since">
      <h2 id="since">{t("since.title")}</h2>
      <p role="status">
        {said.some(Boolean) ? said.filter(Boolean).join(", ") : same}
        {" · "}
        <Link to="/equipe/imports/$id" params={{ id: previous.id }}>
          {t("since.earlier")}
        </Link>
      </p>
      {isMany && <p className="soft small">{t("since.many")}</p>}
      <Faults title={t("since.freshTitle")} faults={fresh} />
      <Faults title={t("since.goneTitle")} faults={gone} isGone />
    </section>
  );
}

function Faults({
  title,
  faults,
  isGone = false,
}: {
  readonly title: string;
  readonly faults: readonly FaultOfRow[];
  readonly isGone?: boolean;
}) {
  const t = useWords(importWords);
  if (faults.length === 0) return null;
  return (
    <details open={!isGone}>
      <summary>{title}</summary>
      <ul>
        {faults.map((fault) => (
          <li key={`${fault.file} ${fault.row} ${fault.column} ${fault.reason}`}>
            {[t("from", { file: fault.file, row: fault.row }), fault.column ?? t("wholeRow"), fault.value].filter(Boolean).join(" · ")}
            {" : "}
            {fault.reason}
          </li>
        ))}
      </ul>
    </details>
  );
}
