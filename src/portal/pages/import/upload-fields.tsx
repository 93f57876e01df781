import { type ReactElement, type RefObject, useId, useState } from "react";
import { useWords } from "../../i18n/use-words.js";
import { failureText } from "../../parts/write/write-failure.js";
import { importWords } from "./import.words.js";
import { upload } from "./upload.js";

/** What is wrong, by the field that has it. */
export interface UploadFaults {
  readonly mapping?: string;
  readonly file?: string;
}

interface Upload {
  readonly faults: UploadFaults;
  /** How much has left, from 0 to 1; undefined while nothing is on its way. */
  readonly part: number | undefined;
  /** Shows what is wrong, and goes to the first of it. */
  readonly refuse: (faults: UploadFaults) => void;
  /** @param blamed the field beside which a refusal stands that names none. @returns the import's id, undefined when the files were not taken */
  readonly send: (form: FormData, blamed: keyof UploadFaults) => Promise<string | undefined>;
}

export function useUpload(form: RefObject<HTMLFormElement | null>): Upload {
  const t = useWords(importWords);
  const [faults, setFaults] = useState<UploadFaults>({});
  const [part, setPart] = useState<number>();
  const refuse = (said: UploadFaults) => {
    setFaults(said);
    form.current?.querySelector<HTMLElement>(`[name="${said.mapping === undefined ? "file" : "mapping"}"]`)?.focus();
  };
  return {
    faults,
    part,
    refuse,
    send: async (given, blamed) => {
      setFaults({});
      setPart(0);
      const answer = await upload(given, setPart);
      setPart(undefined);
      if ("id" in answer) return answer.id;
      const text = answer.message === "" ? t("form.failed") : failureText({ message: answer.message, remedy: answer.remedy ?? null });
      refuse({ [answer.code === "INVALID_INPUT" ? blamed : "file"]: text });
      return undefined;
    },
  };
}

interface FilesFieldProps {
  readonly name: "file" | "mapping";
  readonly label: string;
  readonly hint: string;
  readonly accept?: string;
  readonly isMany?: boolean;
  readonly fault: string | undefined;
}

export function FilesField({ name, label, hint, accept, isMany = false, fault }: FilesFieldProps): ReactElement {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        name={name}
        type="file"
        accept={accept}
        multiple={isMany}
        aria-describedby={`${id}hint ${id}fault`}
        aria-invalid={fault !== undefined}
      />
      <span className="hint" id={`${id}hint`}>
        {hint}
      </span>
      <p className="fault" id={`${id}fault`} role="alert">
        {fault}
      </p>
    </div>
  );
}
