import { useViewer } from "../../app/viewer.js";
import { useWords } from "../../i18n/use-words.js";
import type { Field } from "../../parts/record-form/field.js";
import { editFieldWords } from "./edit-fields.words.js";

const AUDIENCES = ["PUBLIC", "MEMBER", "COMMITTEE", "STAFF"] as const;

/** Who may see a record, or a part of it: for the centre's team to say, nobody else's form has it. */
export function useAudienceField(of: "audience" | "partAudience" | "valueAudience" = "audience"): readonly Field[] {
  const t = useWords(editFieldWords);
  const { audience } = useViewer();
  if (audience !== "STAFF") return [];
  return [
    {
      name: of === "partAudience" ? "audience" : of,
      label: t(`field.${of}`),
      hint: t(`hint.${of}`),
      form: "choice",
      isRequired: true,
      choices: AUDIENCES.map((value) => ({ value, label: t(`audience.${value}`) })),
    },
  ];
}
