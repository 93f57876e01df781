import { type ReactElement, type RefObject, useId, useState } from "react";
import { useWords } from "../../i18n/use-words.js";
import { failureText } from "../../parts/write/write-failure.js";
import { type UploadRefusal, upload } from "./upload.js";
import { uploadWords } from "./upload.words.js";

/** What is wrong, by the field that has it. */
export interface UploadFaults {
  readonly mapping?: string;
  readonly file?: string;
}

/** @returns why files were not taken, as it stands beside their field */
export function useRefusalText(): (refusal: UploadRefusal) => string {
  const t = useWords(uploadWords);
  return ({ message, remedy }) => (message === "" ? t("form.failed") : failureText({ message, remedy: remedy ?? null }));
}

interface Upload {
  readonly faults: UploadFaults;
  /** How much has left, from 0 to 1; undefined while nothing is on its way. */
  readonly part: number | undefined;
  /** Shows what is wrong, and goes to the first of it, if anything is. */
  readonly refuse: (faults: UploadFaults) => void;
  /** @param blamed the field beside which a refusal stands that names none. @returns the import's id, undefined when the files were not taken */
  readonly send: (form: FormData, blamed: keyof UploadFaults) => Promise<string | undefined>;
}

export function useUpload(form: RefObject<HTMLFormElement | null>): Upload {
  const textOf = useRefusalText();
  const [faults, setFaults] = useState<UploadFaults>({});
  const [part, setPart] = useState<number>();
  const refuse = (said: UploadFaults) => {
    setFaults(said);
    if (Object.keys(said).length === 0) return;
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
      refuse({ [answer.code === "INVALID_INPUT" ? blamed : "file"]: textOf(answer) });
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
  readonly onChoose?: (files: readonly File[]) => void;
}

export function FilesField({ name, label, hint, accept, isMany = false, fault, onChoose }: FilesFieldProps): ReactElement {
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
        onChange={onChoose && (({ target }) => onChoose([...(target.files ?? [])]))}
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
