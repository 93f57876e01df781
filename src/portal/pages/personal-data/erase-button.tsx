import { type FormEvent, type ReactElement, useId, useRef, useState } from "react";
import { ErasePerson } from "../../graphql/operations/ErasePerson.js";
import { useWords } from "../../i18n/use-words.js";
import { Dialog } from "../../parts/dialog/dialog.js";
import { Failure } from "../../parts/write/failure.js";
import { useWrite } from "../../parts/write/use-write.js";
import { personalDataWords } from "./personal-data.words.js";
import type { PersonKept } from "./personal-data-view.js";

interface EraseButtonProps {
  readonly person: Pick<PersonKept, "id" | "name">;
  readonly onErased: (text: string) => void;
}

/** Erases somebody once what it does was read and their name typed again: nothing brings them back. */
export function EraseButton({ person: { id, name }, onErased }: EraseButtonProps): ReactElement {
  const t = useWords(personalDataWords);
  const field = useId();
  const box = useRef<HTMLInputElement>(null);
  const [isOpen, setOpen] = useState(false);
  const [isWrong, setWrong] = useState(false);
  const { isBusy, failure, write } = useWrite();
  const erase = async () => {
    const done = await write(ErasePerson, { input: { id } });
    if (!done) return;
    const { deletedRecords, awaitedConsumers } = done;
    const copies = awaitedConsumers.length === 0 ? t("nobodyAwaited") : t("awaitedNow", { names: awaitedConsumers.join(", ") });
    onErased(`${t("erased", { count: deletedRecords })} ${copies}`);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const isRight = box.current?.value.trim() === name;
    setWrong(!isRight);
    if (isRight) void erase();
    else box.current?.focus();
  };
  return (
    <>
      <button type="button" className="button" data-quiet onClick={() => setOpen(true)}>
        {t("erase")}
      </button>
      <Dialog title={t("eraseTitle", { name })} isOpen={isOpen} onClose={() => setOpen(false)}>
        <p>{t("eraseWhat")}</p>
        <p>
          <strong>{t("eraseNever")}</strong>
        </p>
        <form onSubmit={submit} noValidate>
          <div className="field">
            <label htmlFor={field}>{t("eraseName", { name })}</label>
            <input id={field} ref={box} autoComplete="off" spellCheck={false} aria-invalid={isWrong} aria-describedby={`${field}fault`} />
            <p className="fault" id={`${field}fault`} role="alert">
              {isWrong && t("eraseWrong")}
            </p>
          </div>
          <Failure failure={failure} />
          <div className="dialog-actions">
            <button type="button" className="button" data-quiet onClick={() => setOpen(false)}>
              {t("leave")}
            </button>
            <button type="submit" className="button" disabled={isBusy}>
              {t("eraseNow")}
            </button>
          </div>
        </form>
      </Dialog>
    </>
  );
}
