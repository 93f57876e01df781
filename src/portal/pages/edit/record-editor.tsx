import "./edit.css";
import { type ReactElement, type ReactNode, useId } from "react";
import { ProposeChange } from "../../graphql/operations/ProposeChange.js";
import { Problem } from "../../graphql/problem.js";
import type { StoredOperation } from "../../graphql/stored-operation.js";
import { useWords } from "../../i18n/use-words.js";
import { PageTitle } from "../../parts/page-title/page-title.js";
import type { Changes, Field, FormRecord } from "../../parts/record-form/field.js";
import { RecordForm } from "../../parts/record-form/record-form.js";
import { ArchiveButton, type ArchiveVariables } from "./archive-button.js";
import { editWords } from "./edit.words.js";
import { useEditRight } from "./edit-right.js";

type Answers = Readonly<Record<string, object>>;

interface RecordEditorProps<Updated extends Answers, Variables, Archived extends Answers> {
  readonly id: string;
  readonly name: string;
  /** To its sheet. */
  readonly sheetLink: ReactNode;
  readonly fields: readonly Field[];
  readonly record: FormRecord;
  readonly reread: () => Promise<FormRecord>;
  readonly update: StoredOperation<Updated, Variables>;
  readonly variables: (changes: Changes, version: number) => Variables;
  /** Absent of what is not archived by hand. */
  readonly archive?: StoredOperation<Archived, ArchiveVariables>;
  /** Whether one comes for what ties it to others rather than for its own fields, which then stand below. */
  readonly isSheetLast?: boolean;
  /** What ties it to others, each part under its heading. */
  readonly ties: readonly { readonly title: string; readonly content: ReactNode }[];
}

/** Changing a record that stands on nobody's sheet, or proposing to. */
export function RecordEditor<Updated extends Answers, Variables, Archived extends Answers>(
  props: RecordEditorProps<Updated, Variables, Archived>,
): ReactElement {
  const { id, name, sheetLink, fields, record, reread, update, variables, archive, ties, isSheetLast = false } = props;
  const t = useWords(editWords);
  const heading = useId();
  const right = useEditRight(undefined);
  if (right === undefined) throw new Problem("forbidden", "");
  const form = { label: t("section.sheet"), fields, record, reread };
  const sheet = (
    <section aria-labelledby={`${heading}sheet`}>
      <h2 id={`${heading}sheet`}>{t("section.sheet")}</h2>
      {right === "change" ? (
        <RecordForm
          {...form}
          operation={update}
          variables={variables}
          saved={
            <>
              {t("saved")} {sheetLink}
            </>
          }
        />
      ) : (
        <RecordForm
          {...form}
          kind="proposal"
          operation={ProposeChange}
          variables={(changes, read, note) => ({ input: { record: id, version: read, changes, note: note || null } })}
          saved={t("proposed")}
        />
      )}
    </section>
  );
  return (
    <div className="edit">
      <div>
        <PageTitle title={t(`title.${right}`, { name })} above={sheetLink} />
        {right === "proposal" && <p>{t("proposalWhat")}</p>}
      </div>
      {!isSheetLast && sheet}
      {ties.map(({ title, content }, place) => (
        <section key={title} aria-labelledby={`${heading}ties${place}`}>
          <h2 id={`${heading}ties${place}`}>{title}</h2>
          {content}
        </section>
      ))}
      {isSheetLast && sheet}
      {right === "change" && archive && (
        <section aria-labelledby={`${heading}archive`}>
          <h2 id={`${heading}archive`}>{t("section.archive")}</h2>
          <p>{t("archive.what")}</p>
          <ArchiveButton label={t("archive.do")} id={id} version={record.version} archive={archive} />
        </section>
      )}
    </div>
  );
}
