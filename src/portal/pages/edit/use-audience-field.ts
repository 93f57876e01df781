import { useViewer } from "../../app/viewer.js";
import { useWords } from "../../i18n/use-words.js";
import type { Field } from "../../parts/record-form/field.js";
import { editWords } from "./edit.words.js";

const AUDIENCES = ["PUBLIC", "MEMBER", "COMMITTEE", "STAFF"] as const;

/** Who may see a record, or a part of it: for the centre's team to say, nobody else's form has it. */
export function useAudienceField(name: "audience" | "valueAudience" = "audience"): readonly Field[] {
  const t = useWords(editWords);
  const { audience } = useViewer();
  if (audience !== "STAFF") return [];
  return [
    {
      name,
      label: t(`field.${name}`),
      hint: t(`hint.${name}`),
      form: "choice",
      isRequired: true,
      choices: AUDIENCES.map((value) => ({ value, label: t(`audience.${value}`) })),
    },
  ];
}
