import { type ReactElement, useEffect, useId, useRef, useState } from "react";

/** Milliseconds without a key after which a whole day is taken. Typing one digit after the other makes days of the years 2, 20 and 202 on the way. */
const PAUSE_MS = 600;
const EARLIEST = "1900-01-01";

interface DayFieldProps {
  readonly label: string;
  readonly hint?: string;
  /** YYYY-MM-DD */
  readonly day: string | undefined;
  readonly min?: string | undefined;
  /** Undefined when the field was emptied. Called once one has written, not at each digit. */
  readonly onChoose: (day: string | undefined) => void;
}

/** A day, written or picked, that changes what the page shows. */
export function DayField({ label, hint, day, min, onChoose }: DayFieldProps): ReactElement {
  const [draft, setDraft] = useState(day ?? "");
  const pause = useRef<number>(undefined);
  const id = useId();
  useEffect(() => setDraft(day ?? ""), [day]);
  useEffect(() => () => window.clearTimeout(pause.current), []);
  const take = (written: string) => {
    window.clearTimeout(pause.current);
    if (written === (day ?? "") || (written !== "" && written < EARLIEST)) return;
    onChoose(written === "" ? undefined : written);
  };
  const write = (written: string) => {
    setDraft(written);
    window.clearTimeout(pause.current);
    if (written !== "") pause.current = window.setTimeout(() => take(written), PAUSE_MS);
  };
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="date"
        value={draft}
        min={min}
        aria-describedby={hint === undefined ? undefined : `${id}hint`}
        onChange={({ target }) => write(target.value)}
        onBlur={({ target }) => !target.validity.badInput && take(target.value)}
        onKeyDown={({ key, currentTarget }) => key === "Enter" && !currentTarget.validity.badInput && take(currentTarget.value)}
      />
      {hint !== undefined && (
        <span className="hint" id={`${id}hint`}>
          {hint}
        </span>
      )}
    </div>
  );
}
