import { Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { useWords } from "../../i18n/use-words.js";
import type { ComparedField } from "./compared-sheets.js";
import { duplicateWords } from "./duplicate.words.js";
import type { Duplicate } from "./duplicate-view.js";

/** A sign besides the word, so that one finds the differences with one's eye. */
const SIGNS = { same: "=", different: "≠", single: "+" } as const;

/** Both sheets, field by field. On narrow screens the two stand below each other, each under its number. */
export function CompareTable({
  duplicate: { organization, other, candidate, source },
  fields,
}: {
  readonly duplicate: Duplicate;
  readonly fields: readonly ComparedField[];
}): ReactElement {
  const t = useWords(duplicateWords);
  const differing = fields.filter(({ relation }) => relation === "different").length;
  return (
    // biome-ignore-start lint/a11y/noRedundantRoles: browsers drop a table's roles when it is displayed as blocks
    <table className="compare" role="table">
      <caption>{t("differing", { count: differing })}</caption>
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col">
            {t("field")}
          </th>
          <th role="columnheader" scope="col">
            <span className="compare-number">1</span> {organization && <SheetLink sheet={organization} />}
          </th>
          <th role="columnheader" scope="col">
            <span className="compare-number">2</span>{" "}
            {other ? <SheetLink sheet={other} /> : candidate && t("candidate", { name: candidate.name, source: source?.name ?? "" })}
          </th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        {fields.map(({ field, one, other: second, relation }) => (
          <tr key={field} role="row" data-relation={relation}>
            <th role="rowheader" scope="row">
              {t(`fields.${field}`)}
              <span className="compare-relation">
                <span aria-hidden="true">{SIGNS[relation]}</span> {t(`relation.${relation}`)}
              </span>
            </th>
            <Told values={one} number="1" />
            <Told values={second} number="2" />
          </tr>
        ))}
      </tbody>
    </table>
    // biome-ignore-end lint/a11y/noRedundantRoles: see above
  );
}

function SheetLink({ sheet: { id, name } }: { readonly sheet: { readonly id: string; readonly name: string } }): ReactElement {
  return (
    <Link to="/organismes/$id" params={{ id }}>
      {name}
    </Link>
  );
}

function Told({ values, number }: { readonly values: readonly string[]; readonly number: string }): ReactElement {
  return (
    // biome-ignore lint/a11y/noRedundantRoles: see above
    <td role="cell" data-number={number}>
      {values.length === 0 ? (
        <span className="soft">–</span>
      ) : (
        <ul className="plain-list">
          {values.map((value) => (
            <li key={value}>{value}</li>
          ))}
        </ul>
      )}
    </td>
  );
}
