import type { ReactElement } from "react";
import { ArchiveProxy } from "../../graphql/operations/ArchiveProxy.js";
import { CreateProxy, type CreateProxyInput } from "../../graphql/operations/CreateProxy.js";
import { RestoreProxy } from "../../graphql/operations/RestoreProxy.js";
import { UpdateProxy } from "../../graphql/operations/UpdateProxy.js";
import { useWords } from "../../i18n/use-words.js";
import { type EditedPart, PartsEditor } from "../edit/parts-editor.js";
import { committeeEditWords } from "./committee-edit.words.js";
import type { SittingMandate } from "./mandates-of-day.js";
import type { MeetingPartProps } from "./meeting-part-props.js";
import { type EditedProxy, NEW_PROXY, proxyRecord } from "./meeting-records.js";
import { useMeetingFields } from "./use-meeting-fields.js";

interface ProxiesEditorProps extends MeetingPartProps {
  readonly sitting: readonly SittingMandate[];
}

/** Who lets whom vote for them: substitutes give no proxy. */
export function ProxiesEditor({ meeting: { id: meeting, proxies }, sitting, reread }: ProxiesEditorProps): ReactElement {
  const t = useWords(committeeEditWords);
  const choices = (mandates: readonly SittingMandate[]) =>
    mandates.map(({ id, person, seat }) => ({ value: id, label: `${person.name}, ${seat}` }));
  const partOf = (proxy: EditedProxy): EditedPart => ({
    id: proxy.id,
    name: t("proxies.one", { giver: proxy.giver.person.name, holder: proxy.holder.person.name }),
    record: proxyRecord(proxy),
  });
  return (
    <PartsEditor
      parts={proxies.map(partOf)}
      more={0}
      words={{ none: t("proxies.none"), add: t("proxies.add") }}
      fields={useMeetingFields().proxy(choices(sitting.filter(({ role }) => role !== "SUBSTITUTE")), choices(sitting))}
      firstFields={[]}
      blank={NEW_PROXY}
      reread={async () => (await reread()).proxies.map(partOf)}
      create={CreateProxy}
      created={(filled) => ({ input: { meeting, ...filled } as unknown as CreateProxyInput })}
      update={UpdateProxy}
      updated={(id, version, changes) => ({ input: { ...changes, id, version } })}
      archive={ArchiveProxy}
      restore={RestoreProxy}
    />
  );
}
