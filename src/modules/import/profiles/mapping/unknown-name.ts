import { OperatorError } from "../../../../core/operator-error.js";

/** A mapping uses a name that it does not define. */
export function unknownName(section: "lookups" | "values", name: string): OperatorError {
  return new OperatorError(
    {
      fr: `La correspondance utilise « ${name} », que sa section « ${section} » ne définit pas.`,
      en: `The mapping uses "${name}", which its section "${section}" does not define.`,
    },
    { fr: "Définissez-le, avant la valeur qui l'utilise.", en: "Define it, above the value that uses it." },
  );
}
