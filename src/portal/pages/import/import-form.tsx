import { useNavigate } from "@tanstack/react-router";
import { type FormEvent, type ReactElement, useId, useRef, useState } from "react";
import type { ImportsPageQuery } from "../../graphql/operations/ImportsPage.js";
import { useWords } from "../../i18n/use-words.js";
import { importWords } from "./import.words.js";
import { FilesField, type UploadFaults, useUpload } from "./upload-fields.js";

/** Says what the files are, and sends them to be read: nothing is written. */
export function ImportForm({ profiles }: { readonly profiles: ImportsPageQuery["importProfiles"] }): ReactElement {
  const t = useWords(importWords);
  const id = useId();
  const navigate = useNavigate();
  const form = useRef<HTMLFormElement>(null);
  const [chosen, choose] = useState(profiles[0]?.name ?? "");
  const { faults, part, refuse, send } = useUpload(form);
  const needsMapping = profiles.find(({ name }) => name === chosen)?.needsMapping ?? false;

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    const missing: UploadFaults = {
      ...(needsMapping && isEmpty(given.get("mapping")) && { mapping: t("form.noMapping") }),
      ...(isEmpty(given.get("file")) && { file: t("form.noFile") }),
    };
    if (Object.keys(missing).length > 0) return refuse(missing);
    const uploaded = await send(given, needsMapping ? "mapping" : "file");
    if (uploaded !== undefined) await navigate({ to: "/equipe/imports/$id", params: { id: uploaded } });
  };
  return (
    <form ref={form} onSubmit={(event) => void submit(event)} noValidate>
      <div className="field">
        <label htmlFor={`${id}profile`}>{t("form.profile")}</label>
        <select id={`${id}profile`} name="profile" value={chosen} onChange={({ target }) => choose(target.value)}>
          {profiles.map(({ name, label }) => (
            <option key={name} value={name}>
              {label}
            </option>
          ))}
        </select>
      </div>
      {needsMapping && (
        <FilesField name="mapping" label={t("form.mapping")} hint={t("form.mappingHint")} accept=".yaml,.yml" fault={faults.mapping} />
      )}
      <FilesField
        name="file"
        label={t("form.files")}
        hint={t("form.filesHint")}
        accept=".csv,.tsv,.txt,.xlsx,.json,.geojson,.gz,.zip"
        isMany
        fault={faults.file}
      />
      <label className="team-check">
        <input type="checkbox" name="complete" value="true" /> {t("form.complete")}
      </label>
      <SendButton label={t("form.send")} part={part} />
    </form>
  );
}

function isEmpty(file: FormDataEntryValue | null): boolean {
  return !(file instanceof File) || file.name === "";
}

/** Sends mended files in the place of those of an import: they are read in the same way. */
export function MendedForm({ importId }: { readonly importId: string }): ReactElement {
  const t = useWords(importWords);
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

function SendButton({ label, part }: { readonly label: string; readonly part: number | undefined }): ReactElement {
  const t = useWords(importWords);
  const id = useId();
  return (
    <div className="team-actions">
      <button type="submit" className="button" disabled={part !== undefined}>
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
