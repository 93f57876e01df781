import { ID, Int } from "type-graphql";
import { Audience } from "../shared/audience.types.js";
import { PartialDateScalar } from "../shared/scalars.js";
import { writeInputs } from "../shared/write-inputs.js";
import { PublicationKind } from "./publication.types.js";
import { PublicationFileInput } from "./publication-file.types.js";

export const publicationNoun = { one: "a publication", many: "publications" };

export const publicationInputs = writeInputs("Publication", "Publications", publicationNoun, {
  kind: { type: () => PublicationKind, isRequired: true, description: "What sort of publication it is, e.g. `PROCEEDINGS`." },
  title: { type: () => String, isRequired: true, description: "The title on its cover, 1 to 500 characters." },
  collection: { type: () => String, description: "The collection it appeared in." },
  publishedOn: { type: () => PartialDateScalar, description: "When it was published, as precisely as known." },
  isbn: { type: () => String, description: "Its ISBN of 10 or 13 digits, with or without hyphens." },
  url: { type: () => String, description: "The whole web address where it can be read or ordered." },
  licence: { type: () => String, description: "What may be done with it: a code, e.g. `CC-BY-4.0`, or 1 to 200 characters." },
  files: {
    type: () => [PublicationFileInput],
    description:
      "Files and pages where it can be read besides `url`, each with its licence, in order, 20 at most; replaces those recorded.",
  },
  event: { type: () => ID, description: "The id of the event whose proceedings it holds." },
  themes: { type: () => [String], description: "Codes of the themes it is about; replaces those recorded." },
  audience: { type: () => Audience, description: "The least audience that may see it; `PUBLIC` by default." },
});

export const contributionNoun = { one: "a contribution", many: "contributions" };

export const contributionInputs = writeInputs("Contribution", "Contributions", contributionNoun, {
  publication: { type: () => ID, isRequired: true, description: "The id of the publication that holds it." },
  person: { type: () => ID, isRequired: true, description: "The id of the person who contributed." },
  title: { type: () => String, description: "The title of the chapter or talk; none when it is to the whole publication." },
  role: { type: () => String, isRequired: true, description: "As what the person contributed, e.g. « auteur » or « discutant »." },
  pages: { type: () => String, description: "The pages that it takes, as printed, e.g. `12-27`; 1 to 50 characters." },
  affiliation: { type: () => ID, description: "The id of the organization that the person then worked for." },
  rank: { type: () => Int, description: "Its place in the publication, the smallest first; 0 by default." },
  audience: { type: () => Audience, description: "The least audience that may see it; `PUBLIC` by default." },
});
