import type { ContributionEntity } from "../../../src/modules/publication/contribution.entity.js";
import type { PublicationEntity } from "../../../src/modules/publication/publication.entity.js";
import type { PublicationFileEntity } from "../../../src/modules/publication/publication-file.entity.js";
import { factory } from "./factory.js";
import { timesOf } from "./insert-row.js";

export const makePublication = factory<PublicationEntity>("publication", (rank) => ({
  ...timesOf(rank),
  kind: "PROCEEDINGS",
  title: `Actes ${rank}`,
}));

export const makeContribution = factory<ContributionEntity, "publicationId" | "personId">("contribution", () => ({ role: "auteur" }));

export const makePublicationFile = factory<PublicationFileEntity, "publicationId">("publication_file", (rank) => ({
  rank,
  url: `https://actes.example.org/${rank}.pdf`,
  mediaType: "application/pdf",
  licence: "CC-BY-4.0",
}));
