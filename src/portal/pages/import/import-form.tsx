import { useNavigate } from "@tanstack/react-router";
import { type FormEvent, type ReactElement, useId, useRef, useState } from "react";
import type { ImportsPageQuery } from "../../graphql/operations/ImportsPage.js";
import { useWords } from "../../i18n/use-words.js";
import { columnWords } from "./column.words.js";
import { columnFault, mappingOf, type SaidTable } from "./column-mapping.js";
import { type OwnTableFaults, OwnTableFields } from "./own-table-fields.js";
import { uploadWords } from "./upload.words.js";
import { FilesField, type UploadFaults, useRefusalText, useUpload } from "./upload-fields.js";
import { KINDS_BY_NAME, useOwnTable } from "./use-own-table.js";

/** Says what the files are, and sends them to be read: nothing is written. */
export function ImportForm({ profiles }: { readonly profiles: ImportsPageQuery["importProfiles"] }): ReactElement {
  const t = useWords(uploadWords);
  const says = useWords(columnWords);
  const id = useId();
  const navigate = useNavigate();
  const form = useRef<HTMLFormElement>(null);
  const [chosen, choose] = useState(OWN);
  const [wrong, setWrong] = useState<OwnTableFaults>({});
  const { faults, part, refuse, send } = useUpload(form);
  const { own, isReading, open, say, close } = useOwnTable();
  const textOf = useRefusalText();
  const needsMapping = profiles.find(({ name }) => name === chosen)?.needsMapping ?? false;

  const show = async (profile: string, files: readonly File[]) => {
    setWrong({});
    refuse({});
    if (profile !== OWN || files.length === 0) return close();
    const refusal = await open(files);
    if (refusal !== undefined) refuse({ file: refusal === "NONE" ? says("noTable") : textOf(refusal) });
  };
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    const missing: UploadFaults = {
      ...(needsMapping && isEmpty(given.get("mapping")) && { mapping: t("form.noMapping") }),
      ...(isEmpty(given.get("file")) && { file: t("form.noFile") }),
    };
    if (Object.keys(missing).length > 0) return refuse(missing);
    if (chosen === OWN) {
      if (!own) return undefined;
      const fault = columnFault(own.said);
      const found: OwnTableFaults = {
        ...(own.said.source.trim() === "" && { source: says("noSource") }),
        ...(fault && { column: { at: fault.at, text: says(fault.fault) } }),
      };
      setWrong(found);
      if (found.source !== undefined || found.column !== undefined) {
        const place = found.source === undefined ? `tbody tr:nth-child(${(fault?.at ?? 0) + 1}) select` : '[name="source"]';
        return form.current?.querySelector<HTMLElement>(place)?.focus();
      }
    }
    const uploaded = await send(chosen === OWN && own ? ownForm(given, own.said) : given, needsMapping ? "mapping" : "file");
    if (uploaded !== undefined) await navigate({ to: "/equipe/imports/$id", params: { id: uploaded } });
    return undefined;
  };
  const options = (isMapped: boolean) =>
    profiles
      .filter((profile) => profile.needsMapping === isMapped)
      .map(({ name, label }) => (
        <option key={name} value={name}>
          {label}
        </option>
      ));
  return (
    <form ref={form} className="import-form" onSubmit={(event) => void submit(event)} noValidate>
      <div className="field">
        <label htmlFor={`${id}profile`}>{t("form.profile")}</label>
        <select
          id={`${id}profile`}
          name="profile"
          value={chosen}
          onChange={({ target }) => {
            choose(target.value);
            void show(target.value, [...(form.current?.querySelector<HTMLInputElement>('[name="file"]')?.files ?? [])]);
          }}
        >
          <option value={OWN}>{t("form.own")}</option>
          <optgroup label={t("form.known")}>{options(false)}</optgroup>
          <optgroup label={t("form.mapped")}>{options(true)}</optgroup>
        </select>
      </div>
      {needsMapping && (
        <FilesField
          name="mapping"
          label={t("form.mapping")}
          hint={t("form.mappingHint")}
          accept=".yaml,.yml,.json"
          fault={faults.mapping}
        />
      )}
      <FilesField
        name="file"
        label={t("form.files")}
        hint={t(chosen === OWN ? "form.ownHint" : "form.filesHint")}
        accept=".csv,.tsv,.txt,.xlsx,.json,.jsonl,.geojson"
        isMany
        fault={faults.file}
        onChoose={(files) => void show(chosen, files)}
      />
      <p role="status" className="soft">
        {isReading ? says("reading") : own && says("read", { count: own.said.columns.length })}
      </p>
      {own && <OwnTableFields own={own} faults={wrong} onSay={say} />}
      <label className="team-check">
        <input type="checkbox" name="complete" value="true" /> {t("form.complete")}
      </label>
      <SendButton label={t("form.send")} part={part} isBusy={isReading} />
    </form>
  );
}

/** A table whose columns are told here. */
const OWN = "";

/** Fields go before files: what they are is known before they are read. */
function ownForm(given: FormData, said: SaidTable): FormData {
  const form = new FormData();
  form.set("profile", "csv");
  form.set("mapping", mappingOf({ ...said, source: said.source.trim() }, KINDS_BY_NAME));
  form.set("remember", "true");
  if (given.has("complete")) form.set("complete", "true");
  for (const file of given.getAll("file")) form.append("file", file);
  return form;
}

function isEmpty(file: FormDataEntryValue | null): boolean {
  return !(file instanceof File) || file.name === "";
}

/** Sends mended files in the place of those of an import, or the rows of them that were at fault: they are read in the same way. */
export function MendedForm({ importId, isPart }: { readonly importId: string; readonly isPart: boolean }): ReactElement {
  const t = useWords(uploadWords);
  const navigate = useNavigate();
  const form = useRef<HTMLFormElement>(null);
  const { faults, part, refuse, send } = useUpload(form);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    if (isEmpty(given.get("file"))) return refuse({ file: t("form.noFile") });
    // Fields go before files: what they are is known before they are read.
    const ordered = new FormData();
    ordered.set("again", importId);
    if (isPart) ordered.set("part", "true");
    for (const file of given.getAll("file")) ordered.append("file", file);
    const uploaded = await send(ordered, "file");
    if (uploaded !== undefined) await navigate({ to: "/equipe/imports/$id", params: { id: uploaded } });
  };
  return (
    <form ref={form} onSubmit={(event) => void submit(event)} noValidate>
      <FilesField name="file" label={t("again.files")} hint={t("form.filesHint")} isMany fault={faults.file} />
      <SendButton label={t("again.send")} part={part} />
    </form>
  );
}

interface SendButtonProps {
  readonly label: string;
  readonly part: number | undefined;
  readonly isBusy?: boolean;
}

function SendButton({ label, part, isBusy = false }: SendButtonProps): ReactElement {
  const t = useWords(uploadWords);
  const id = useId();
  return (
    <div className="team-actions">
      <button type="submit" className="button" disabled={part !== undefined || isBusy}>
        {label}
      </button>
      {part !== undefined && (
        <div className="import-progress">
          <label htmlFor={id}>{t("form.sent")}</label>
          <progress id={id} value={part} max={1} />
        </div>
      )}
    </div>
  );
}
