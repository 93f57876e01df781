import { words } from "../../i18n/words.js";

export const undoMergesWords = words("undo-merges", {
  fr: {
    undo: "Annuler la fusion du {{day}}",
    undoable: "fusionné par {{who}}, annulable jusqu'au {{until}}",
    system: "le système",
  },
  en: {
    undo: "Undo the merge of {{day}}",
    undoable: "merged by {{who}}, can be undone until {{until}}",
    system: "the system",
  },
});
