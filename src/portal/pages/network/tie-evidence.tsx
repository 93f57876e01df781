import { Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import type { TieWithEvidenceFragment } from "../../graphql/operations/NetworkTies.js";
import { type Format, useFormat } from "../../i18n/format.js";
import { period, periodWords } from "../../i18n/period.js";
import { useWords } from "../../i18n/use-words.js";
import { networkWords } from "./network.words.js";

type Evidence = TieWithEvidenceFragment["evidence"][number];

/** How many pieces of evidence are read at a glance. */
const AT_FIRST = 3;

/** In what way two are tied, since when, and what shows it. */
export function TieEvidence({ tie: { kind, strength, since, until, evidence } }: { readonly tie: TieWithEvidenceFragment }): ReactElement {
  const t = useWords(networkWords);
  const dates = useWords(periodWords);
  const format = useFormat();
  const when = period({ startDate: since, endDate: until }, dates, format);
  return (
    <div className="tie-evidence">
      <p className="soft small">
        {[t("step", { kind: t(`kind.${kind}`), percent: Math.round(strength * 100) }), when].filter((part) => part !== "").join(", ")}
      </p>
      <ul className="plain-list">
        {evidence.slice(0, AT_FIRST).map((piece) => (
          <li key={piece.id}>
            <Piece piece={piece} />
          </li>
        ))}
      </ul>
      {evidence.length > AT_FIRST && (
        <details>
          <summary className="small">{t("moreEvidence", { count: evidence.length - AT_FIRST })}</summary>
          <ul className="plain-list">
            {evidence.slice(AT_FIRST).map((piece) => (
              <li key={piece.id}>
                <Piece piece={piece} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

function Piece({ piece }: { readonly piece: Evidence }): ReactElement {
  const t = useWords(networkWords);
  const dates = useWords(periodWords);
  const format = useFormat();
  const when = "startDate" in piece ? period(piece, dates, format) : dayOf(piece, format);
  return (
    <>
      <PieceName piece={piece} otherwise={t("evidence")} />
      {when !== "" && <span className="soft small">{` ${when}`}</span>}
    </>
  );
}

function dayOf(piece: Evidence, format: Format): string {
  if (piece.__typename === "Event") return format.day(piece.startsAt);
  return piece.__typename === "Publication" && piece.publishedOn !== null ? format.date(piece.publishedOn) : "";
}

function PieceName({ piece, otherwise }: { readonly piece: Evidence; readonly otherwise: string }): ReactElement {
  switch (piece.__typename) {
    case "Project":
      return (
        <Link to="/projets/$id" params={{ id: piece.id }}>
          {piece.name}
        </Link>
      );
    case "Event":
      return (
        <Link to="/rencontres/$id" params={{ id: piece.id }}>
          {piece.title}
        </Link>
      );
    case "Publication":
      return (
        <Link to="/publications/$id" params={{ id: piece.id }}>
          {piece.title}
        </Link>
      );
    case "Committee":
      return (
        <Link to="/instances/$slug" params={{ slug: piece.slug }}>
          {piece.name}
        </Link>
      );
    case "Position":
      return <>{piece.role}</>;
    case "Relationship":
      return <>{piece.label}</>;
    default:
      return <>{otherwise}</>;
  }
}
