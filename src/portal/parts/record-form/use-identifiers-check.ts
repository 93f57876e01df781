import { useWords } from "../../i18n/use-words.js";
import { isIdentifier } from "./identifier-check.js";
import { recordFormWords } from "./record-form.words.js";

/** What is wrong with the first identifier that is. */
export function useIdentifiersCheck(): (text: string) => string | undefined {
  const t = useWords(recordFormWords);
  return (text) => {
    const wrong = text
      .split("\n")
      .map((line) => line.split("\t"))
      .find(([scheme = "", value = "", source = ""]) => !isIdentifier(scheme, value) || (scheme === "EXTERNAL" && source.trim() === ""));
    if (!wrong) return undefined;
    const [scheme = "", value = ""] = wrong;
    if (scheme === "SIREN" || scheme === "SIRET" || scheme === "RNA") return `${scheme} ${value} : ${t(`identifiers.${scheme}`)}`;
    return t("identifiers.other");
  };
}
