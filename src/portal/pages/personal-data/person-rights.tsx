import { type ReactElement, useState } from "react";
import { ExportPerson } from "../../graphql/operations/ExportPerson.js";
import { ObjectPerson } from "../../graphql/operations/ObjectPerson.js";
import { useFormat } from "../../i18n/format.js";
import { parisDay } from "../../i18n/paris-day.js";
import { useWords } from "../../i18n/use-words.js";
import { saveFile } from "../../parts/save-file/save-file.js";
import { Failure } from "../../parts/write/failure.js";
import { useWrite } from "../../parts/write/use-write.js";
import { EraseButton } from "./erase-button.js";
import { personalDataWords } from "./personal-data.words.js";
import type { PersonKept } from "./personal-data-view.js";
import { ReplyTerm } from "./reply-term.js";

interface PersonRightsProps {
  readonly person: PersonKept;
  /** When they asked; today unless it is said. */
  readonly received: string | undefined;
  /** They are gone; with what to say of it. */
  readonly onErased: (text: string) => void;
}

/** Access, objection, erasure: what each does stands beside its button. */
export function PersonRights({ person, received, onErased }: PersonRightsProps): ReactElement {
  const t = useWords(personalDataWords);
  const format = useFormat();
  const { isBusy, failure, write } = useWrite();
  const [said, say] = useState("");
  const { id, name, objectedAt } = person;
  const download = async () => {
    const done = await write(ExportPerson, { input: { id } });
    if (!done) return;
    saveFile(`${name}.json`, new Blob([JSON.stringify(done.file, null, 2)], { type: "application/json" }));
    say(t("exported"));
  };
  const object = async () => {
    if (await write(ObjectPerson, { input: { id, isLifted: objectedAt !== null } })) say(t(objectedAt === null ? "objected" : "lifted"));
  };
  return (
    <section aria-labelledby="rights" data-screen-only>
      <h2 id="rights">{t("rights")}</h2>
      <ReplyTerm received={received} />
      <p role="status">{said}</p>
      <Failure failure={failure} />
      <div className="personal-data-right">
        <h3>{t("access")}</h3>
        <p>{t("accessText")}</p>
        <button type="button" className="button" data-quiet disabled={isBusy} onClick={() => void download()}>
          {t("export")}
        </button>
      </div>
      <div className="personal-data-right">
        <h3>{t("objection")}</h3>
        <p>{objectedAt === null ? t("objectionText") : t("objectedSince", { day: format.date(parisDay(objectedAt)) })}</p>
        <button type="button" className="button" data-quiet disabled={isBusy} onClick={() => void object()}>
          {t(objectedAt === null ? "object" : "lift")}
        </button>
      </div>
      <div className="personal-data-right">
        <h3>{t("erasure")}</h3>
        <p>{t("erasureText")}</p>
        <EraseButton person={person} onErased={onErased} />
      </div>
    </section>
  );
}
