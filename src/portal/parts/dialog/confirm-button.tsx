import { type ReactElement, type ReactNode, useState } from "react";
import { useWords } from "../../i18n/use-words.js";
import { Dialog } from "./dialog.js";
import { dialogWords } from "./dialog.words.js";

interface ConfirmButtonProps {
  /** What it does, on the button and in the title of the question. */
  readonly label: string;
  /** Of what, for who hears the button alone. */
  readonly of?: string;
  /** What will happen, and that it cannot be undone where it cannot. */
  readonly children: ReactNode;
  readonly isQuiet?: boolean;
  readonly onConfirm: () => Promise<unknown>;
}

/** A button for what is hard to take back: it says what it will do, and does it when it is told so again. Import it from lazy files only. */
export function ConfirmButton({ label, of, children, isQuiet = true, onConfirm }: ConfirmButtonProps): ReactElement {
  const t = useWords(dialogWords);
  const [isOpen, setOpen] = useState(false);
  const confirm = async () => {
    setOpen(false);
    await onConfirm();
  };
  return (
    <>
      <button
        type="button"
        className="button"
        data-quiet={isQuiet || undefined}
        aria-label={of === undefined ? undefined : `${label} : ${of}`}
        onClick={() => setOpen(true)}
      >
        {label}
      </button>
      <Dialog title={of === undefined ? label : `${label} : ${of}`} isOpen={isOpen} onClose={() => setOpen(false)}>
        {children}
        <div className="dialog-actions">
          <button type="button" className="button" data-quiet onClick={() => setOpen(false)}>
            {t("leave")}
          </button>
          <button type="button" className="button" onClick={() => void confirm()}>
            {label}
          </button>
        </div>
      </Dialog>
    </>
  );
}
