import { writeInputs } from "../shared/write-inputs.js";

export const sourceNoun = { one: "a source", many: "sources" };

export const sourceInputs = writeInputs("Source", "Sources", sourceNoun, {
  name: { type: () => String, isRequired: true, description: "A name that no other source has, e.g. « CRM de la DASCO »." },
  url: { type: () => String, description: "The whole web address where it can be read." },
  licence: { type: () => String, description: "The licence under which it was published, e.g. « Licence Ouverte 2.0 »." },
  isFictitious: { type: () => Boolean, description: "Whether what comes from it was invented for demonstration; not by default." },
});
