import "./edit-committee.css";
import { createLazyRoute, Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { NotFoundPage } from "../../app/not-found-page.js";
import { ask } from "../../graphql/client.js";
import { CommitteeEdit, type CommitteeEditQuery } from "../../graphql/operations/CommitteeEdit.js";
import { UpdateCommittee } from "../../graphql/operations/UpdateCommittee.js";
import { Problem } from "../../graphql/problem.js";
import { useWords } from "../../i18n/use-words.js";
import { DayField } from "../../parts/day-field/day-field.js";
import { useEditRight } from "../edit/edit-right.js";
import { RecordEditor } from "../edit/record-editor.js";
import { CollegesEditor } from "./colleges-editor.js";
import type { CommitteeEditSearch } from "./committee-edit.route.js";
import { committeeEditWords } from "./committee-edit.words.js";
import { committeeRecord, type EditedCommittee } from "./committee-records.js";
import { MeetingsEditor } from "./meetings-editor.js";
import { useCommitteeFields } from "./use-committee-fields.js";

export const committeeEditLazy = createLazyRoute("/instances/$slug/modifier")({ component: CommitteeEditPage });

function CommitteeEditPage(): ReactElement {
  const right = useEditRight(undefined);
  const { committee }: CommitteeEditQuery = committeeEditLazy.useLoaderData();
  if (right !== "change") throw new Problem("forbidden", "");
  return committee ? <CommitteeEditor committee={committee} key={committee.id} /> : <NotFoundPage />;
}

function CommitteeEditor({ committee }: { readonly committee: EditedCommittee }): ReactElement {
  const t = useWords(committeeEditWords);
  const { date, siege }: CommitteeEditSearch = committeeEditLazy.useSearch();
  const navigate = committeeEditLazy.useNavigate();
  const fields = useCommitteeFields();
  const { id, slug, name } = committee;
  const reread = async (): Promise<EditedCommittee> => {
    const { committee: now } = await ask(CommitteeEdit, { slug, asOf: date });
    if (!now) throw new Problem("missing", "");
    return now;
  };
  const seats = (
    <>
      <div className="edit-day">
        <DayField
          label={t("on")}
          hint={t("onHint")}
          day={date}
          onChoose={(day) => void navigate({ search: day === undefined ? {} : { date: day }, resetScroll: false })}
        />
        {date !== undefined && (
          <Link to="/instances/$slug/modifier" params={{ slug }} resetScroll={false}>
            {t("today")}
          </Link>
        )}
      </div>
      <CollegesEditor committee={committee} reread={reread} sought={siege} />
    </>
  );
  return (
    <RecordEditor
      id={id}
      name={name}
      sheetLink={
        <Link to="/instances/$slug" params={{ slug }}>
          {t("seeCommittee")}
        </Link>
      }
      fields={fields.committee(false)}
      record={committeeRecord(committee)}
      reread={async () => committeeRecord(await reread())}
      update={UpdateCommittee}
      variables={(changes, version) => ({ input: { ...changes, id, version } })}
      isSheetLast
      ties={[
        { title: t("name"), content: seats },
        { title: t("meetings.title"), content: <MeetingsEditor committee={committee} /> },
      ]}
    />
  );
}
